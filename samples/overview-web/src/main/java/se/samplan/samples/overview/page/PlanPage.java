package se.samplan.samples.overview.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.PatientSummaryHeaderType;
import se.samplan.contracts.logistics.v3.structure.ActivityType;
import se.samplan.contracts.logistics.v3.structure.FollowUpType;
import se.samplan.contracts.logistics.v3.structure.ParticipantType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * A plan: what matters, goals, who does what and when, risks, follow-up, participants, and where all of it comes from.
 *
 * @param spoken in which language its texts are
 */
public record PlanPage(
        Frame frame,
        String record,
        String title,
        String validity,
        Optional<State> state,
        Optional<Person> coordinator,
        Wishes wishes,
        String purpose,
        String summary,
        List<Need> needs,
        Sentence lead,
        Sentence consent,
        List<Aim> aims,
        List<Task> withoutGoal,
        List<Task> undecided,
        Week week,
        List<String> excluded,
        List<Happening> times,
        List<Hazard> hazards,
        List<Sentence> followUps,
        List<Participant> participants,
        List<Asked.Said> related,
        Sentence source,
        List<Way> online,
        Optional<DocumentPlan> document,
        Spoken spoken) {

    private static final String CANCELLED = "cancelled";

    /**
     * What the person needs or has to build on.
     *
     * @param by who says so, and when it was assessed, in our words
     */
    public record Need(String text, String by) {}

    /** Somebody who takes part, with what she has said to the invitation. */
    public record Participant(Words.Said name, String role, String takesPart, Optional<Person> person) {}

    /** Its times, by day. */
    public List<OnDay> days() {
        return OnDay.of(times);
    }

    /** The plan with this key; empty if it is not, or no longer, in the answer. */
    public static Optional<PlanPage> of(Overview overview, Keys keys, String key) {
        return overview.plans().stream()
                .filter(plan -> keys.of(overview.lasting(Ref.record(plan.getRecordKey())))
                        .equals(key))
                .findFirst()
                .map(plan -> page(overview, keys, plan));
    }

    private static PlanPage page(Overview overview, Keys keys, PresentedRecordType plan) {
        String record = plan.getRecordKey();
        People people = new People(overview, keys);
        Tasks tasks = new Tasks(overview, people, keys);
        Optional<StructuredCarePlanType> structure = overview.records().structure(record);
        StructuredCarePlanType said = structure.orElseGet(StructuredCarePlanType::new);
        Frame frame = Frame.of(overview);
        List<Task> all = tasks.of(record);
        List<Aim> aims = Aim.of(
                said.getGoal(),
                goal -> all.stream()
                        .filter(isOf(activity -> activity.getGoalRef().contains(goal), said, record))
                        .toList(),
                frame,
                overview.today());
        return new PlanPage(
                frame,
                record,
                Objects.toString(plan.getTitle(), overview.words().of("plan")),
                Shelf.validity(plan, overview),
                new Shelf(overview, keys, tasks).state(plan),
                coordinator(said, record, people),
                Wishes.of(said.getPatientWish(), overview),
                Objects.toString(said.getPurpose(), ""),
                Objects.toString(said.getSummary(), ""),
                said.getNeed().stream()
                        .map(need -> new Need(
                                need.getDescription(),
                                Terms.said(need.getStatedBy(), need.getAssessedDate(), overview)))
                        .toList(),
                Terms.lead(
                        said.getLeadPrincipal(),
                        overview.words(),
                        overview.records().spoken(record)),
                Terms.consent(said.getConsent(), overview, overview.records().spoken(record)),
                aims,
                withoutGoal(all, aims, said, record),
                all.stream().filter(Task::undecided).toList(),
                Week.of(all, Task::undecided, overview.today(), overview.words()),
                said.getActivity().stream()
                        .filter(activity -> Boolean.TRUE.equals(activity.isDoNotPerform()))
                        .map(activity -> activity.getDescription())
                        .toList(),
                times(overview, people, keys, record),
                Hazard.of(record, overview),
                followUps(said, overview, overview.records().spoken(record)),
                said.getParticipant().stream()
                        .map(participant -> participant(participant, record, people, overview))
                        .toList(),
                related(overview, keys, record),
                source(overview, record),
                Online.of(Set.of(record), overview),
                Optional.of(DocumentPlan.of(overview, record))
                        .filter(document ->
                                said.getGoal().isEmpty() && said.getActivity().isEmpty()),
                overview.records().spoken(record));
    }

    /** Whether a task is one of the plan's activities. */
    private static Predicate<Task> isOf(Predicate<ActivityType> which, StructuredCarePlanType said, String record) {
        Set<Ref> activities = said.getActivity().stream()
                .filter(which)
                .map(activity -> Ref.item(record, activity.getActivityId()))
                .collect(Collectors.toSet());
        return task -> task.refs().stream().anyMatch(activities::contains);
    }

    /** Nothing where the plan has no goals, and nothing that is no activity of it. */
    private static List<Task> withoutGoal(List<Task> all, List<Aim> aims, StructuredCarePlanType said, String record) {
        Set<Task> forGoals = aims.stream().flatMap(Aim::all).collect(Collectors.toSet());
        return all.stream()
                .filter(task -> !aims.isEmpty() && !forGoals.contains(task))
                .filter(isOf(any -> true, said, record))
                .toList();
    }

    private static Optional<Person> coordinator(StructuredCarePlanType said, String record, People people) {
        return Optional.ofNullable(said.getCoordinatorRef())
                .flatMap(ref ->
                        people.around(List.of(Ref.item(record, ref))).stream().findFirst());
    }

    private static List<Happening> times(Overview overview, People people, Keys keys, String record) {
        return new Happenings(overview, people, keys)
                .ofRecord(record).stream().filter(one -> !one.recurring()).toList();
    }

    private static List<Sentence> followUps(StructuredCarePlanType said, Overview overview, Spoken spoken) {
        return said.getFollowUp().stream()
                .map(followUp -> Moment.of(followUp.getSchedule().getDateTime())
                        .or(() -> Optional.ofNullable(followUp.getSchedule().getPeriod())
                                .flatMap(period -> Moment.of(period.getStart())))
                        .map(moment -> followUp(followUp.getStatus(), moment, overview))
                        .orElseGet(() -> withoutDay(followUp, overview, spoken))
                        .and(responsible(followUp, overview, spoken)))
                .toList();
    }

    /** As the source says when, if it says it in words alone. */
    private static Sentence withoutDay(FollowUpType followUp, Overview overview, Spoken spoken) {
        Words words = overview.words();
        if (CANCELLED.equals(followUp.getStatus())) {
            return Shelf.ended(words.sentence("state.calledOff"));
        }
        return Optional.ofNullable(followUp.getSchedule().getText())
                .map(text -> Shelf.ended(words.said(text.strip(), spoken)))
                .orElseGet(() -> words.sentence("followUp.none"));
    }

    private static Sentence responsible(FollowUpType followUp, Overview overview, Spoken spoken) {
        return followUp.getResponsible().stream()
                .map(party -> party.getName())
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> overview.words().sentence("followUp.responsible", new Words.Said(name, spoken)))
                .orElse(Sentence.EMPTY);
    }

    private static Sentence followUp(String status, Moment moment, Overview overview) {
        Words words = overview.words();
        LocalDate today = overview.today();
        String coming = moment.last().isBefore(today) ? "followUp.late" : "followUp.coming";
        String key = switch (Objects.toString(status, "")) {
            case "done", "completed" -> "followUp.held";
            case CANCELLED -> "followUp.cancelled";
            default -> coming;
        };
        String when = moment.hasDay()
                ? words.dates().weekdayAndDay(moment.first(), today)
                : words.dates().during(moment, today);
        return words.ours(words.of(key, when));
    }

    private static Participant participant(ParticipantType said, String record, People people, Overview overview) {
        Optional<Person> person = people.around(List.of(Ref.item(record, said.getParticipantId()))).stream()
                .filter(found -> people.isCalled(found, said.getName()))
                .findFirst();
        String role = Objects.toString(
                said.getRole() != null
                        ? Tasks.words(said.getRole())
                        : said.getRelationship() != null ? Tasks.words(said.getRelationship()) : "",
                "");
        String unit = said.getCareUnit() == null
                ? ""
                : Objects.toString(said.getCareUnit().getName(), "");
        return new Participant(
                said.getName() == null
                        ? overview.words().instead(overview.words().of("person.nameless"))
                        : overview.said(said.getName(), record),
                Stream.of(overview.words().capital(role), unit)
                        .filter(text -> !text.isEmpty() && !text.equals(said.getName()))
                        .collect(Collectors.joining(", ")),
                said.getFunction().contains("invited") ? overview.words().of("plan.invited") : "",
                person);
    }

    private static List<Asked.Said> related(Overview overview, Keys keys, String record) {
        return overview.agreements().stream()
                .filter(agreement -> agreement.getEdge().stream()
                        .anyMatch(edge -> edge.getTarget() != null
                                && record.equals(edge.getTarget().getRecordKey())))
                .map(agreement -> new Asked.Said(
                        overview.words()
                                .said(
                                        Objects.toString(
                                                agreement.getTitle(),
                                                overview.words().of("agreement")),
                                        overview.records().spoken(agreement.getRecordKey())),
                        Sentence.EMPTY,
                        Statements.href(overview, keys, agreement.getRecordKey())))
                .toList();
    }

    private static Sentence source(Overview overview, String record) {
        return overview.records()
                .plan(record)
                .map(CarePlanType::getCarePlanHeader)
                .map(header -> source(header, record, overview))
                .orElse(Sentence.EMPTY);
    }

    private static Sentence source(PatientSummaryHeaderType header, String record, Overview overview) {
        var author = header.getAccountableHealthcareProfessional();
        if (author == null) {
            return Sentence.EMPTY;
        }
        String unit = author.getHealthcareProfessionalOrgUnit() == null
                ? Objects.toString(author.getHealthcareProfessionalName(), "")
                : Objects.toString(author.getHealthcareProfessionalOrgUnit().getOrgUnitName(), "");
        return Shelf.source(overview.said(unit, record), Moment.of(author.getAuthorTime()), overview);
    }
}
