package se.samplan.render;

import static se.samplan.render.Fact.detail;
import static se.samplan.render.Fact.essential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentParty;
import se.samplan.model.agreement.ContactPerson;
import se.samplan.model.agreement.Decision;
import se.samplan.model.agreement.JointGoal;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.agreement.NoNextStep;
import se.samplan.model.agreement.SharedWithPatient;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Relation;

/** An agreement as a page: what it means, what matters to the person, whom to call, what each side does, and what comes next. */
final class AgreementView {

    private final RecordHeader header;
    private final AgreementBody body;
    private final LocalDate today;
    private final Labels labels = new Labels();
    private final People people;
    private final Shared shared;

    private AgreementView(Agreement agreement, LocalDate today) {
        this.header = agreement.header();
        this.body = agreement.body();
        this.today = today;
        this.people = new People(body.involvedKin(), reachable(body));
        labels.number("åtagande", body.commitment(), Commitment::commitmentId);
        labels.number("nästa steg", body.nextStep(), NextStep::nextStepId);
        labels.number("kontakt", body.contactGuidance(), guidance -> guidance.guidanceId());
        this.shared = new Shared(people, labels);
    }

    static Page of(Agreement agreement, LocalDate today) {
        return new AgreementView(agreement, today).page();
    }

    private static List<ContactPerson> reachable(AgreementBody body) {
        return Stream.concat(
                        body.contactPerson().stream(),
                        body.contactGuidance().stream()
                                .map(guidance -> new ContactPerson(guidance.contactParty(), guidance.contact())))
                .toList();
    }

    private Page page() {
        return new Page(
                body.title(),
                facts(),
                body.whatItMeans().stream().toList(),
                sections(),
                Closing.words("överenskommelsen", today));
    }

    private List<Fact> facts() {
        String kind = body.agreementType().shown();
        return List.of(
                essential("Typ av överenskommelse", kind.equalsIgnoreCase(body.title()) ? List.of() : List.of(kind)),
                essential("Status", isInForce() ? List.of() : List.of(Words.of(body.status()))),
                essential("Gäller", List.of(Words.capital(Days.period(body.validityPeriod())))),
                essential("Överenskommen", List.of(Days.day(body.agreedDate()))),
                essential("Tillsammans med", people.words(body.careParty())),
                essential("Tjänster", Services.words(body.relatedService())));
    }

    /** Whoever reads until when it holds need not read that it holds. */
    private boolean isInForce() {
        return body.status().equals(AgreementStatus.ACTIVE)
                && body.validityPeriod().end().filter(today::isAfter).isEmpty();
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(shared.wishes(body.patientWish()));
        sections.add(shared.guidance(body.contactGuidance()));
        sections.add(part("Min kontaktperson", Weight.ESSENTIAL, body.contactPerson(), this::contact));
        sections.addAll(commitments());
        sections.add(nextSteps());
        sections.add(part("Gemensamma mål", Weight.ESSENTIAL, body.jointGoal(), this::goal));
        sections.add(part("Vad vi har bestämt", Weight.ESSENTIAL, body.decision(), this::decision));
        sections.add(shared.risks(body.riskAndAction()));
        sections.add(shared.participants("Närstående som är med", body.involvedKin()));
        sections.add(about());
        return sections;
    }

    private static <T> Section part(String heading, Weight weight, List<T> things, Function<T, Section> card) {
        return Section.part(heading, weight, things.stream().map(card).toList());
    }

    private Section contact(ContactPerson one) {
        return Section.card(people.words(one.responsible()), Reaching.words(one.contact()), List.of());
    }

    /** The person's own first, then the care's, kin's and whose else, in the order of the agreement. */
    private List<Section> commitments() {
        Stream<CommitmentParty> known =
                Stream.of(CommitmentParty.PATIENT, CommitmentParty.CARE, CommitmentParty.NEXT_OF_KIN);
        Stream<CommitmentParty> named = body.commitment().stream().map(Commitment::party);
        return Stream.concat(known, named)
                .distinct()
                .map(party -> part(
                        Words.of(party),
                        Weight.ESSENTIAL,
                        body.commitment().stream()
                                .filter(one -> one.party().equals(party))
                                .toList(),
                        this::commitment))
                .toList();
    }

    private Section commitment(Commitment one) {
        List<String> lines = new ArrayList<>(When.words(one.schedule()));
        one.partyRef().map(people::withNumber).ifPresent(lines::add);
        lines.add(Words.of(one.status()));
        one.accepted().map(yes -> yes ? "Har sagt ja" : "Har sagt nej").ifPresent(lines::add);
        return Section.card(
                one.description(),
                lines,
                List.of(
                        detail(
                                "Har gått över till",
                                labels.of(one.movedToRef().stream().toList())),
                        detail("Hör till", title(one.activityLink()))));
    }

    private Section nextSteps() {
        Section steps = part("Nästa steg", Weight.ESSENTIAL, body.nextStep(), this::nextStep);
        return steps.withText(body.noNextStep().map(AgreementView::nothingMore).orElse(List.of()));
    }

    private static List<String> nothingMore(NoNextStep none) {
        return Stream.concat(none.value() ? Stream.of("Inget mer är planerat.") : Stream.empty(), none.text().stream())
                .toList();
    }

    private Section nextStep(NextStep step) {
        List<String> lines = new ArrayList<>(When.words(step.schedule()));
        boolean isAhead =
                step.status().equals(NextStepStatus.OPEN) || step.status().equals(NextStepStatus.BOOKED);
        if (isAhead && When.isPast(step.schedule(), today)) {
            lines.add(When.PAST);
        }
        lines.add(Words.of(step.initiator()));
        lines.addAll(people.lines(List.of(step.responsible())));
        lines.add(Words.of(step.status()));
        return Section.card(
                step.description(),
                lines,
                List.of(
                        essential("Villkor", step.condition().stream().toList()),
                        essential("Förbered", Activities.steps(step.preparationStep())),
                        essential("Tjänster", Services.words(step.relatedService())),
                        detail("Bokad tid", title(step.bookedTimeRef())),
                        detail(
                                "Före",
                                step.precedes().stream()
                                        .map(order -> Activities.before(order, labels))
                                        .toList())));
    }

    private Section goal(JointGoal goal) {
        List<String> lines = new ArrayList<>(people.lines(goal.responsible()));
        return Section.card(
                goal.text(),
                lines,
                List.of(
                        essential("Följs upp", When.words(goal.followUp())),
                        detail("Hör till", title(goal.planGoalLink()))));
    }

    private Section decision(Decision decision) {
        List<String> lines = new ArrayList<>();
        decision.date().map(Days::day).ifPresent(lines::add);
        lines.addAll(people.words(decision.decidedBy()));
        return Section.card(decision.text(), lines, List.of());
    }

    private Section about() {
        List<Fact> facts = new ArrayList<>();
        facts.add(detail("Kommentar", body.externalNotes().stream().toList()));
        facts.add(detail(
                "Lämnad till mig",
                body.sharedWithPatient().map(AgreementView::shared).stream().toList()));
        facts.addAll(PlanView.written(header));
        facts.addAll(Origin.facts(body.provenance(), people));
        facts.addAll(Origin.related(body.relation()));
        return Section.ofFacts("Om överenskommelsen", Weight.DETAIL, facts);
    }

    private static String shared(SharedWithPatient shared) {
        return Words.joined(Stream.of(shared.way().map(Words::of).orElse(""), Days.day(shared.date())));
    }

    private static List<String> title(Optional<Relation> relation) {
        return relation.flatMap(Relation::targetTitle).stream().toList();
    }
}
