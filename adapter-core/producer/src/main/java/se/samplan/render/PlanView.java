package se.samplan.render;

import static se.samplan.render.Fact.detail;
import static se.samplan.render.Fact.essential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.plan.FollowUpSubject;
import se.samplan.model.plan.Need;
import se.samplan.model.plan.PlanConsent;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/** A structured plan as a page: what it is, what matters to the person, what is done when and by whom, and the rest. */
final class PlanView {

    private final RecordHeader header;
    private final StructuredCarePlan plan;
    private final LocalDate today;
    private final Labels labels = new Labels();
    private final People people;
    private final Goals goals;
    private final Activities activities;
    private final Shared shared;

    private PlanView(RecordHeader header, StructuredCarePlan plan, LocalDate today) {
        this.header = header;
        this.plan = plan;
        this.today = today;
        this.people = new People(plan.participant());
        labels.number("behov", plan.need(), Need::needId);
        labels.number("kontakt", plan.contactGuidance(), guidance -> guidance.guidanceId());
        labels.number("uppföljning", plan.followUp(), FollowUp::followUpId);
        this.goals = new Goals(plan.goal(), people, labels, today);
        this.activities = new Activities(plan.activity(), people, labels, today);
        this.shared = new Shared(people, labels);
    }

    /** Empty where there is no structure to read. */
    static Optional<Page> of(CarePlan plan, LocalDate today) {
        return plan.structuredCarePlan().map(structure -> new PlanView(plan.header(), structure, today).page());
    }

    private Page page() {
        return new Page(title(), facts(), plan.summary().stream().toList(), sections(), Closing.words("planen", today));
    }

    private String title() {
        return header.documentTitle()
                .filter(title -> !title.isBlank())
                .orElseGet(() -> plan.planType().shown());
    }

    private List<Fact> facts() {
        String kind = plan.planType().shown();
        return List.of(
                essential("Typ av plan", kind.equalsIgnoreCase(title()) ? List.of() : List.of(kind)),
                essential("Status", status()),
                essential("Gäller", validity()),
                essential("Varför planen finns", plan.purpose().stream().toList()),
                essential(
                        "Ansvarar för helheten",
                        plan.leadPrincipal().map(People::principal).stream().toList()),
                essential(
                        "Samordnar", people.names(plan.coordinatorRef().stream().toList())),
                essential("Tjänster", Services.words(plan.relatedService())));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(shared.wishes(plan.patientWish()));
        sections.add(shared.guidance(plan.contactGuidance()));
        sections.addAll(activities.sections().subList(0, 2));
        sections.add(goals.section());
        sections.add(shared.risks(plan.riskAndAction()));
        sections.add(followUps());
        sections.add(shared.participants("Vilka som är med", plan.participant()));
        sections.add(needs());
        sections.addAll(activities.sections().subList(2, 3));
        sections.add(plan.consent().map(this::consent).orElse(Section.part("Samtycke", Weight.DETAIL, List.of())));
        sections.add(about());
        return sections;
    }

    /** A plan that is in force says until when, and no more, unless there is a reason for how it stands. */
    private List<String> status() {
        if (plan.status().equals(PlanStatus.ACTIVE) && plan.statusReason().isEmpty() && isWithinTime()) {
            return List.of();
        }
        return List.of(Words.joined(Stream.of(
                Words.of(plan.status()),
                plan.statusReason().map(CodedValue::shown).orElse(""))));
    }

    private boolean isWithinTime() {
        return plan.validityPeriod()
                .filter(period -> period.end().filter(today::isAfter).isEmpty())
                .isPresent();
    }

    private List<String> validity() {
        return plan
                .validityPeriod()
                .map(period -> Words.capital(Days.period(period))
                        + (period.end().filter(today::isAfter).isPresent() ? " (tiden har gått ut)" : ""))
                .stream()
                .toList();
    }

    private Section followUps() {
        return Section.part(
                "Uppföljning",
                Weight.ESSENTIAL,
                IntStream.range(0, plan.followUp().size())
                        .mapToObj(i -> followUp(i + 1, plan.followUp().get(i)))
                        .toList());
    }

