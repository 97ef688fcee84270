package se.samplan.samples.conformance.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What may be seen of numbers. No number below {@link #LEAST} is shown, zero neither: that nobody has something tells of each
 * one. Nor is a number shown from which such a one could be reckoned: where one side of a question is too small the other is
 * hidden too, and of two questions, one of which answers the other, the second is hidden if the difference would be too small.
 */
final class Disclosure {

    /** The smallest number that is shown. */
    static final int LEAST = 10;

    private Disclosure() {}

    /** @param seen the answers to every question about that base, one for each record or person */
    static Section of(Base base, List<Seen> seen) {
        Map<Measure, Row> rows = new EnumMap<>(Measure.class);
        int number = 0;
        for (Measure measure : base.measures()) {
            Row.Shown counted = counted(measure, seen);
            number = counted.yes() + counted.no();
            rows.put(measure, isTellable(counted, rows) ? counted : new Row.Hidden(measure));
        }
        return new Section(base, told(number), new ArrayList<>(rows.values()));
    }

    /** A number that is seen alone, with no total beside it. */
    static OptionalInt told(int number) {
        return number < LEAST ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Row.Shown counted(Measure measure, List<Seen> seen) {
        int yes = 0;
        int no = 0;
        for (Seen one : seen) {
            if (one.measure() == measure) {
                yes += one.yes() ? 1 : 0;
                no += one.yes() ? 0 : 1;
            }
        }
        return new Row.Shown(measure, yes, no);
    }

    /** @param earlier rows that have been decided on, in the order of the questions: what is implied comes first */
    private static boolean isTellable(Row.Shown row, Map<Measure, Row> earlier) {
        boolean isNear = row.measure().implied().map(earlier::get).stream()
                .anyMatch(other -> other instanceof Row.Shown shown && shown.yes() - row.yes() < LEAST);
        return row.yes() >= LEAST && row.no() >= LEAST && !isNear;
    }
}
