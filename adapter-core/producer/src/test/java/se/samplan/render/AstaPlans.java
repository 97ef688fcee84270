package se.samplan.render;

import static se.samplan.model.planning.ResponsibilityKind.ACCOUNTABLE;
import static se.samplan.model.planning.ResponsibilityKind.PERFORMS;
import static se.samplan.model.planning.ResponsibilityKind.SUPPORTS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityDecisionBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.ConsentGivenBy;
import se.samplan.model.plan.ConsentStatus;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpBuilder;
import se.samplan.model.plan.FollowUpMethod;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.plan.FollowUpSubject;
import se.samplan.model.plan.FollowUpSubjectKind;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.GoalTargetBuilder;
import se.samplan.model.plan.Location;
import se.samplan.model.plan.LocationKind;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanConsentBuilder;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Contact;
import se.samplan.model.planning.ContactBuilder;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.ContactGuidanceBuilder;
import se.samplan.model.planning.ContactPoint;
import se.samplan.model.planning.DayPart;
import se.samplan.model.planning.HoursOfService;
import se.samplan.model.planning.HoursOfServiceBuilder;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.OrgUnitBuilder;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.ParticipantBuilder;
import se.samplan.model.planning.ParticipantFunction;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PatientWish;
import se.samplan.model.planning.PatientWishBuilder;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.RiskAction;
import se.samplan.model.planning.RiskActionBuilder;
import se.samplan.model.planning.RiskAndAction;
import se.samplan.model.planning.RiskAndActionBuilder;
import se.samplan.model.planning.RiskZone;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.model.planning.StatedBy;
import se.samplan.model.planning.TimePeriod;
import se.samplan.model.planning.WishCategory;
import se.samplan.model.planning.WishStatedBy;

/** Asta's coordinated plan and her implementation plan (scenario, P4 and P5), made with the builders as a vendor would. */
final class AstaPlans {

