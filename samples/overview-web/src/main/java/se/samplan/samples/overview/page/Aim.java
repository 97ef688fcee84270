package se.samplan.samples.overview.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Words;

/**
 * A goal of a plan, with its sub-goals.
 *
 * @param whose for example "Personalens mål"
 * @param since from which day it is; nothing if the source does not say
 * @param by when it is to be reached
 * @param judged on which day its state was assessed; nothing if the source does not say
 * @param tasks what is done for it, but for what is done for one of its parts
 */
public record Aim(
        String text,
        String whose,
        String since,
        String by,
        State state,
        String judged,
        List<Task> tasks,
        List<Aim> parts) {

    /**
     * The goals of a plan that belong to no other.
     *
     * @param doing the tasks that are done for a goal, by its id
     */
    static List<Aim> of(List<GoalType> goals, Function<String, List<Task>> doing, Frame frame, LocalDate today) {
        return parts(goals, null, doing, frame, today);
    }

    private static List<Aim> parts(
            List<GoalType> goals,
            @Nullable String parent,
            Function<String, List<Task>> doing,
            Frame frame,
            LocalDate today) {
        return goals.stream()
                .filter(goal -> Objects.equals(goal.getParentGoalId(), parent))
                .map(goal -> aim(goal, parts(goals, goal.getGoalId(), doing, frame, today), doing, frame, today))
                .toList();
    }

    private static Aim aim(
            GoalType goal, List<Aim> parts, Function<String, List<Task>> doing, Frame frame, LocalDate today) {
        Words words = frame.words();
        List<Task> ofParts = parts.stream().flatMap(Aim::all).toList();
        Optional<Moment> due = goal.getTarget().stream()
                .flatMap(target -> Moment.of(target.getDueDate()).stream())
                .findFirst();
        return new Aim(
                goal.getDescription(),
                whose(goal.getStatedBy(), frame),
                dated("goal.since", goal.getStartDate(), words, today),
                due.map(day -> words.of("goal.by", words.dates().moment(day, today)))
                        .orElseGet(() -> words.of("goal.by.none")),
                state(goal, words),
                dated("goal.judged", goal.getAchievementDate(), words, today),
                doing.apply(goal.getGoalId()).stream()
                        .filter(task -> !ofParts.contains(task))
                        .toList(),
                parts);
    }

    private static String dated(String key, @Nullable String date, Words words, LocalDate today) {
        return Moment.of(date)
                .map(day -> words.of(key, words.dates().moment(day, today)))
                .orElse("");
    }

    /** What is done for it and for its parts. */
    Stream<Task> all() {
        return Stream.concat(tasks.stream(), parts.stream().flatMap(Aim::all));
    }

    private static String whose(@Nullable String statedBy, Frame frame) {
        return switch (Objects.toString(statedBy, "")) {
            case "patient" -> frame.mine("goal.patient");
            case "professional" -> frame.words().of("goal.professional");
            case "jointly" -> frame.words().of("goal.jointly");
            case "nextOfKin" -> frame.words().of("goal.nextOfKin");
            default -> "";
        };
    }

    private static State state(GoalType goal, Words words) {
        return switch (Objects.toString(goal.getAchievementStatus(), "")) {
            case "inProgress" -> State.half(words.of("goal.inProgress"));
            case "improving" -> new State("done", "up", words.of("goal.improving"));
            case "worsening" -> new State("miss", "late", words.of("goal.worsening"));
            case "noChange" -> new State("none", "same", words.of("goal.noChange"));
            case "noProgress" -> new State("none", "same", words.of("goal.noProgress"));
            case "achieved" -> State.done(words.of("goal.achieved"));
            case "partlyAchieved" -> State.half(words.of("goal.partlyAchieved"));
            case "sustaining" -> State.done(words.of("goal.sustaining"));
            case "notAchieved" -> State.past(words.of("goal.notAchieved"));
            case "notAttainable" -> State.past(words.of("goal.notAttainable"));
            default -> lifecycle(goal.getLifecycleStatus(), words);
        };
    }

    private static State lifecycle(@Nullable String status, Words words) {
        return switch (Objects.toString(status, "")) {
            case "proposed" -> State.planned(words.of("goal.proposed"));
            case "planned" -> State.planned(words.of("goal.planned"));
            case "active" -> State.half(words.of("goal.inProgress"));
            case "onHold" -> State.past(words.of("goal.onHold"));
            case "completed" -> State.done(words.of("goal.completed"));
            case "cancelled" -> State.past(words.of("goal.cancelled"));
            case "accepted" -> State.planned(words.of("goal.accepted"));
            case "rejected" -> State.past(words.of("goal.rejected"));
            case "enteredInError" -> State.past(words.of("goal.enteredInError"));
            default -> State.planned(words.of("goal.unknown"));
        };
    }
}
