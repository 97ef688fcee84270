package se.samplan.render;

import static java.util.Comparator.comparing;
import static se.samplan.render.Fact.detail;
import static se.samplan.render.Fact.essential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.GoalStatusChange;
import se.samplan.model.plan.GoalTarget;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.StatedBy;

/** Goals and sub-goals (mål, delmål), each sub-goal under its goal and numbered after it. */
final class Goals {

    /** Goal, sub-goal, and one more: a heading below the sixth level does not exist. */
    private static final int DEEPEST = 3;

    private static final Map<StatedBy, String> WHOSE = Map.of(
            StatedBy.PATIENT, "Mitt mål",
            StatedBy.PROFESSIONAL, "Personalens mål",
            StatedBy.JOINTLY, "Vårt gemensamma mål",
            StatedBy.NEXT_OF_KIN, "Närståendes mål");

    private static final Set<GoalLifecycleStatus> OVER = Set.of(
            GoalLifecycleStatus.COMPLETED,
            GoalLifecycleStatus.CANCELLED,
            GoalLifecycleStatus.REJECTED,
            GoalLifecycleStatus.ENTERED_IN_ERROR);

    private static final Set<GoalAchievementStatus> REACHED =
            Set.of(GoalAchievementStatus.ACHIEVED, GoalAchievementStatus.SUSTAINING);

    private final List<Node> roots;
    private final People people;
    private final Labels labels;
    private final LocalDate today;

    /** A goal with its number and what lies under it. */
    private record Node(Goal goal, String number, List<Node> under) {}

    Goals(List<Goal> goals, People people, Labels labels, LocalDate today) {
        this.today = today;
        this.people = people;
        this.labels = labels;
        this.roots = tree(goals.stream()
                .sorted(comparing(goal -> goal.sequence().orElse(Integer.MAX_VALUE)))
                .toList());
        label(roots);
    }

    Section section() {
        return Section.part("Mål", Weight.ESSENTIAL, cards(roots, 1));
    }

    private void label(List<Node> nodes) {
        nodes.forEach(node -> {
            labels.put(node.goal().goalId(), "mål " + node.number());
            label(node.under());
        });
    }

    /** Every goal has its place: one whose parent is missing, or is its own descendant, is a goal of its own. */
    private static List<Node> tree(List<Goal> goals) {
        Set<LocalId> ids = new HashSet<>();
        goals.forEach(goal -> ids.add(goal.goalId()));
        Set<Goal> placed = new HashSet<>();
        List<Node> roots = new ArrayList<>();
        Stream.concat(
                        goals.stream()
                                .filter(goal -> goal.parentGoalId()
                                        .filter(ids::contains)
                                        .isEmpty()),
                        goals.stream())
                .forEach(goal -> {
                    if (placed.add(goal)) {
                        String number = String.valueOf(roots.size() + 1);
                        roots.add(new Node(goal, number, under(goal, number, goals, placed)));
                    }
                });
        return roots;
    }

    private static List<Node> under(Goal parent, String number, List<Goal> goals, Set<Goal> placed) {
        List<Node> under = new ArrayList<>();
        for (Goal goal : goals) {
            if (goal.parentGoalId().equals(Optional.of(parent.goalId())) && placed.add(goal)) {
                String own = number + "." + (under.size() + 1);
                under.add(new Node(goal, own, under(goal, own, goals, placed)));
            }
        }
        return under;
    }

    /** What lies too deep for a heading of its own stands beside its parent; its number tells where it belongs. */
    private List<Section> cards(List<Node> nodes, int depth) {
        return nodes.stream()
                .flatMap(node -> depth < DEEPEST
                        ? Stream.of(card(node, cards(node.under(), depth + 1)))
                        : Stream.concat(Stream.of(card(node, List.of())), cards(node.under(), depth).stream()))
                .toList();
    }

    private Section card(Node node, List<Section> under) {
        String kind = node.number().contains(".") ? "Delmål " : "Mål ";
        return Section.card(
                        kind + node.number() + ": " + node.goal().description(), lines(node.goal()), facts(node.goal()))
                .withSections(under);
    }