    static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);

    private static final String PREFIX = "TSTASTA00000-";

    private AstaPlans() {}

    static CarePlan sip() {
        return CarePlanBuilder.builder()
                .header(header("P4", "Samordnad individuell plan", "2026-01-22T16:00", farzane(), "KH00", "U401"))
                .typeOfCarePlan(TypeOfCarePlan.SIP)
                .structuredCarePlan(sipStructure())
                .build();
    }

    static CarePlan implementationPlan() {
        return CarePlanBuilder.builder()
                .header(header("P5", "Genomförandeplan hemtjänst", "2026-01-29T15:10", eva(), "KS00", "U501"))
                .typeOfCarePlan(TypeOfCarePlan.GP)
                .structuredCarePlan(implementationStructure())
                .build();
    }

    private static StructuredCarePlan sipStructure() {
        return StructuredCarePlanBuilder.builder()
                .modelVersion("1.0")
                .maturity(Maturity.L3)
                .planType(CodedValue.of("SIP", "2.999.752.1.1", "Samordnad individuell plan"))
                .prominence(Prominence.OVERVIEW)
                .status(PlanStatus.ACTIVE)
                .careSphere(CareSphere.JOINT)
                .provenance(ProvenanceBuilder.builder()
                        .lastUpdated(LocalDateTime.parse("2026-01-22T16:00"))
                        .registrationMode(RegistrationMode.MANUAL)
                        .updatedByRef(id("farzane"))
                        .build())
                .validityPeriod(OpenPeriod.between(day("2026-01-22"), day("2026-07-22")))
                .purpose(
                        "Att Asta ska vara trygg hemma efter operationen, och att alla som hjälper henne vet vem som gör vad.")
                .summary("Asta har opererat bort gallblåsan och behöver mer hjälp en tid. Kommunen, hälsocentralen och"
                        + " kirurgmottagningen hjälps åt. Farzane Hatamian håller ihop planen.")
                .lawBasis(List.of(
                        CodedValue.of("HSL", "2.999.752.1.2", "Hälso- och sjukvårdslagen"),
                        CodedValue.of("SOL", "2.999.752.1.2", "Socialtjänstlagen")))
                .leadPrincipal(new Principal(
                        PrincipalKind.MUNICIPALITY,
                        Optional.of(unit("KH00", "Rymdstadens kommun, hälso- och sjukvård"))))
                .coordinatorRef(id("farzane"))
                .consent(PlanConsentBuilder.builder()
                        .status(ConsentStatus.GIVEN)
                        .date(day("2026-01-16"))
                        .scopeText("De som var med på mötet, och min dotter.")
                        .givenBy(ConsentGivenBy.PATIENT)
                        .build())
                .patientWish(List.of(
                        wish("w1", WishCategory.WHAT_MATTERS, "Jag vill kunna promenera med Ines igen."),
                        wish(
                                "w2",
                                WishCategory.HOW_I_WANT_TO_LIVE,
                                "Jag vill bo kvar hemma och inte ligga någon till last."),
                        wish("w3", WishCategory.HOW_I_WANT_TO_LIVE, "Jag vill kunna sova tryggt."),
                        wish(
                                "w4",
                                WishCategory.COMMUNICATION,
                                "Prata långsamt i telefon, tack. Jag ser dåligt & läser helst stor text.")))
                .goal(sipGoals())
                .activity(sipActivities())
                .riskAndAction(sipRisks())
                .followUp(List.of(FollowUpBuilder.builder()
                        .followUpId(id("F1"))
                        .schedule(on("2026-03-05"))
                        .status(FollowUpStatus.PLANNED)
                        .subject(List.of(new FollowUpSubject(FollowUpSubjectKind.PLAN, Optional.empty())))
                        .responsible(List.of(who(ACCOUNTABLE, PartyKind.STAFF, "farzane")))
                        .method(FollowUpMethod.MEETING)
                        .build()))
                .participant(sipParticipants())
                .contactGuidance(sipContacts())
                .build();
    }

    private static List<Goal> sipGoals() {
        return List.of(
                goal(
                        "G1",
                        "",
                        "Vara ute och promenera med Ines igen",
                        StatedBy.PATIENT,
                        "2026-04-01",
                        GoalAchievementStatus.IN_PROGRESS),
                goal(
                        "G1.1",
                        "G1",
                        "Gå ut med sällskap två gånger i veckan",
                        StatedBy.JOINTLY,
                        "2026-02-28",
                        GoalAchievementStatus.IN_PROGRESS),
                GoalBuilder.builder()
                        .goalId(id("G1.2"))
                        .description("Gå runt kvarteret på egen hand")
                        .lifecycleStatus(GoalLifecycleStatus.PLANNED)
                        .parentGoalId(id("G1"))
                        .statedBy(StatedBy.PATIENT)
                        .target(List.of(GoalTargetBuilder.builder()
                                .dueDate(day("2026-04-01"))
                                .build()))
                        .build(),
                goal(
                        "G2",
                        "",
                        "Känna mig trygg hemma efter operationen",
                        StatedBy.PATIENT,
                        "2026-03-05",
                        GoalAchievementStatus.IMPROVING),
                goal(
                        "G2.1",
                        "G2",
                        "Såret har läkt",
                        StatedBy.PROFESSIONAL,
                        "2026-02-24",
                        GoalAchievementStatus.IN_PROGRESS),
                goal(
                        "G2.2",
                        "G2",
                        "Morgonen och kvällen fungerar",
                        StatedBy.JOINTLY,
                        "2026-03-05",
                        GoalAchievementStatus.PARTLY_ACHIEVED),
                goal(
                        "G3",
                        "",
                        "Ta medicinen rätt",
                        StatedBy.PROFESSIONAL,
                        "2026-03-05",
                        GoalAchievementStatus.NO_CHANGE),
                GoalBuilder.builder()
                        .goalId(id("G3.1"))
                        .description("Inga missade doser på två veckor")
                        .lifecycleStatus(GoalLifecycleStatus.PROPOSED)
                        .parentGoalId(id("G3"))
                        .statedBy(StatedBy.PROFESSIONAL)
                        .build());
    }

    private static List<Activity> sipActivities() {
        return List.of(
                ActivityBuilder.builder()
                        .activityId(id("a1"))
                        .kind(ActivityKind.HEALTHCARE_ACTIVITY)
                        .status(ActivityStatus.SCHEDULED)
                        .description("Stygnen tas bort hemma")
                        .schedule(at("2026-01-27T10:00"))
                        .responsible(List.of(who(PERFORMS, PartyKind.STAFF, "hampus")))
                        .location(new Location(Optional.of(LocationKind.HOME), Optional.empty()))
                        .careSphere(CareSphere.HEALTHCARE)
                        .goalRef(List.of(id("G2.1")))
                        .patientInstruction(
                                "Du behöver inte förbereda något. Håll såret torrt.\nRing om du får feber < 3 dagar före.")
                        .build(),
                ActivityBuilder.builder()
                        .activityId(id("a2"))
                        .kind(ActivityKind.HEALTHCARE_ACTIVITY)
                        .status(ActivityStatus.SCHEDULED)
                        .description("Återbesök på kirurgmottagningen")
                        .schedule(at("2026-02-24T13:00"))
                        .responsible(List.of(who(PERFORMS, PartyKind.CARE_UNIT, "kirurgen")))
                        .location(new Location(Optional.of(LocationKind.HOSPITAL), Optional.of("Rymdstadens sjukhus")))
                        .careSphere(CareSphere.HEALTHCARE)
                        .goalRef(List.of(id("G2.1")))
                        .build(),
                social(
                                "a3",
                                "Tillsyn hemma",
                                recurring(2, PeriodUnit.DAY)
                                        .dayPart(List.of(DayPart.MORNING, DayPart.EVENING))
                                        .build(),
                                "G2",
                                "G2.2")
                        .responsible(List.of(who(PERFORMS, PartyKind.STAFF, "eva")))
                        .build(),
                social("a4", "Inköp", recurring(1, PeriodUnit.WEEK).build()).build(),
                social("a5", "Hjälp att duscha", recurring(1, PeriodUnit.WEEK).build())
                        .build(),
                social(
                                "a6",
                                "Promenad med sällskap",
                                recurring(2, PeriodUnit.WEEK).build(),
                                "G1.1")
                        .responsible(List.of(
                                who(PERFORMS, PartyKind.CARE_UNIT, "hemtjansten"),
                                who(SUPPORTS, PartyKind.STAFF, "eva")))
                        .build(),
                care(
                        "a7",
                        "Läkaren går igenom medicinerna",
                        ActivityStatus.PLANNED,
                        undecided(),
                        who(ACCOUNTABLE, PartyKind.STAFF, "emilia")),
                ActivityBuilder.builder()
                        .activityId(id("a8"))
                        .kind(ActivityKind.HEALTHCARE_ACTIVITY)
                        .status(ActivityStatus.PLANNED)
                        .description("Dospåsar: Asta hämtar dem inte längre på apoteket. Leverans hem ordnas.")
                        .schedule(ScheduleBuilder.builder()
                                .precision(SchedulePrecision.RECURRING)
                                .frequency(1)
                                .perPeriod(2)
                                .perPeriodUnit(PeriodUnit.WEEK)
                                .build())
                        .responsible(List.of(ResponsibleBuilder.builder()
                                .kind(ACCOUNTABLE)
                                .partyType(PartyKind.ORGANIZATION)
                                .name("Kommunens hälso- och sjukvård")
                                .principal(PrincipalKind.MUNICIPALITY)
                                .build()))
                        .careSphere(CareSphere.HEALTHCARE)
                        .goalRef(List.of(id("G3")))
                        .build(),
                ActivityBuilder.builder()
                        .activityId(id("a9"))
                        .kind(ActivityKind.SELF_CARE)
                        .status(ActivityStatus.ONGOING)
                        .description("Mäta blodsocker")
                        .schedule(recurring(1, PeriodUnit.DAY)
                                .dayPart(List.of(DayPart.MORNING))
                                .build())
                        .responsible(List.of(who(PERFORMS, PartyKind.PATIENT, "asta"), aisha()))
                        .careSphere(CareSphere.HEALTHCARE)
                        .build(),
                care(
                        "a10",
                        "Följa upp hur smärtlindringen fungerar",
                        ActivityStatus.PLANNED,
                        on("2026-02-03"),
                        who(ACCOUNTABLE, PartyKind.STAFF, "farzane")),
                ActivityBuilder.builder()
                        .activityId(id("a11"))
                        .kind(ActivityKind.NEXT_OF_KIN_TASK)
                        .status(ActivityStatus.ONGOING)
                        .description("Ringa varje kväll")
                        .schedule(recurring(1, PeriodUnit.DAY)
                                .dayPart(List.of(DayPart.EVENING))
                                .build())
                        .responsible(List.of(who(PERFORMS, PartyKind.NEXT_OF_KIN, "maria")))
                        .build());
    }

    private static List<RiskAndAction> sipRisks() {
        return List.of(
                risk(
                        "r1",
                        "Jag ramlar",
                        RiskZone.RED,
                        List.of("Jag har ramlat och kommer inte upp", "Jag har slagit i huvudet"),
                        "Ligg stilla och larma, eller ring 112.",
                        "Vänta på hjälp. Res dig inte ensam."),
                risk(
                        "r2",
                        "Jag är förvirrad på natten",
                        RiskZone.YELLOW,
                        List.of("Jag vet inte var jag är", "Jag känner inte igen mig hemma"),
                        "Ring hemsjukvårdens akutnummer.",
                        "Tänd lampan och sätt dig ner tills någon kommer."));
    }

    private static List<ContactGuidance> sipContacts() {
        return List.of(
                guidance(
                        "c1",
                        "Frågor om medicin, sår eller om du mår sämre",
                        who(PERFORMS, PartyKind.STAFF, "farzane"),
                        List.of(phone("070-1740608", weekdays("07:30", "08:30"))),
                        List.of(phone("08-46500401", everyDay()))),
                guidance(
                        "c2",
                        "Frågor om hemtjänsten",
                        who(PERFORMS, PartyKind.STAFF, "eva"),
                        List.of(phone("070-1740609", weekdays("13:00", "14:00"))),
                        List.of()));
    }

    private static List<Participant> sipParticipants() {
        return List.of(
                participant("asta", PartyKind.PATIENT, "Asta Blomberg").build(),
                participant("maria", PartyKind.NEXT_OF_KIN, "Maria")
                        .relationship(CodedValue.text("Dotter"))
                        .build(),
                staff(
                                "emilia",
                                "Emilia Ström",
                                "Allmänläkare",
                                "U101",
                                "Hälsocentralen Sol och Måne, Rymdstaden",
                                PrincipalKind.REGION,
                                phone(
                                        "070-1740605",
                                        hours(
                                                "10:00",
                                                "11:00",
                                                DayOfWeek.MONDAY,
                                                DayOfWeek.TUESDAY,
                                                DayOfWeek.WEDNESDAY,
                                                DayOfWeek.THURSDAY)))
                        .function(List.of(ParticipantFunction.INVITED, ParticipantFunction.ABSENT))
                        .build(),
                staff(
                                "hampus",
                                "Hampus Vällivara",
                                "Distriktssköterska",
                                "U101",
                                "Hälsocentralen Sol och Måne, Rymdstaden",
                                PrincipalKind.REGION,
                                phone("070-1740606", weekdays("08:00", "09:00")))
                        .build(),
                staff(
                                "farzane",
                                "Farzane Hatamian",
                                "Sjuksköterska",
                                "U401",
                                "Hemsjukvården Rymdstaden",
                                PrincipalKind.MUNICIPALITY,
                                phone("070-1740608", weekdays("07:30", "08:30")))
                        .function(List.of(ParticipantFunction.COORDINATOR))
                        .build(),
                staff(
                                "eva",
                                "Eva Lennartsson",
                                "Undersköterska",
                                "U501",
                                "Hemtjänstområde 4, Rymdstaden",
                                PrincipalKind.MUNICIPALITY,
                                phone("070-1740609", weekdays("13:00", "14:00")))
                        .build(),
                staff(
                                "bo",
                                "Bo Provsson",
                                "Biståndshandläggare",
                                "U502",
                                "Biståndsenheten, Rymdstaden",
                                PrincipalKind.MUNICIPALITY,
                                phone("08-46500403"))
                        .build(),
                participant("kirurgen", PartyKind.CARE_UNIT, "Kirurgmottagningen, Rymdstadens sjukhus")
                        .principal(new Principal(PrincipalKind.REGION, Optional.empty()))
                        .contact(List.of(phone("08-46500402", weekdays("09:00", "11:00"))))
                        .build(),
                participant("hemtjansten", PartyKind.CARE_UNIT, "Hemtjänstområde 4, Rymdstaden")
                        .principal(new Principal(PrincipalKind.MUNICIPALITY, Optional.empty()))
                        .contact(List.of(phone("070-1740609", weekdays("13:00", "14:00"))))
                        .build());
    }

    private static StructuredCarePlan implementationStructure() {
        Responsible unit = who(PERFORMS, PartyKind.CARE_UNIT, "hemtjansten");
        return StructuredCarePlanBuilder.builder()
                .modelVersion("1.0")
                .maturity(Maturity.L2)
                .planType(CodedValue.of("GP", "2.999.752.1.1", "Genomförandeplan"))
                .prominence(Prominence.OVERVIEW)
                .status(PlanStatus.ACTIVE)
                .careSphere(CareSphere.SOCIAL_CARE)
                .provenance(ProvenanceBuilder.builder()
                        .lastUpdated(LocalDateTime.parse("2026-01-29T15:10"))
                        .registrationMode(RegistrationMode.RECORD_SYSTEM)
                        .build())
                .validityPeriod(OpenPeriod.between(day("2026-01-29"), day("2026-07-29")))
                .summary("Så här ger hemtjänsten den hjälp som Asta har fått beslut om.")
                .patientWish(List.of(
                        wish("w1", WishCategory.WHAT_MATTERS, "Jag vill känna mig trygg och behålla mina egna vanor."),
                        PatientWishBuilder.builder()
                                .wishId(id("w2"))
                                .category(WishCategory.WHAT_TO_KNOW)
                                .text("Asta är orolig för att halka i duschen.")
                                .statedBy(WishStatedBy.PROFESSIONAL_INTERPRETATION)
                                .date(day("2026-01-29"))
                                .build()))
                .goal(List.of(
                        goal(
                                "g1",
                                "",
                                "Känna mig trygg hemma",
                                StatedBy.PATIENT,
                                "2026-07-29",
                                GoalAchievementStatus.IN_PROGRESS),
                        goal(
                                "g2",
                                "",
                                "Behålla mina egna vanor",
                                StatedBy.PATIENT,
                                "2026-07-29",
                                GoalAchievementStatus.IN_PROGRESS),
                        goal(
                                "g2.1",
                                "g2",
                                "Duscha utan att vara rädd",
                                StatedBy.JOINTLY,
                                "2026-04-29",
                                GoalAchievementStatus.IN_PROGRESS),
                        goal(
                                "g2.2",
                                "g2",
                                "Komma ut två gånger i veckan",
                                StatedBy.JOINTLY,
                                "2026-04-29",
                                GoalAchievementStatus.IN_PROGRESS)))
                .activity(List.of(
                        help(
                                "e1",
                                "Tillsyn",
                                recurring(2, PeriodUnit.DAY)
                                        .timeOfDay(List.of(LocalTime.of(8, 0), LocalTime.of(20, 0)))
                                        .build(),
                                unit,
                                "g1"),
                        help(
                                "e2",
                                "Inköp",
                                recurring(1, PeriodUnit.WEEK)
                                        .weekDay(List.of(DayOfWeek.TUESDAY))
                                        .build(),
                                unit,
                                "g2"),
                        ActivityBuilder.builder()
                                .activityId(id("e2x"))
                                .kind(ActivityKind.SOCIAL_CARE_INTERVENTION)
                                .status(ActivityStatus.PLANNED)
                                .description("Ärenden på apoteket och att hämta medicin ingår inte i inköpen.")
                                .parentActivityId(id("e2"))
                                .doNotPerform(true)
                                .responsibleNotDecided(true)
                                .build(),
                        help(
                                "e3",
                                "Hjälp att duscha",
                                recurring(1, PeriodUnit.WEEK)
                                        .weekDay(List.of(DayOfWeek.FRIDAY))
                                        .build(),
                                unit,
                                "g2.1"),
                        help(
                                "e4",
                                "Promenad med sällskap",
                                recurring(2, PeriodUnit.WEEK)
                                        .weekDay(List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))
                                        .build(),
                                who(PERFORMS, PartyKind.STAFF, "eva"),
                                "g2.2")))
                .followUp(List.of(implementationFollowUp()))
                .participant(List.of(
                        participant("asta", PartyKind.PATIENT, "Asta Blomberg").build(),
                        staff(
                                        "eva",
                                        "Eva Lennartsson",
                                        "Undersköterska, fast omsorgskontakt",
                                        "U501",
                                        "Hemtjänstområde 4, Rymdstaden",
                                        PrincipalKind.MUNICIPALITY,
                                        phone("070-1740609", weekdays("13:00", "14:00")))
                                .build(),
                        staff(
                                        "bo",
                                        "Bo Provsson",
                                        "Biståndshandläggare",
                                        "U502",
                                        "Biståndsenheten, Rymdstaden",
                                        PrincipalKind.MUNICIPALITY,
                                        phone("08-46500403"))
                                .build(),
                        participant("hemtjansten", PartyKind.CARE_UNIT, "Hemtjänstområde 4, Rymdstaden")
                                .build()))
                .contactGuidance(List.of(guidance(
                        "c1",
                        "Frågor om hemtjänsten, eller om jag vill ändra en tid",
                        who(PERFORMS, PartyKind.STAFF, "eva"),
                        List.of(phone("070-1740609", weekdays("13:00", "14:00"))),
                        List.of())))
                .build();
    }

    private static FollowUp implementationFollowUp() {
        return FollowUpBuilder.builder()
                .followUpId(id("f1"))
                .schedule(on("2026-07-29"))
                .status(FollowUpStatus.PLANNED)
                .subject(List.of(new FollowUpSubject(FollowUpSubjectKind.PLAN, Optional.empty())))
                .responsible(List.of(who(ACCOUNTABLE, PartyKind.STAFF, "bo")))
                .build();
    }

    private static Activity help(String name, String text, Schedule schedule, Responsible by, String goal) {
        return social(name, text, schedule, goal)
                .responsible(List.of(by))
                .decision(ActivityDecisionBuilder.builder()
                        .date(day("2026-01-19"))
                        .decisionType(CodedValue.text("Biståndsbeslut"))
                        .reference("B-TEST-0001")
                        .build())
                .build();
    }

    private static ActivityBuilder social(String name, String text, Schedule schedule, String... goals) {
        return ActivityBuilder.builder(ActivityBuilder.builder()
                .activityId(id(name))
                .kind(ActivityKind.SOCIAL_CARE_INTERVENTION)
                .status(ActivityStatus.ONGOING)
                .description(text)
                .schedule(schedule)
                .responsible(List.of(who(PERFORMS, PartyKind.CARE_UNIT, "hemtjansten")))
                .careSphere(CareSphere.SOCIAL_CARE)
                .goalRef(Stream.of(goals).map(AstaPlans::id).toList())
                .build());
    }

    private static Activity care(String name, String text, ActivityStatus status, Schedule schedule, Responsible by) {
        return ActivityBuilder.builder()
                .activityId(id(name))
                .kind(ActivityKind.HEALTHCARE_ACTIVITY)
                .status(status)
                .description(text)
                .schedule(schedule)
                .responsible(List.of(by))
                .careSphere(CareSphere.HEALTHCARE)
                .goalRef(List.of(id("G3")))
                .build();
    }

    private static Goal goal(
            String name, String parent, String text, StatedBy by, String due, GoalAchievementStatus achievement) {
        return GoalBuilder.builder()
                .goalId(id(name))
                .description(text)
                .lifecycleStatus(GoalLifecycleStatus.ACTIVE)
                .parentGoalId(Optional.of(parent).filter(one -> !one.isEmpty()).map(AstaPlans::id))
                .statedBy(by)
                .achievementStatus(achievement)
                .target(List.of(GoalTargetBuilder.builder().dueDate(day(due)).build()))
                .build();
    }

    private static PatientWish wish(String name, WishCategory category, String text) {
        return PatientWishBuilder.builder()
                .wishId(id(name))
                .category(category)
                .text(text)
                .statedBy(WishStatedBy.PATIENT)
                .date(day("2026-01-22"))
                .build();
    }

    private static RiskAndAction risk(String name, String title, RiskZone zone, List<String> signs, String... actions) {
        return RiskAndActionBuilder.builder()
                .riskId(id(name))
                .title(title)
                .sign(signs)
                .action(Arrays.stream(actions).map(AstaPlans::action).toList())
                .zone(zone)
                .build();
    }

    private static RiskAction action(String text) {
        return RiskActionBuilder.builder().text(text).build();
    }

    private static ContactGuidance guidance(
            String name, String situation, Responsible party, List<Contact> contact, List<Contact> other) {
        return ContactGuidanceBuilder.builder()
                .guidanceId(id(name))
                .situation(situation)
                .contactParty(party)
                .contact(contact)
                .alternative(other)
                .build();
    }

    private static ParticipantBuilder participant(String name, PartyKind kind, String shown) {
        return ParticipantBuilder.builder(ParticipantBuilder.builder()
                .participantId(id(name))
                .partyType(kind)
                .name(shown)
                .build());
    }

    private static ParticipantBuilder staff(
            String name,
            String shown,
            String role,
            String unitId,
            String unitName,
            PrincipalKind principal,
            Contact contact) {
        return participant(name, PartyKind.STAFF, shown)
                .role(CodedValue.text(role))
                .careUnit(unit(unitId, unitName))
                .principal(new Principal(principal, Optional.empty()))
                .contact(List.of(contact));
    }

    private static Responsible who(ResponsibilityKind kind, PartyKind party, String participant) {
        return ResponsibleBuilder.builder()
                .kind(kind)
                .partyType(party)
                .participantRef(id(participant))
                .build();
    }

    private static Responsible aisha() {
        return ResponsibleBuilder.builder()
                .kind(SUPPORTS)
                .partyType(PartyKind.STAFF)
                .name("Aisha Testlund")
                .role(CodedValue.text("diabetessjuksköterska"))
                .build();
    }

    private static ScheduleBuilder recurring(int times, PeriodUnit unit) {
        return ScheduleBuilder.builder(ScheduleBuilder.builder()
                .precision(SchedulePrecision.RECURRING)
                .frequency(times)
                .perPeriod(1)
                .perPeriodUnit(unit)
                .build());
    }

    private static Schedule at(String time) {
        return ScheduleBuilder.builder()
                .precision(SchedulePrecision.EXACT)
                .dateTime(LocalDateTime.parse(time))
                .build();
    }

    private static Schedule on(String day) {
        return ScheduleBuilder.builder()
                .precision(SchedulePrecision.DAY)
                .period(OpenPeriod.between(day(day), day(day)))
                .build();
    }

    private static Schedule undecided() {
        return ScheduleBuilder.builder()
                .precision(SchedulePrecision.NOT_DECIDED)
                .build();
    }

    private static Contact phone(String number, HoursOfService... hours) {
        return ContactBuilder.builder()
                .telecom(List.of(new ContactPoint(Optional.of(CodedValue.text("Telefon")), number, List.of(hours))))
                .build();
    }

    private static HoursOfService weekdays(String from, String to) {
        return hours(
                from,
                to,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY);
    }

    private static HoursOfService everyDay() {
        return HoursOfServiceBuilder.builder()
                .weekDay(List.of(DayOfWeek.values()))
                .build();
    }

    private static HoursOfService hours(String from, String to, DayOfWeek... days) {
        return HoursOfServiceBuilder.builder()
                .weekDay(List.of(days))
                .time(new TimePeriod(Optional.of(LocalTime.parse(from)), Optional.of(LocalTime.parse(to))))
                .build();
    }

    private static RecordHeader header(
            String document, String title, String time, Author author, String giver, String unit) {
        return RecordHeaderBuilder.builder()
                .documentId(document)
                .patientId(ASTA)
                .owner(Owner.of(PREFIX + giver, PREFIX + unit))
                .author(author)
                .approvedForPatient(true)
                .documentTitle(title)
                .documentTime(LocalDateTime.parse(time))
                .build();
    }

    private static Author farzane() {
        return author("2026-01-22T16:00", "P401", "Farzane Hatamian", "sjuksköterska", "Hemsjukvården Rymdstaden");
    }

    private static Author eva() {
        return author("2026-01-29T15:10", "P501", "Eva Lennartsson", "undersköterska", "Hemtjänstområde 4, Rymdstaden");
    }

    private static Author author(String time, String staff, String name, String role, String unit) {
        return AuthorBuilder.builder()
                .time(LocalDateTime.parse(time))
                .hsaId(new HsaId(PREFIX + staff))
                .name(name)
                .role(CodedValue.text(role))
                .orgUnit(OrgUnitBuilder.builder().orgUnitName(unit).build())
                .build();
    }

    private static Organization unit(String name, String shown) {
        return new Organization(Identifier.hsa(PREFIX + name), Optional.of(shown), List.of());
    }

    private static LocalId id(String name) {
        return LocalId.of(name);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
