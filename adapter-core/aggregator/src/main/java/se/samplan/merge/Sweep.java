package se.samplan.merge;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.record.SourceRecord;

/**
 * Joins records of different systems whose validity overlaps, in one pass from the earliest day to the latest: not every such
 * pair, but so many that whatever hangs together by them is joined. Used once and thrown away.
 *
 * <p>When a record comes, it meets all before it that have not ended and are of another system, and they are one from then on: of
 * these only the latest end matters, and the latest of another system than that one. What is left unmet beside them is of the
 * system of the record that came, and waits for one of another system.
 */
final class Sweep {

    /** Comes after every day. */
    private static final String OPEN = "\uFFFF";

    private static final Comparator<Stay> EARLIEST_FIRST =
            comparing(Stay::comes).thenComparing(Stay::endsBeforeItBegins);

    /**
     * A record, and the days on which it can be met.
     *
     * @param from first day; empty if it is open
     * @param to last day; it may come before the first, if a source writes it so
     */
    private record Stay(SourceRecord record, String from, String to) {

        static Stay of(SourceRecord record) {
            Validity validity = Validity.of(record.facts());
            return new Stay(record, validity.from().orElse(""), validity.to().orElse(OPEN));
        }

        HsaId system() {
            return record.id().system();
        }

        boolean endsBeforeItBegins() {
            return to.compareTo(from) < 0;
        }

        /** Days that come in the wrong order are met by what has both of them; so all that begins by the first has come. */
        String comes() {
            return endsBeforeItBegins() ? to : from;
        }

        boolean isThereOn(Stay other) {
            return to.compareTo(other.from) >= 0;
        }

        boolean isThereUntil(Stay other) {
            return to.compareTo(other.to) >= 0;
        }

        Stay later(Stay other) {
            return isThereUntil(other) ? this : other;
        }
    }

    /**
     * Records that hang together, of which two tell all.
     *
     * @param latest the one that ends last
     * @param other the one of another system that ends last
     */
    private record Joined(Stay latest, Optional<Stay> other) {

        /** The one to meet for somebody of that system. */
        Optional<Stay> forAnyBut(HsaId system) {
            return latest.system().equals(system) ? other : Optional.of(latest);
        }

        Joined with(Stay more) {
            if (more.system().equals(latest.system())) {
                return new Joined(latest.later(more), other);
            }
            return latest.isThereUntil(more)
                    ? new Joined(latest, Optional.of(other.map(more::later).orElse(more)))
                    : new Joined(more, Optional.of(latest));
        }
    }

    private final BiConsumer<SourceRecord, SourceRecord> join;
    private Optional<Joined> joined = Optional.empty();
    /** All of one system, which have met nobody that still matters; those that end last first. */
    private final PriorityQueue<Stay> unmet =
            new PriorityQueue<>(comparing(Stay::to).reversed());

    private Sweep(BiConsumer<SourceRecord, SourceRecord> join) {
        this.join = join;
    }

    /** @param join is told the pairs */
    static void over(List<SourceRecord> records, BiConsumer<SourceRecord, SourceRecord> join) {
        Sweep sweep = new Sweep(join);
        records.stream().map(Stay::of).sorted(EARLIEST_FIRST).forEach(sweep::take);
    }

    private void take(Stay one) {
        Optional<Stay> ofJoined =
                joined.flatMap(all -> all.forAnyBut(one.system())).filter(last -> last.isThereOn(one));
        List<Stay> ofUnmet = meetUnmet(one);
        Stream.concat(ofJoined.stream(), ofUnmet.stream()).forEach(other -> join.accept(other.record(), one.record()));
        if (one.endsBeforeItBegins()) {
            ofUnmet.stream().findFirst().ifPresent(unmet::add); // the others are one with it now, and end before it
        } else {
            stay(one, ofJoined.isPresent(), ofUnmet);
        }
    }

    /** Takes out those of another system that go on until it comes, the last to end first. */
    private List<Stay> meetUnmet(Stay one) {
        List<Stay> met = new ArrayList<>();
        while (areOfAnother(one.system()) && unmet.element().isThereOn(one)) {
            met.add(unmet.remove());
        }
        return met;
    }

    private void stay(Stay one, boolean withJoined, List<Stay> ofUnmet) {
        if (areOfAnother(one.system())) {
            unmet.clear(); // they have ended
        }
        if (!withJoined) { // they have ended, but those of its own system
            joined.map(Joined::latest)
                    .filter(last -> last.system().equals(one.system()))
                    .ifPresent(unmet::add);
            joined = Optional.empty();
        }
        if (withJoined || !ofUnmet.isEmpty()) {
            Stream.concat(ofUnmet.stream(), Stream.of(one))
                    .forEach(more -> joined = Optional.of(
                            joined.map(all -> all.with(more)).orElseGet(() -> new Joined(more, Optional.empty()))));
        } else {
            unmet.add(one);
        }
    }

    private boolean areOfAnother(HsaId system) {
        return !unmet.isEmpty() && !unmet.element().system().equals(system);
    }
}
