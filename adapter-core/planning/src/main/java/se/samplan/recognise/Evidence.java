package se.samplan.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.PlanType;

/** What was seen in one note by one template, and how sure it makes. */
final class Evidence {

    private static final Set<Mark> NAMING = EnumSet.of(Mark.CODE, Mark.TITLE, Mark.PLAN_HEADING, Mark.SHAPE);

    private static final Set<Mark> AROUND =
            EnumSet.of(Mark.CODE, Mark.TITLE, Mark.SECTIONS, Mark.SHAPE, Mark.WORDS, Mark.ROLE);

    private final Map<Mark, String> seen = new EnumMap<>(Mark.class);
    private final Set<PlanType> kinds = EnumSet.noneOf(PlanType.class);

    /** The first that is seen of a mark is told. */
    void saw(Mark mark, String what) {
        seen.putIfAbsent(mark, what);
    }

    /** A kind of plan is named. A second kind is told, too: two plans in one note are one note. */
    void named(Mark mark, String words, PlanType kind) {
        boolean isNew = kinds.add(kind);
        seen.merge(mark, words, (one, other) -> isNew ? one + "; " + other : one);
    }

    boolean has(Mark mark) {
        return seen.containsKey(mark);
    }

    /** Whether anything says that there is a plan; words and roles alone never do. */
    boolean namesAPlan() {
        return NAMING.stream().anyMatch(seen::containsKey);
    }

    /** Whether the note itself says something of a plan: what it is filed under says little of what it holds. */
    boolean isMoreThanACode() {
        return has(Mark.TITLE) || has(Mark.SECTIONS) || has(Mark.PLAN_HEADING);
    }

    /** The only kind that is named; {@code ANNP} if there are several, empty if none. */
    Optional<PlanType> kind() {
        return isOfSeveralKinds() ? Optional.of(PlanType.ANNP) : kinds.stream().findFirst();
    }

    boolean isOfSeveralKinds() {
        return kinds.size() > 1;
    }

    /** A heading that names a plan stands for itself: the note around it may well be another. */
    double confidence() {
        double doubt = 1;
        double left = 1;
        for (Mark mark : seen.keySet()) {
            if (AROUND.contains(mark)) {
                doubt *= 1 - mark.weight();
            } else if (mark.isAgainst() && mark != Mark.ABOUT_A_PLAN && !isOutdone(mark)) {
                left *= mark.weight();
            }
        }
        double around = (1 - doubt) * left;
        double whole = has(Mark.PLAN_HEADING) ? 1 - (1 - around) * (1 - Mark.PLAN_HEADING.weight()) : around;
        return has(Mark.ABOUT_A_PLAN) ? whole * Mark.ABOUT_A_PLAN.weight() : whole;
    }

    private boolean isOutdone(Mark mark) {
        return mark == Mark.OTHER_SECTIONS && has(Mark.TITLE);
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        seen.forEach((mark, what) -> reasons.add(new Reason(mark, what)));
        return List.copyOf(reasons);
    }
}
