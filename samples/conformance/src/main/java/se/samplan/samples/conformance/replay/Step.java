package se.samplan.samples.conformance.replay;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.samplan.samples.conformance.message.Text;

/**
 * A step of the story.
 *
 * @param number 2 to 10, as in the story
 * @param clock what time it is, Swedish local time
 * @param happens what has happened since the step before, in a few words
 */
public record Step(int number, LocalDateTime clock, Text happens) {

    static final int FIRST = 2;
    static final int LAST = 10;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    public boolean isFirst() {
        return number == FIRST;
    }

    /** The place among the steps that are played, from 1. */
    public int place() {
        return number - FIRST + 1;
    }

    /** How many steps are played. */
    public static int count() {
        return LAST - FIRST + 1;
    }

    /** The clock, {@code 2025-12-06 18:30}. */
    public String time() {
        return TIME.format(clock);
    }
}