    private List<String> lines(Goal goal) {
        List<String> lines = new ArrayList<>();
        goal.statedBy().map(by -> WHOSE.getOrDefault(by, Words.of(by))).ifPresent(lines::add);
        goal.target().stream().flatMap(target -> target.dueDate().stream()).forEach(due -> {
            lines.add("Målet ska vara nått senast " + Days.day(due, today));
            if (due.isBefore(today) && !isOver(goal)) {
                lines.add(When.PAST);
            }
        });
        lines.addAll(achievement(goal));
        lines.addAll(status(goal));
        lines.addAll(people.lines(goal.responsible()));
        return lines;
    }

    private static boolean isOver(Goal goal) {
        return OVER.contains(goal.lifecycleStatus())
                || goal.achievementStatus().filter(REACHED::contains).isPresent();
    }

    private List<Fact> facts(Goal goal) {
        List<Fact> facts = new ArrayList<>();
        facts.add(essential(
                "Målet är nått när",
                goal.target().stream()
                        .map(Goals::target)
                        .filter(words -> !words.isEmpty())
                        .toList()));
        facts.add(detail("Vad jag tycker", Words.of(goal.acceptance())));
        facts.add(detail("Viktigt för mig", yes(goal.importantToPatient())));
        facts.add(detail("Började", goal.startDate().map(Days::day).stream().toList()));
        facts.add(detail("Det som kan göra det svårt", goal.barrier()));
        facts.add(detail("Bygger på", labels.of(goal.addressesNeedRef())));
        facts.add(detail("Följs upp", labels.of(goal.followUpRef())));
        facts.add(detail("Prioritet", Words.of(goal.priority())));
        facts.add(detail("Hur väl målet är nått", scale(goal)));
        facts.add(detail(
                "Tidigare", goal.statusHistory().stream().map(Goals::earlier).toList()));
        facts.add(detail("Kommentar", goal.note().stream().toList()));
        return facts;
    }

    private static List<String> achievement(Goal goal) {
        String by = goal.achievementJudgedBy()
                .map(judge -> "bedömt av " + Words.of(judge))
                .orElse("");
        String when = goal.achievementDate().map(Days::day).orElse("");
        String words =
                Words.joined(Stream.of(goal.achievementStatus().map(Words::of).orElse(""), (by + " " + when).strip()));
        return words.isEmpty() ? List.of() : List.of(Words.capital(words));
    }

    /** That a goal is worked on is not said beside how it goes. */
    private static List<String> status(Goal goal) {
        boolean said = goal.lifecycleStatus().equals(GoalLifecycleStatus.ACTIVE)
                && goal.achievementStatus().isPresent();
        String words = Words.joined(Stream.of(
                said ? "" : Words.of(goal.lifecycleStatus()),
                goal.statusReason().map(CodedValue::shown).orElse("")));
        return words.isEmpty() ? List.of() : List.of(words);
    }

    private static String target(GoalTarget target) {
        String amount = target.quantity()
                .map(quantity -> Numbers.words(quantity.value())
                        + quantity.unit().map(unit -> " " + unit).orElse(""))
                .orElse("");
        return Words.capital(Words.joined(Stream.of(
                target.measure().map(CodedValue::shown).orElse(""),
                target.valueText().orElse(""),
                amount,
                String.join(", ", When.words(target.dueSchedule())))));
    }

    private static List<String> scale(Goal goal) {
        return goal
                .attainmentScale()
                .map(scale -> (scale > 0 ? "+" : "") + scale + " på en skala från -2 till +2")
                .stream()
                .toList();
    }

    private static String earlier(GoalStatusChange change) {
        return Words.joined(Stream.of(
                        Days.day(change.date()),
                        Words.of(change.status()),
                        change.achievementStatus().map(Words::of).orElse(""))
                .distinct());
    }

    private static List<String> yes(Optional<Boolean> answer) {
        return answer.map(yes -> yes ? "Ja" : "Nej").stream().toList();
    }
}
