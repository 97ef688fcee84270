package se.samplan.merge;

import java.util.Optional;
import se.samplan.contract.Fact;
import se.samplan.record.Facts;

/**
 * The days on which a record applies, both included, YYYYMMDD as the source wrote them; what is not stated is open.
 *
 * @param from first day
 * @param to last day
 */
record Validity(Optional<String> from, Optional<String> to) {

    static Validity of(Facts facts) {
        return new Validity(facts.get(Fact.VALID_FROM), facts.get(Fact.VALID_TO));
    }

    boolean holdsOn(String day) {
        return isInOrder(from, Optional.of(day)) && isInOrder(Optional.of(day), to);
    }

    private static boolean isInOrder(Optional<String> first, Optional<String> last) {
        return first.isEmpty()
                || last.filter(day -> day.compareTo(first.get()) < 0).isEmpty();
    }
}
