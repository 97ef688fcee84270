package se.samplan.rules;

import static se.samplan.rules.GoodRecords.ACTIVITY;
import static se.samplan.rules.GoodRecords.AGREEMENT;
import static se.samplan.rules.GoodRecords.BODY;
import static se.samplan.rules.GoodRecords.CARE_CONTACT;
import static se.samplan.rules.GoodRecords.CONTACT;
import static se.samplan.rules.GoodRecords.GOAL;
import static se.samplan.rules.GoodRecords.NEED;
import static se.samplan.rules.GoodRecords.NEXT_STEP;
import static se.samplan.rules.GoodRecords.NOTE;
import static se.samplan.rules.GoodRecords.NURSE;
import static se.samplan.rules.GoodRecords.PLAN;
import static se.samplan.rules.GoodRecords.PLAN_TYPES;
import static se.samplan.rules.GoodRecords.PROVENANCE;
import static se.samplan.rules.GoodRecords.STRUCTURE;
import static se.samplan.rules.GoodRecords.TIME;
import static se.samplan.rules.GoodRecords.TODAY;
import static se.samplan.rules.GoodRecords.WRITTEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.NextStepBuilder;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.carecontact.AdditionalPatientInformation;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.ConsentStatus;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.GoalTargetBuilder;
import se.samplan.model.plan.NeedBuilder;
import se.samplan.model.plan.PlanConsentBuilder;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.OrgUnitBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.ParticipantBuilder;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.RelationBuilder;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.model.planning.Signature;

/** Good records, each changed at one place so that it breaks one rule there. */
final class BadRecords {

    private static final String PROFESSIONAL = "carePlanHeader/accountableHealthcareProfessional";
    private static final String STRUCTURED = "carePlanBody/structuredCarePlan";

    /** Somebody's test number, with its check digit, where none may stand; and the same as people write it. */
    private static final String OTHER_PERSON = "194107149207";

    private static final String OTHER_PERSON_WRITTEN = "410714-9207";

    /** @param path where exactly that rule, and no other, is broken */
    record Bad<M>(RecordKind<M> kind, Rule rule, String path, M record) {
        @Override
        public String toString() {
            return rule + " in " + kind + " at " + path;
        }
    }

    private BadRecords() {}

    static Stream<Bad<?>> all() {
        return Stream.of(
                        structure(),
                        plans(),
                        goals(),
                        activities(),
                        agreements(),
                        contacts(),
                        notes(),
                        times(),
                        careContacts(),
                        BadRelated.all())
                .flatMap(bad -> bad);
    }

