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

/** Puts the plan notes of one person together to series. The order in which they come changes nothing. */
public final class Stitching {

    /** In days. Plans are looked at again within half a year, as the follow-ups of the mapped regions are. */
    private static final int LONGEST_PAUSE = 190;

    /** Plan notes written between two of one course, where only their texts say so: to compare each with all costs the square. */
    private static final int MOST_BETWEEN = 30;

    private static final int ENOUGH_LINES = 2;

    private static final Comparator<FoundPlan> ORDER =
            Comparator.comparing(FoundPlan::time).thenComparing(FoundPlan::key);

    private final List<Open> all = new ArrayList<>();

    private Stitching() {}

    /** A series while notes are added, oldest first. */
    private static final class Open {
        private final List<Read> notes = new ArrayList<>();
        private final Set<SeriesRule> rules = EnumSet.noneOf(SeriesRule.class);

        Read latest() {
            return notes.get(notes.size() - 1);
        }
    }

    /** Series of the notes of one person, the one with the newest note first. Each note is in exactly one. */
    public static List<Series> of(List<FoundPlan> found) {
        Stitching stitching = new Stitching();
        List<FoundPlan> ordered = found.stream().sorted(ORDER).toList();
        for (int i = 0; i < ordered.size(); i++) {
            stitching.add(new Read(i, ordered.get(i)));
        }
        return stitching.all.stream()
                .sorted(Comparator.comparing((Open open) -> open.latest().found(), ORDER)
                        .reversed())
                .map(Stitching::told)
                .toList();
    }

    private void add(Read next) {
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
    private static Optional<SeriesRule> rule(Open open, Read next) {
        if (next.isNamed() && open.notes.stream().anyMatch(note -> note.isNamed() && !note.isCalledLike(next))) {
            return Optional.empty();
        }
        Read latest = open.latest();
        boolean isSoon = !next.time().isAfter(latest.time().plusDays(LONGEST_PAUSE))
                && next.number() - latest.number() - 1 <= MOST_BETWEEN;
        return open.notes.stream()
                .flatMap(earlier -> rule(earlier, next, isSoon).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<SeriesRule> rule(Read earlier, Read next, boolean isSoon) {
        RecordHeader one = earlier.header();
        RecordHeader other = next.header();
        if (!isSame(one.owner().careGiver(), other.owner().careGiver())) {
            return Optional.empty();
        }
        boolean isNear = isSoon && isSame(one.owner().careUnit(), other.owner().careUnit());
        if (!earlier.isNamed() || !next.isNamed()) {
            return isNear && repeats(earlier, next) ? Optional.of(SeriesRule.SAME_UNIT_AND_WORDS) : Optional.empty();
        }
        return earlier.isCalledLike(next) ? named(earlier, next, isNear) : Optional.empty();
    }

    private static Optional<SeriesRule> named(Read earlier, Read next, boolean isNear) {
        RecordHeader one = earlier.header();
        RecordHeader other = next.header();
        if (isSame(one.careProcessId(), other.careProcessId())) {
            return Optional.of(SeriesRule.SAME_CARE_PROCESS);
        }
        if (one.careProcessId().isPresent() && other.careProcessId().isPresent()) {
            return Optional.empty();
        }
        if (isSame(one.careContactId(), other.careContactId())) {
            return Optional.of(SeriesRule.SAME_CARE_CONTACT);
        }
        return isNear && !haveNothingInCommon(earlier, next)
                ? Optional.of(SeriesRule.SAME_UNIT_KIND_TITLE)
                : Optional.empty();
    }

    /** Whether at least half of the longer lines of the one stand in the other. */
    private static boolean repeats(Read earlier, Read next) {
        long again = earlier.again(next);
        return again >= ENOUGH_LINES && 2 * again >= earlier.longLines().size();
    }

    /** Whether both say much and nothing is said by both: two plans of one name, rather than one that was rewritten from the first word. */
    private static boolean haveNothingInCommon(Read earlier, Read next) {
        return earlier.longLines().size() > ENOUGH_LINES
                && next.longLines().size() > ENOUGH_LINES
                && earlier.sharesNothingWith(next);
    }

    private static boolean isSame(Optional<?> one, Optional<?> other) {
        return one.isPresent() && one.equals(other);
    }

    private static Series told(Open open) {
        List<Entry> entries = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        for (Read read : open.notes) {
            List<String> lines = read.lines();
            List<String> adds =
                    lines.stream().filter(line -> !earlier.contains(line)).toList();
            entries.add(0, new Entry(read.found(), adds, lines.size() - adds.size()));
            earlier.addAll(lines);
        }
        return new Series(entries, open.rules);
    }
}
