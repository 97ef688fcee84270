package se.samplan.merge;

import se.samplan.contract.Fact;
import se.samplan.record.Facts;

/**
 * The days on which a record applies, both included, YYYYMMDD; what is not stated is open.
 *
 * @param from first day, or an empty text
 * @param to last day, or a text after every day
 */
record Validity(String from, String to) {

    private static final String OPEN = "99999999";

    static Validity of(Facts facts) {
        return new Validity(
                facts.orEmpty(Fact.VALID_FROM), facts.get(Fact.VALID_TO).orElse(OPEN));
    }

    boolean overlaps(Validity other) {
        return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }

    boolean holdsOn(String day) {
        return from.compareTo(day) <= 0 && day.compareTo(to) <= 0;
    }
}