    private static Stream<Bad<?>> structure() {
        return Stream.of(
                activity(Rule.INV_S1, "/goalRef[1]", a -> a.goalRef(List.of(LocalId.of("mal-9")))),
                activity(Rule.INV_S1, "/needRef[1]", a -> a.needRef(List.of(GOAL.goalId()))),
                plan(Rule.INV_S2, "/need[2]/needId", s -> s.need(List.of(NEED, NEED))),
                plan(
                        Rule.INV_S2,
                        "/activity[1]/activityId",
                        s -> s.activity(List.of(ActivityBuilder.builder(ACTIVITY)
                                .activityId(GOAL.goalId())
                                .build()))),
                plan(
                        Rule.INV_S4,
                        "/need[1]/code",
                        s -> s.need(List.of(NeedBuilder.builder(NEED)
                                .code(code(
                                        Optional.of("d450"), Optional.empty(), Optional.of("Att gå"), Optional.empty()))
                                .build()))),
                plan(
                        Rule.INV_S4,
                        "/need[1]/code",
                        s -> s.need(List.of(NeedBuilder.builder(NEED)
                                .code(code(Optional.of("d450"), Optional.of("1.2"), Optional.empty(), Optional.empty()))
                                .build()))),
                plan(
                        Rule.INV_S4,
                        "/statusReason",
                        s -> s.statusReason(
                                code(Optional.empty(), Optional.empty(), Optional.of("Orsak"), Optional.empty()))),
                plan(
                        Rule.CON_4,
                        "/statusReason",
                        s -> s.statusReason(code(
                                Optional.of("1"), Optional.of("1.2"), Optional.of("Orsak"), Optional.of("Orsak")))),
                plan(
                        Rule.INV_S5,
                        "/need[1]",
                        s -> s.need(List.of(
                                NeedBuilder.builder(NEED).code(Optional.empty()).build()))),
                activity(
                        Rule.INV_S6,
                        "/schedule",
                        a -> a.schedule(ScheduleBuilder.builder()
                                .precision(SchedulePrecision.EXACT)
                                .text("snart")
                                .build())),
                activity(
                        Rule.INV_S6,
                        "/schedule",
                        a -> a.schedule(ScheduleBuilder.builder()
                                .precision(SchedulePrecision.RECURRING)
                                .frequency(2)
                                .perPeriod(1)
                                .build())),
                activity(
                        Rule.INV_S6,
                        "/schedule",
                        a -> a.schedule(ScheduleBuilder.builder()
                                .precision(SchedulePrecision.NOT_DECIDED)
                                .decidedBy(TODAY)
                                .frequency(2)
                                .build())),
                activity(
                        Rule.INV_S6,
                        "/schedule",
                        a -> a.schedule(ScheduleBuilder.builder()
                                .precision(SchedulePrecision.WEEK)
                                .build())),
                plan(
                        Rule.INV_S7,
                        "/validityPeriod",
                        s -> s.validityPeriod(
                                OpenPeriod.between(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 29)))),
                goal(
                        Rule.INV_S7,
                        "/target[1]/dueDate",
                        g -> g.target(List.of(GoalTargetBuilder.builder()
                                .dueDate(WRITTEN.toLocalDate().minusDays(1))
                                .build()))),
                whole(
                        Rule.INV_S8,
                        "carePlanBody/content[1]",
                        p -> p.content(List.of(new Document("text/html", Optional.empty(), Optional.empty())))),
                whole(
                        Rule.INV_S8,
                        "carePlanBody/content[2]",
                        p -> p.content(List.of(Document.html("<p>kort</p>"), Document.pdf(new byte[100 * 1024 + 1])))),
                plan(Rule.INV_S9, "/purpose", s -> s.purpose(" \t")),
                plan(Rule.INV_S9, "/sharedPlanId/extension", s -> s.sharedPlanId(Identifier.of("1.2.3", "plan-1 "))),
                plan(Rule.INV_S9, "/sharedPlanId/extension", s -> s.sharedPlanId(Identifier.of("1.2.3", "plan\n1"))),
                plan(
                        Rule.INV_S9,
                        "/sharedPlanId/extension",
                        s -> s.sharedPlanId(Identifier.of("1.2.3", "plan\u00851"))),
                plan(
                        Rule.INV_S9,
                        "/sharedPlanId/extension",
                        s -> s.sharedPlanId(Identifier.of("1.2.3", "plan\u20281"))),
                plan(
                        Rule.INV_S10,
                        "/provenance/lastUpdated",
                        s -> s.provenance(ProvenanceBuilder.builder(PROVENANCE)
                                .lastUpdated(TODAY.plusDays(1).atStartOfDay())
                                .build())),
                plan(
                        Rule.INV_S10,
                        "/provenance/lastUpdated",
                        s -> s.provenance(ProvenanceBuilder.builder(PROVENANCE)
                                .lastUpdated(WRITTEN.minusSeconds(1))
                                .build())),
                whole(Rule.INV_S11, "carePlanBody", p -> p.content(List.of())),
                plan(
                        Rule.CON_5,
                        "/provenance",
                        s -> s.provenance(ProvenanceBuilder.builder(PROVENANCE)
                                .registrationMode(RegistrationMode.DERIVED_FROM_DOCUMENT)
                                .build())),
                plan(
                        Rule.CON_6,
                        "/relation[1]",
                        s -> s.relation(List.of(RelationBuilder.builder()
                                .relationType(RelationKind.PART_OF)
                                .targetKind(RelationTargetKind.CARE_PLAN)
                                .targetRecordId(Identifier.record("TSTASTA00000-SYS2", "plan-2"))
                                .assertedBy(AssertedBy.AGGREGATOR)
                                .build()))));
    }

    private static Stream<Bad<?>> plans() {
        return Stream.of(
                plan(
                        Rule.INV_P1,
                        "",
                        s -> s.consent(PlanConsentBuilder.builder()
                                .status(ConsentStatus.WITHDRAWN)
                                .build())),
                plan(Rule.INV_P1, "", s -> s.leadPrincipal(Optional.empty())),
                plan(Rule.INV_P1_W, "", s -> s.followUp(List.of())),
                plan(
                        Rule.INV_P1_W,
                        "",
                        s -> s.participant(List.of(GoodRecords.participant("deltagare-1", PrincipalKind.REGION)))),
                plan(
                        Rule.INV_P1_W,
                        "",
                        s -> s.participant(List.of(
                                STRUCTURE.participant().get(0),
                                ParticipantBuilder.builder(
                                                STRUCTURE.participant().get(1))
                                        .contact(List.of())
                                        .build()))),
                whole(
                        Rule.INV_P2,
                        STRUCTURED,
                        p -> p.typeOfCarePlan(TypeOfCarePlan.GP)
                                .structuredCarePlan(StructuredCarePlanBuilder.builder(STRUCTURE)
                                        .planType(CodedValue.of("GP", PLAN_TYPES, "Genomförandeplan"))
                                        .build())),
                implementation(s -> s.goal(List.of())
                        .activity(List.of(ActivityBuilder.builder(ACTIVITY)
                                .goalRef(List.of())
                                .build()))),
                implementation(s -> s.followUp(List.of())),
                activity(Rule.INV_P3, "", a -> a.careSphere(Optional.empty())),
                whole(Rule.INV_P4, "carePlanBody/typeOfCarePlanEnum", p -> p.typeOfCarePlan(TypeOfCarePlan.VP)),
                structured(
                        Rule.INV_P4,
                        "carePlanBody/typeOfCarePlanEnum",
                        s -> s.planType(CodedValue.of("KRISP", PLAN_TYPES, "Krisplan"))),
                plan(Rule.INV_P12, "/validityPeriod", s -> s.validityPeriod(OpenPeriod.until(TODAY.minusDays(1)))),
                new Bad<>(RecordKind.CARE_PLAN, Rule.INV_P13, STRUCTURED + "/provenance", old()),
                whole(
                        Rule.CON_1,
                        "carePlanHeader",
                        p -> p.header(RecordHeaderBuilder.builder(PLAN.header())
                                .documentTitle(Optional.empty())
                                .build())),
                whole(Rule.CON_10, PROFESSIONAL, p -> p.header(inUnit(PLAN.header(), Optional.empty()))),
                whole(
                        Rule.CON_10,
                        PROFESSIONAL,
                        p -> p.header(inUnit(
                                PLAN.header(),
                                Optional.of(OrgUnitBuilder.builder()
                                        .orgUnitHSAId(new HsaId("TSTASTA00000-U101"))
                                        .build())))),
                whole(
                        Rule.CON_10,
                        PROFESSIONAL,
                        p -> p.header(inUnit(
                                PLAN.header(),
                                Optional.of(OrgUnitBuilder.builder()
                                        .orgUnitName("Hälsocentralen Sol och Måne, Rymdstaden")
                                        .build())))),
                whole(
                        Rule.CON_2,
                        "carePlanBody/content[1]/mediaType",
                        p -> p.content(List.of(Document.embedded("audio/mpeg", new byte[] {1})))),
                whole(
                        Rule.INV_L1,
                        "carePlanHeader/accountableHealthcareProfessional",
                        p -> p.header(RecordHeaderBuilder.builder(PLAN.header())
                                .owner(new Owner(Optional.of(new HsaId("TSTASTA00000-RG00")), Optional.empty()))
                                .build())),
                whole(
                        Rule.INV_L7,
                        "carePlanHeader/documentId",
                        p -> p.header(RecordHeaderBuilder.builder(PLAN.header())
                                .documentId(People.ASTA.id() + "-1")
                                .build())),
                plan(Rule.INV_L7, "/purpose", s -> s.purpose("Gäller även " + OTHER_PERSON + ".")),
                plan(Rule.INV_L7, "/summary", s -> s.summary("Se " + OTHER_PERSON_WRITTEN)),
                plan(Rule.INV_L7, "/summary", s -> s.summary("Personnummer 20190304 0705")),
                plan(Rule.INV_L7_W, "/summary", s -> s.summary("Prov taget 20190304 0705")),
                activity(Rule.INV_L7, "/activityId", a -> a.activityId(LocalId.of("a-" + OTHER_PERSON))),
                plan(
                        Rule.INV_L8,
                        "/participant[3]",
                        s -> s.participant(Stream.concat(STRUCTURE.participant().stream(), Stream.of(kin()))
                                .toList())),
                whole(
                        Rule.INV_L9,
                        "carePlanHeader/patientId",
                        p -> p.header(RecordHeaderBuilder.builder(PLAN.header())
                                .patientId(People.SOMEBODY_ELSE)
                                .build())),
                plan(Rule.CON_9, "/purpose", s -> s.purpose("Ett tecken \u0001 för mycket")));
    }

    /** A plan of social care that lacks something. */
    private static Bad<CarePlan> implementation(UnaryOperator<StructuredCarePlanBuilder> change) {
        return whole(
                Rule.INV_P2,
                STRUCTURED,
                p -> p.typeOfCarePlan(TypeOfCarePlan.GP)
                        .structuredCarePlan(change.apply(StructuredCarePlanBuilder.builder(STRUCTURE)
                                        .planType(CodedValue.of("GP", PLAN_TYPES, "Genomförandeplan"))
                                        .careSphere(CareSphere.SOCIAL_CARE))
                                .build()));
    }

    /** Everything a year earlier, so that the plan was last touched more than twelve months ago. */
    private static CarePlan old() {
        return CarePlanBuilder.builder(PLAN)
                .header(RecordHeaderBuilder.builder(PLAN.header())
                        .author(AuthorBuilder.builder()
                                .time(WRITTEN.minusYears(1))
                                .build())
                        .build())
                .structuredCarePlan(StructuredCarePlanBuilder.builder(STRUCTURE)
                        .provenance(ProvenanceBuilder.builder(PROVENANCE)
                                .lastUpdated(WRITTEN.minusYears(1))
                                .build())
                        .build())
                .build();
    }

    private static Participant kin() {
        return ParticipantBuilder.builder(STRUCTURE.participant().get(0))
                .participantId(LocalId.of("deltagare-3"))
                .partyType(PartyKind.NEXT_OF_KIN)
                .build();
    }

    private static Stream<Bad<?>> goals() {
        return Stream.of(
                tree(Rule.INV_S3, "/goal[1]/parentGoalId", sub(1, 1)),
                tree(Rule.INV_S3, "/goal[4]/parentGoalId", GOAL, sub(2, 1), sub(3, 2), sub(4, 3)),
                tree(Rule.INV_S3_W, "/goal[3]/parentGoalId", GOAL, sub(2, 1), sub(3, 2)),
                plan(Rule.INV_P6, "/goal[2]", s -> s.goal(List.of(GOAL, other(GoalLifecycleStatus.ACTIVE)))),
                plan(Rule.INV_P6, "/goal[2]", s -> s.goal(List.of(GOAL, other(GoalLifecycleStatus.PROPOSED)))),
                plan(
                        Rule.INV_P6,
                        "/goal[2]",
                        s -> s.goal(List.of(
                                GOAL,
                                GoalBuilder.builder(other(GoalLifecycleStatus.PLANNED))
                                        .target(List.of(GoalTargetBuilder.builder()
                                                .valueText("Till torget")
                                                .build()))
                                        .build()))),
                goal(Rule.INV_P7, "", g -> g.lifecycleStatus(GoalLifecycleStatus.REJECTED)),
                goal(Rule.INV_P7, "", g -> g.statusReason(CodedValue.text("Ingen"))),
                goal(Rule.INV_P8, "", g -> g.achievementStatus(GoalAchievementStatus.ACHIEVED)),
                goal(Rule.INV_P8, "", g -> g.lifecycleStatus(GoalLifecycleStatus.COMPLETED)),
                plan(
                        Rule.INV_P9,
                        "/goal[2]",
                        s -> s.goal(List.of(
                                GoalBuilder.builder(GOAL)
                                        .achievementStatus(GoalAchievementStatus.ACHIEVED)
                                        .achievementDate(TODAY)
                                        .build(),
                                GoalBuilder.builder(sub(2, 1))
                                        .responsible(List.of(NURSE))
                                        .build()))));
    }

    private static Goal other(GoalLifecycleStatus status) {
        return GoalBuilder.builder(GOAL)
                .goalId(LocalId.of("mal-2"))
                .lifecycleStatus(status)
                .build();
    }

    /** A goal that somebody is responsible for, so that only its place in the tree can be wrong. */
    private static Goal sub(int number, int parent) {
        return GoalBuilder.builder(GOAL)
                .goalId(LocalId.of("mal-" + number))
                .parentGoalId(LocalId.of("mal-" + parent))
                .responsible(List.of(NURSE))
                .build();
    }

    private static Bad<CarePlan> tree(Rule rule, String path, Goal... goals) {
        return plan(rule, path, s -> s.goal(List.of(goals)));
    }

    private static Stream<Bad<?>> activities() {
        return Stream.of(
                activity(
                        Rule.INV_S5_W,
                        "",
                        a -> a.description(Optional.empty())
                                .code(CodedValue.of("DV051", "1.2.752.116.1.3.2.1.4", "Sårvård"))),
                plan(Rule.INV_P5, "/activity[2]", s -> s.activity(List.of(ACTIVITY, aimless()))),
                activity(Rule.INV_P7, "", a -> a.status(ActivityStatus.STOPPED)),
                activity(Rule.INV_P7, "", a -> a.statusReason(CodedValue.text("Ingen"))),
                activity(Rule.INV_P10, "", a -> a.responsible(List.of())),
                activity(
                        Rule.INV_P11,
                        "/schedule",
                        a -> a.schedule(ScheduleBuilder.builder()
                                .precision(SchedulePrecision.NOT_DECIDED)
                                .build())),
                activity(
                        Rule.INV_P10,
                        "",
                        a -> a.responsible(List.of(ResponsibleBuilder.builder(NURSE)
                                .kind(ResponsibilityKind.INFORMED)
                                .build()))),
                activity(Rule.INV_P14, "", a -> a.doNotPerform(true)),
                activity(Rule.INV_P14, "", a -> a.doNotPerform(true).schedule(Optional.empty())),
                activity(Rule.INV_P14, "", a -> a.doNotPerform(true).responsible(List.of())));
    }

    private static Activity aimless() {
        return ActivityBuilder.builder(ACTIVITY)
                .activityId(LocalId.of("aktivitet-2"))
                .goalRef(List.of())
                .build();
    }

    private static Stream<Bad<?>> agreements() {
        return Stream.of(
                agreement(Rule.INV_A1, "body", b -> b.nextStep(List.of())),
                agreement(
                        Rule.INV_A2,
                        "body",
                        b -> b.commitment(List.of(BODY.commitment().get(0)))),
                agreement(
                        Rule.INV_A3,
                        "body/nextStep[1]",
                        b -> b.nextStep(List.of(NextStepBuilder.builder(NEXT_STEP)
                                .status(NextStepStatus.BOOKED)
                                .build()))),
                agreement(
                        Rule.INV_A6,
                        "body/validityPeriod",
                        b -> b.status(AgreementStatus.REPLACED).validityPeriod(OpenPeriod.from(WRITTEN.toLocalDate()))),
                agreement(Rule.INV_S7, "body/validityPeriod", b -> b.agreedDate(LocalDate.of(2026, 7, 1))),
                agreement(
                        Rule.CON_7,
                        "body/validityPeriod",
                        b -> b.validityPeriod(OpenPeriod.until(LocalDate.of(2026, 6, 30)))),
                new Bad<>(
                        RecordKind.AGREEMENT,
                        Rule.INV_L7,
                        "header/record/id/extension",
                        new Agreement(
                                RecordHeaderBuilder.builder(AGREEMENT.header())
                                        .documentId("nr" + OTHER_PERSON)
                                        .build(),
                                BODY)),
                new Bad<>(
                        RecordKind.AGREEMENT,
                        Rule.INV_L1,
                        "header/accessControlHeader",
                        new Agreement(
                                RecordHeaderBuilder.builder(AGREEMENT.header())
                                        .owner(new Owner(Optional.empty(), Optional.empty()))
                                        .build(),
                                BODY)));
    }

    private static Stream<Bad<?>> contacts() {
        return Stream.of(
                contact(
                        Rule.INV_C1,
                        "period",
                        c -> c.period(new ContactPeriod(
                                WRITTEN.toLocalDate(),
                                Optional.of(WRITTEN.toLocalDate().minusDays(1))))),
                contact(Rule.INV_C5, "", c -> c.contact(List.of())),
                contact(
                        Rule.INV_L1,
                        "careManagerHeader/accessControlHeader",
                        c -> c.accountableCareUnit(Optional.empty())),
                contact(Rule.INV_L7, "externalNotes", c -> c.externalNotes(People.ASTA.id())));
    }

    private static RecordHeader inUnit(RecordHeader header, Optional<OrgUnit> unit) {
        return RecordHeaderBuilder.builder(header)
                .author(AuthorBuilder.builder(header.author()).orgUnit(unit).build())
                .build();
    }

    private static Stream<Bad<?>> notes() {
        CareNote both = CareNoteBuilder.builder(NOTE)
                .multimediaEntry(Document.html("<p>Besök</p>"))
                .build();
        CareNote neither = CareNoteBuilder.builder(NOTE)
                .clinicalDocumentNoteText(Optional.empty())
                .build();
        String noteIn21 = "careDocumentationBody/clinicalDocumentNote";
        return Stream.of(
                new Bad<>(RecordKind.NOTE_30, Rule.CON_3, "body", both),
                new Bad<>(RecordKind.NOTE_30, Rule.CON_3, "body", neither),
                new Bad<>(RecordKind.NOTE_21, Rule.CON_3, noteIn21, both),
                new Bad<>(RecordKind.NOTE_21, Rule.CON_3, noteIn21, neither),
                new Bad<>(
                        RecordKind.NOTE_21,
                        Rule.CON_10,
                        "careDocumentationHeader/accountableHealthcareProfessional",
                        CareNoteBuilder.builder(NOTE)
                                .header(inUnit(NOTE.header(), Optional.empty()))
                                .build()));
    }

    private static Stream<Bad<?>> times() {
        return Stream.of(
                new Bad<>(
                        RecordKind.BOOKED_TIME,
                        Rule.CON_8,
                        "endTimeExclusive",
                        BookedTimeBuilder.builder(TIME)
                                .endTimeExclusive(TIME.startTimeInclusive())
                                .build()),
                new Bad<>(
                        RecordKind.BOOKED_TIME,
                        Rule.INV_L7,
                        "purpose",
                        BookedTimeBuilder.builder(TIME).purpose(OTHER_PERSON).build()));
    }

    private static Stream<Bad<?>> careContacts() {
        String times = "careContactBody/careContactTimePeriod";
        OrgUnit nameless = OrgUnitBuilder.builder()
                .orgUnitHSAId(new HsaId("TSTASTA00000-U101"))
                .build();
        return Stream.of(
                careContact(
                        Rule.CON_11,
                        times,
                        c -> c.careContactTimePeriod(new ContactTimes(Optional.empty(), Optional.empty()))),
                careContact(
                        Rule.CON_11,
                        times,
                        c -> c.careContactTimePeriod(ContactTimes.between(WRITTEN, WRITTEN.minusSeconds(1)))),
                careContact(Rule.CON_12, "careContactBody/careContactOrgUnit", c -> c.careContactOrgUnit(nameless)),
                careContact(Rule.CON_13, "careContactHeader", c -> c.header(with(h -> h.documentTitle("Besök")))),
                careContact(Rule.CON_13, "careContactHeader", c -> c.header(with(h -> h.documentTime(WRITTEN)))),
                careContact(Rule.CON_13, "careContactHeader", c -> c.header(with(h -> h.careContactId("K1")))),
                careContact(
                        Rule.CON_13,
                        "careContactHeader",
                        c -> c.header(with(h ->
                                h.signature(new Signature(WRITTEN, Optional.empty(), Optional.of("Emilia Ström")))))),
                careContact(
                        Rule.CON_14,
                        "careContactBody/additionalPatientInformation",
                        c -> c.additionalPatientInformation(new AdditionalPatientInformation(
                                Optional.empty(), Optional.of(CodedValue.text("kvinna"))))),
                careContact(
                        Rule.CON_10,
                        "careContactHeader/accountableHealthcareProfessional",
                        c -> c.header(inUnit(CARE_CONTACT.header(), Optional.empty()))),
                careContact(
                        Rule.INV_L1,
                        "careContactHeader/accountableHealthcareProfessional",
                        c -> c.header(with(h -> h.owner(new Owner(Optional.empty(), Optional.empty()))))),
                careContact(Rule.INV_L7, "careContactBody/careContactReason", c -> c.careContactReason(OTHER_PERSON)),
                careContact(
                        Rule.INV_L9,
                        "careContactHeader/patientId",
                        c -> c.header(with(h -> h.patientId(People.SOMEBODY_ELSE)))));
    }

    private static RecordHeader with(UnaryOperator<RecordHeaderBuilder> change) {
        return change.apply(RecordHeaderBuilder.builder(CARE_CONTACT.header())).build();
    }

    private static CodedValue code(
            Optional<String> code, Optional<String> system, Optional<String> name, Optional<String> text) {
        return new CodedValue(code, system, Optional.empty(), Optional.empty(), name, text);
    }

    private static Bad<CarePlan> whole(Rule rule, String path, UnaryOperator<CarePlanBuilder> change) {
        return new Bad<>(
                RecordKind.CARE_PLAN,
                rule,
                path,
                change.apply(CarePlanBuilder.builder(PLAN)).build());
    }

    static Bad<CarePlan> plan(Rule rule, String below, UnaryOperator<StructuredCarePlanBuilder> change) {
        return structured(rule, STRUCTURED + below, change);
    }

    private static Bad<CarePlan> structured(Rule rule, String path, UnaryOperator<StructuredCarePlanBuilder> change) {
        return whole(
                rule,
                path,
                p -> p.structuredCarePlan(change.apply(StructuredCarePlanBuilder.builder(STRUCTURE))
                        .build()));
    }

    private static Bad<CarePlan> goal(Rule rule, String below, UnaryOperator<GoalBuilder> change) {
        return plan(
                rule,
                "/goal[1]" + below,
                s -> s.goal(List.of(change.apply(GoalBuilder.builder(GOAL)).build())));
    }

    static Bad<CarePlan> activity(Rule rule, String below, UnaryOperator<ActivityBuilder> change) {
        return plan(
                rule,
                "/activity[1]" + below,
                s -> s.activity(
                        List.of(change.apply(ActivityBuilder.builder(ACTIVITY)).build())));
    }

    static Bad<Agreement> agreement(Rule rule, String path, UnaryOperator<AgreementBodyBuilder> change) {
        return new Bad<>(
                RecordKind.AGREEMENT,
                rule,
                path,
                new Agreement(
                        AGREEMENT.header(),
                        change.apply(AgreementBodyBuilder.builder(BODY)).build()));
    }

    static Bad<FixedContact> contact(Rule rule, String path, UnaryOperator<FixedContactBuilder> change) {
        return new Bad<>(
                RecordKind.FIXED_CONTACT,
                rule,
                path,
                change.apply(FixedContactBuilder.builder(CONTACT)).build());
    }

    private static Bad<CareContact> careContact(Rule rule, String path, UnaryOperator<CareContactBuilder> change) {
        return new Bad<>(
                RecordKind.CARE_CONTACT,
                rule,
                path,
                change.apply(CareContactBuilder.builder(CARE_CONTACT)).build());
    }
}