    private Section followUp(int number, FollowUp followUp) {
        List<String> lines = new ArrayList<>(When.words(followUp.schedule()));
        if (followUp.status().equals(FollowUpStatus.PLANNED) && When.isPast(followUp.schedule(), today)) {
            lines.add(When.PAST);
        }
        lines.addAll(people.lines(followUp.responsible()));
        lines.add(Words.of(followUp.status()));
        List<Fact> facts = new ArrayList<>();
        facts.add(essential(
                "Det här följs upp",
                followUp.subject().stream().map(this::subject).toList()));
        facts.add(essential("Hur", Words.of(followUp.method())));
        facts.add(essential(
                "Blev klar", followUp.doneDate().map(Days::day).stream().toList()));
        facts.add(essential("Resultat", Words.of(followUp.conclusion())));
        facts.add(essential(
                "Vad vi kom fram till", followUp.conclusionText().stream().toList()));
        facts.add(detail(
                "Bokad tid",
                followUp.bookedTimeRef().flatMap(booked -> booked.targetTitle()).stream()
                        .toList()));
        return Section.card("Uppföljning " + number, lines, facts);
    }

    private String subject(FollowUpSubject subject) {
        return subject.ref()
                .map(labels::of)
                .filter(label -> !label.isEmpty())
                .map(Words::capital)
                .orElseGet(() -> Words.of(subject.subjectType()));
    }

    private Section needs() {
        return Section.part(
                "Behov och styrkor",
                Weight.DETAIL,
                IntStream.range(0, plan.need().size())
                        .mapToObj(i -> need(i + 1, plan.need().get(i)))
                        .toList());
    }

    private static Section need(int number, Need need) {
        String words = need.description()
                .or(() -> need.code().map(CodedValue::shown))
                .orElseGet(() -> Words.of(need.category()));
        List<Fact> facts = List.of(
                detail("Sagt av", Words.of(need.statedBy())),
                detail("Bedömt", need.assessedDate().map(Days::day).stream().toList()));
        return Section.card("Behov " + number + ": " + words, List.of(Words.of(need.category())), facts);
    }

    private Section consent(PlanConsent consent) {
        return Section.ofFacts(
                "Samtycke",
                Weight.DETAIL,
                List.of(
                        essential("Samtycke till planen", List.of(Words.of(consent.status()))),
                        essential(
                                "Datum", consent.date().map(Days::day).stream().toList()),
                        essential("Gäller", consent.scopeText().stream().toList()),
                        essential("Omfattar", people.names(consent.coversParticipantRef())),
                        essential("Lämnat av", Words.of(consent.givenBy())),
                        detail(
                                "Skrivet av",
                                people.names(consent.documentedByRef().stream().toList()))));
    }

    private Section about() {
        List<Fact> facts = new ArrayList<>(written(header));
        facts.add(detail("Område", List.of(Words.of(plan.careSphere()))));
        facts.add(
                detail("Lagrum", plan.lawBasis().stream().map(CodedValue::shown).toList()));
        facts.add(detail("Planen är", Words.of(plan.intent())));
        facts.add(detail(
                "Kontakt till den som ansvarar för helheten",
                Reaching.words(plan.leadPrincipal().flatMap(Principal::organization))));
        facts.addAll(Origin.facts(plan.provenance(), people));
        facts.addAll(Origin.related(plan.relation()));
        return Section.ofFacts("Om planen", Weight.DETAIL, facts);
    }

    /** When a record was written, by whom, and who has signed it. */
    static List<Fact> written(RecordHeader header) {
        String author = author(header.author());
        return List.of(
                detail("Upprättad", List.of(Days.day(header.drawnUp().toLocalDate()))),
                detail("Skriven av", author.isEmpty() ? List.of() : List.of(author)),
                detail(
                        "Signerad av",
                        header.signature().map(PlanView::signature).stream().toList()));
    }

    private static String author(Author author) {
        return Words.joined(Stream.of(
                author.name().orElse(""),
                author.role().map(CodedValue::shown).orElse(""),
                author.orgUnit().flatMap(OrgUnit::orgUnitName).orElse("")));
    }

    private static String signature(Signature signature) {
        return Words.joined(
                Stream.of(signature.name().orElse(""), Days.day(signature.time().toLocalDate())));
    }
}
