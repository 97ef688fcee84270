package se.samplan.samples.overview.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** Plans and agreements in lists. */
final class Shelf {

    private static final Set<String> ENDED = Set.of("replaced", "completed", "ended", "revoked", "cancelled");
    private static final Set<String> OVER = Set.of("done", "cancelled");

    private final Overview overview;
    private final Keys keys;
    private final Tasks tasks;

    Shelf(Overview overview, Keys keys, Tasks tasks) {
        this.overview = overview;
        this.keys = keys;
        this.tasks = tasks;
    }

    List<Filed> plans() {
        return overview.plans().stream().map(plan -> filed(plan, goals(plan))).toList();
    }

    List<Filed> agreements() {
        return overview.agreements().stream()
                .map(agreement -> filed(agreement, isOver(agreement, overview.today()) ? List.of() : next(agreement)))
                .toList();
    }

    private Filed filed(PresentedRecordType record, List<Sentence> lines) {
        return new Filed(
                keys.of(overview.lasting(Ref.record(record.getRecordKey()))),
                Objects.toString(record.getTitle(), overview.words().of("untitled")),
                record.getType() == null ? "" : Tasks.words(record.getType()),
                period(record, overview),
                validity(record, overview),
                lines,
                state(record),
                "overview".equals(record.getProminence()),
                record.getTitle() == null
                        ? new Spoken(overview.words().language().tag())
                        : overview.records().spoken(record.getRecordKey()));
    }

    private static String period(PresentedRecordType record, Overview overview) {
        return record.getValidityPeriod() == null
                ? ""
                : overview.words()
                        .dates()
                        .period(
                                People.day(record.getValidityPeriod().getStart()),
                                People.day(record.getValidityPeriod().getEnd()));
    }

    /** Within which time it holds; or held, if it is over. */
    static String validity(PresentedRecordType record, Overview overview) {
        String period = period(record, overview);
        return period.isEmpty() ? "" : overview.words().of(isOver(record, overview.today()) ? "held" : "holds", period);
    }

    /** Nothing while it holds; what is not active says why. */
    Optional<State> state(PresentedRecordType record) {
        Words words = overview.words();
        Optional<LocalDate> end =
                Optional.ofNullable(record.getValidityPeriod()).flatMap(period -> People.day(period.getEnd()));
        return switch (Objects.toString(record.getStatus(), "active")) {
            case "replaced" -> Optional.of(State.past(words.of("state.replaced")));
            case "completed", "ended" -> Optional.of(State.past(words.of("state.completed")));
            case "revoked", "cancelled" -> Optional.of(State.past(words.of("state.revoked")));
            case "draft", "proposed", "planned" -> Optional.of(State.planned(words.of("state.draft")));
            case "onHold" -> Optional.of(State.past(words.of("state.onHold")));
            default ->
                end.filter(day -> day.isBefore(overview.today())).map(day -> State.past(words.of("state.expired")));
        };
    }

    /** Whether it has ended for good, or its time is over. */
    static boolean isOver(PresentedRecordType record, LocalDate today) {
        return ENDED.contains(Objects.toString(record.getStatus(), ""))
                || Optional.ofNullable(record.getValidityPeriod())
                        .flatMap(period -> People.day(period.getEnd()))
                        .filter(day -> day.isBefore(today))
                        .isPresent();
    }

    private List<Sentence> goals(PresentedRecordType plan) {
        Words words = overview.words();
        List<Sentence> lines = new ArrayList<>();
        overview.records()
                .structure(plan.getRecordKey())
                .ifPresentOrElse(
                        structure -> {
                            long goals = structure.getGoal().stream()
                                    .filter(goal -> goal.getParentGoalId() == null)
                                    .count();
                            if (goals > 0) {
                                lines.add(words.sentence("plan.goals", goals));
                            }
                        },
                        () -> lines.add(words.sentence("plan.document")));
        overview.entries().stream()
                .filter(entry -> "followUp".equals(entry.getKind()))
                .filter(entry -> entry.getStatementRef().stream()
                        .anyMatch(ref -> ref.getRecordKey().equals(plan.getRecordKey())))
                .flatMap(entry -> Moment.of(entry.getStart()).stream())
                .filter(moment -> !moment.last().isBefore(overview.today()))
                .findFirst()
                .ifPresent(moment -> lines.add(
                        words.ours(words.of("plan.followUp", words.dates().during(moment, overview.today())))));
        return lines;
    }

    /** Each step that is still to come, and what is said where there is none. */
    private List<Sentence> next(PresentedRecordType agreement) {
        List<Sentence> lines = new ArrayList<>();
        Spoken spoken = overview.records().spoken(agreement.getRecordKey());
        Optional<CareAgreementBodyType> body =
                overview.records().agreement(agreement.getRecordKey()).map(said -> said.getBody());
        body.ifPresent(said -> {
            said.getNextStep().stream()
                    .filter(step -> !OVER.contains(Objects.toString(step.getStatus(), "")))
                    .filter(step -> !overview.isDone(Ref.item(agreement.getRecordKey(), step.getNextStepId())))
                    .map(step -> overview.words()
                            .sentence("agreement.next", new Words.Said(ended(step.getDescription()), spoken))
                            .and(ended(tasks.when(step.getSchedule(), spoken))))
                    .forEach(lines::add);
            if (said.getNoNextStep() != null && said.getNoNextStep().getText() != null) {
                lines.add(overview.words().said(ended(said.getNoNextStep().getText()), spoken));
            }
        });
        return lines;
    }

    /** Who has written a record, and when. */
    static Sentence source(Words.Said unit, Optional<Moment> when, Overview overview) {
        Words words = overview.words();
        return when.map(moment -> words.sentence(
                        "source.dated", unit, Words.filled(words.dates().moment(moment, overview.today()))))
                .orElseGet(() -> words.sentence("source.undated", unit));
    }

    /** With a full stop, if it has nothing of the kind. */
    static Sentence ended(Sentence text) {
        if (text.isEmpty() || text.toString().matches("(?s).*[.!?]")) {
            return text;
        }
        List<Sentence.Piece> pieces = new ArrayList<>(text.pieces());
        Sentence.Piece last = pieces.remove(pieces.size() - 1);
        pieces.add(new Sentence.Piece(last.text() + ".", last.by()));
        return new Sentence(List.copyOf(pieces));
    }

    static String ended(String text) {
        return text.isEmpty() || text.matches("(?s).*[.!?]") ? text : text + ".";
    }
}
