package se.samplan.recognise.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.planning.RecordHeader;
import se.samplan.recognise.Spelling;

/** Puts the plan notes of one person together to series. The order in which they come changes nothing. */
public final class Stitching {

    /** In days. Plans are looked at again within half a year, as the follow-ups of the mapped regions are. */
    private static final int LONGEST_PAUSE = 190;

    private static final int ENOUGH_LINES = 2;

    private final List<Open> all = new ArrayList<>();

    private Stitching() {}

    /** A series while notes are added, oldest first. */
    private static final class Open {
        private final List<FoundPlan> notes = new ArrayList<>();
        private final Set<SeriesRule> rules = EnumSet.noneOf(SeriesRule.class);

        FoundPlan latest() {
            return notes.get(notes.size() - 1);
        }
    }

    /** Series of the notes of one person, the one with the newest note first. Each note is in exactly one. */
    public static List<Series> of(List<FoundPlan> found) {
        Stitching stitching = new Stitching();
        found.stream()
                .sorted(Comparator.comparing(FoundPlan::time).thenComparing(FoundPlan::key))
                .forEach(stitching::add);
        return stitching.all.stream()
                .sorted(Comparator.comparing((Open open) -> open.latest().time())
                        .thenComparing(open -> open.latest().key())
                        .reversed())
                .map(Stitching::told)
                .toList();
    }

    private void add(FoundPlan next) {
        Map<SeriesRule, Open> fitting = new LinkedHashMap<>();
        for (Open open : all) {
            rule(open, next).ifPresent(rule -> fitting.put(rule, open));
        }
        Optional<Map.Entry<SeriesRule, Open>> surest =
                fitting.entrySet().stream().min(Map.Entry.comparingByKey());
        Open into = surest.map(Map.Entry::getValue).orElseGet(() -> {
            Open begun = new Open();
            all.add(begun);
            return begun;
        });
        surest.ifPresent(rule -> into.rules.add(rule.getKey()));
        into.notes.add(next);
    }

    /**
     * The surest rule by which the note goes on with any note of the series; of two series that fit alike, the later one does. A
     * note without a name never bridges two names.
     */
    private static Optional<SeriesRule> rule(Open open, FoundPlan next) {
        if (next.called().isPresent()
                && open.notes.stream().anyMatch(note -> note.called().isPresent() && !isCalledAlike(note, next))) {
            return Optional.empty();
        }
        boolean isSoon = !next.time().isAfter(open.latest().time().plusDays(LONGEST_PAUSE));
        return open.notes.stream()
                .flatMap(earlier -> rule(earlier, next, isSoon).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<SeriesRule> rule(FoundPlan earlier, FoundPlan next, boolean isSoon) {
        if (!isOneOwner(earlier, next)) {
            return Optional.empty();
        }
        boolean isNear = isSoon
                && isSame(
                        earlier.note().header().owner().careUnit(),
                        next.note().header().owner().careUnit());
        if (earlier.called().isEmpty() || next.called().isEmpty()) {
            return isNear && repeats(earlier, next) ? Optional.of(SeriesRule.SAME_UNIT_AND_WORDS) : Optional.empty();
        }
        return isCalledAlike(earlier, next) ? named(earlier, next, isNear) : Optional.empty();
    }

    private static Optional<SeriesRule> named(FoundPlan latest, FoundPlan next, boolean isNear) {
        RecordHeader one = latest.note().header();
        RecordHeader other = next.note().header();
        if (isSame(one.careProcessId(), other.careProcessId())) {
            return Optional.of(SeriesRule.SAME_CARE_PROCESS);
        }
        if (one.careProcessId().isPresent() && other.careProcessId().isPresent()) {
            return Optional.empty();
        }
        if (isSame(one.careContactId(), other.careContactId())) {
            return Optional.of(SeriesRule.SAME_CARE_CONTACT);
        }
        return isNear && !haveNothingInCommon(latest, next)
                ? Optional.of(SeriesRule.SAME_UNIT_KIND_TITLE)
                : Optional.empty();
    }

    /** Whether at least half of the longer lines of the one stand in the other. */
    private static boolean repeats(FoundPlan latest, FoundPlan next) {
        long again = again(latest, next);
        return again >= ENOUGH_LINES && 2 * again >= latest.longLines().size();
    }

    /** Whether both say much and nothing is said by both: two plans of one name, rather than one that was rewritten from the first word. */
    private static boolean haveNothingInCommon(FoundPlan latest, FoundPlan next) {
        return latest.longLines().size() > ENOUGH_LINES
                && next.longLines().size() > ENOUGH_LINES
                && again(latest, next) == 0;
    }

    private static long again(FoundPlan latest, FoundPlan next) {
        String now = String.join("\n", next.lines());
        return latest.longLines().stream().filter(now::contains).count();
    }

    private static boolean isOneOwner(FoundPlan one, FoundPlan other) {
        return isSame(
                one.note().header().owner().careGiver(),
                other.note().header().owner().careGiver());
    }

    private static boolean isCalledAlike(FoundPlan one, FoundPlan other) {
        return one.plan().kind() == other.plan().kind()
                && Spelling.isLike(
                        CourseTitle.of(one.called().orElse("")),
                        CourseTitle.of(other.called().orElse("")));
    }

    private static boolean isSame(Optional<?> one, Optional<?> other) {
        return one.isPresent() && one.equals(other);
    }

    private static Series told(Open open) {
        List<Entry> entries = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (FoundPlan found : open.notes) {
            List<String> lines = found.lines();
            List<String> adds =
                    lines.stream().filter(line -> !earlier.contains(line)).toList();
            entries.add(0, new Entry(found, adds, lines.size() - adds.size()));
            earlier.addAll(lines);
        }
        return new Series(entries, open.rules);
    }
}
