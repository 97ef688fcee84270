package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * An agreement: what matters, who does what, the next step, whom to call, and which plans it covers.
 *
 * @param ask key of the page on which one sees whom to ask about all of it; empty if one can ask about something in it
 * @param spoken in which language its texts are
 */
public record AgreementPage(
        Frame frame,
        String title,
        String validity,
        Optional<State> state,
        String meaning,
        Wishes wishes,
        List<Step> steps,
        String noNextStep,
        List<Part> parts,
        List<Call> calls,
        List<Asked.Said> covers,
        List<Asked.Said> replaces,
        List<Asked.Said> replacedBy,
        List<Hazard> hazards,
        String notes,
        String agreed,
        Sentence source,
        List<Way> online,
        Optional<String> ask,
        Spoken spoken) {

    /** What comes next, with the page on which one sees whom to ask. */
    public record Step(
            String title, Sentence when, Optional<Words.Said> who, Optional<State> state, Optional<String> ask) {

        /** Whether it has been done, or is not to be done any more; what is left of an agreement that has ended is no next step. */
        boolean over() {
            return state.filter(said -> !said.icon().equals("notime")).isPresent();
        }
    }

    /** What one side does. */
    public record Part(Sentence who, List<Doing> does) {}

    /** What somebody does, with the page on which one sees whom to ask. */
    public record Doing(Sentence text, String title, Optional<String> ask) {}

    /** The agreement with this key; empty if it is not, or no longer, in the answer. */
    public static Optional<AgreementPage> of(Overview overview, Keys keys, String key) {
        return overview.agreements().stream()
                .filter(one -> keys.of(overview.lasting(Ref.record(one.getRecordKey())))
                        .equals(key))
                .findFirst()
                .flatMap(one -> overview.records()
                        .agreement(one.getRecordKey())
                        .map(agreement -> page(overview, keys, one, agreement)));
    }

    private static AgreementPage page(
            Overview overview, Keys keys, PresentedRecordType presented, CareAgreementType agreement) {
        CareAgreementBodyType body = agreement.getBody();
        String record = presented.getRecordKey();
        People people = new People(overview, keys);
        Tasks tasks = new Tasks(overview, people, keys);
        Frame frame = Frame.of(overview);
        boolean ended = Shelf.isOver(presented, overview.today());
        List<Step> steps = body.getNextStep().stream()
                .map(step -> step(step, record, overview, tasks, keys))
                .filter(step -> !ended || step.over())
                .toList();
        List<Part> parts = new Commitments(body, record, overview, tasks, keys).parts(frame);
        return new AgreementPage(
                frame,
                Objects.toString(body.getTitle(), overview.words().of("agreement")),
                Shelf.validity(presented, overview),
                new Shelf(overview, keys, tasks).state(presented),
                Objects.toString(body.getWhatItMeans(), ""),
                Wishes.of(body.getPatientWish(), overview),
                steps,
                body.getNoNextStep() == null || ended
                        ? ""
                        : Objects.toString(body.getNoNextStep().getText(), ""),
                parts,
                Call.of(body.getContactGuidance(), record, people),
                targets("covers", overview, keys, presented),
                targets("replaces", overview, keys, presented),
                replacing(overview, keys, record),
                Hazard.of(record, overview),
                Objects.toString(body.getExternalNotes(), ""),
                Moment.of(body.getAgreedDate())
                        .map(moment -> overview.words().dates().moment(moment, overview.today()))
                        .orElse(""),
                source(agreement, record, overview),
                Online.of(Set.of(record), overview),
                Optional.of(keys.of(overview.lasting(Ref.record(record)))).filter(whole -> !isAsked(steps, parts)),
                overview.records().spoken(record));
    }

    /** Whether one can ask about something in it. */
    private static boolean isAsked(List<Step> steps, List<Part> parts) {
        return Stream.concat(
                        steps.stream().map(Step::ask),
                        parts.stream().flatMap(part -> part.does().stream()).map(Doing::ask))
                .anyMatch(Optional::isPresent);
    }

    private static Step step(NextStepType step, String record, Overview overview, Tasks tasks, Keys keys) {
        Ref ref = Ref.item(record, step.getNextStepId());
        Words words = overview.words();
        Sentence when = tasks.when(step.getSchedule(), overview.records().spoken(record));
        String status = overview.isDone(ref) ? "done" : Objects.toString(step.getStatus(), "");
        Optional<State> state = switch (status) {
            case "done" -> Optional.of(State.done(words.of("state.done")));
            case "cancelled" -> Optional.of(State.past(words.of("state.calledOff")));
            default ->
                step.getSchedule() != null
                                && "notDecided".equals(step.getSchedule().getPrecision())
                        ? Optional.of(State.noTime(words.of("state.noTime")))
                        : Optional.<State>empty();
        };
        return new Step(
                step.getDescription(),
                state.filter(said -> said.icon().equals("notime")).isPresent() ? Sentence.EMPTY : when,
                Optional.ofNullable(step.getResponsible())
                        .map(ResponsibleType::getName)
                        .map(name -> overview.said(name, record)),
                state,
                Optional.of(ref)
                        .filter(asked -> overview.rows().containsKey(asked) && !"done".equals(status))
                        .map(asked -> keys.of(overview.lasting(asked))));
    }

    /** The agreements that say that they replace this one. */
    private static List<Asked.Said> replacing(Overview overview, Keys keys, String record) {
        return overview.agreements().stream()
                .filter(other -> other.getEdge().stream()
                        .anyMatch(edge -> "replaces".equals(edge.getKind())
                                && edge.getTarget() != null
                                && record.equals(edge.getTarget().getRecordKey())))
                .map(other -> new Asked.Said(
                        overview.words()
                                .said(overview.said(Objects.toString(other.getTitle(), ""), other.getRecordKey())),
                        Sentence.EMPTY,
                        Statements.href(overview, keys, other.getRecordKey())))
                .filter(said -> !said.text().isEmpty())
                .toList();
    }

    private static List<Asked.Said> targets(String kind, Overview overview, Keys keys, PresentedRecordType presented) {
        return presented.getEdge().stream()
                .filter(edge -> kind.equals(edge.getKind()))
                .flatMap(edge -> Optional.ofNullable(edge.getTarget())
                        .map(target -> new Asked.Said(
                                overview.words().said(overview.titled(target.getRecordKey())),
                                Sentence.EMPTY,
                                Statements.href(overview, keys, target.getRecordKey())))
                        .or(() -> Optional.ofNullable(edge.getTargetTitle())
                                .map(title -> new Asked.Said(
                                        overview.words()
                                                .sentence(
                                                        "agreement." + kind + ".gone",
                                                        overview.said(title, presented.getRecordKey())),
                                        Sentence.EMPTY,
                                        Optional.empty())))
                        .stream())
                .filter(said -> !said.text().isEmpty())
                .distinct()
                .toList();
    }

    private static Sentence source(CareAgreementType agreement, String record, Overview overview) {
        var author = agreement.getHeader().getAuthor();
        if (author == null) {
            return Sentence.EMPTY;
        }
        String unit = author.getOrgUnit() == null
                ? Objects.toString(author.getName(), "")
                : Objects.toString(author.getOrgUnit().getOrgUnitName(), "");
        return Shelf.source(overview.said(unit, record), Moment.of(author.getTimestamp()), overview);
    }
}
