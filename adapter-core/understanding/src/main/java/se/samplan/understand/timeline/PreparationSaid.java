package se.samplan.understand.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import se.samplan.understand.Statement;

/**
 * What one statement says is to be done before an event (förberedelse), in its own words.
 *
 * @param text 1..1
 * @param day 0..1; when it is to be done; absent where that is the day of the event
 * @param says 1..1
 */
public record PreparationSaid(String text, Optional<LocalDate> day, Statement says) {

    public PreparationSaid {
        requireNonNull(text, "text");
        requireNonNull(day, "day");
        requireNonNull(says, "says");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "PreparationSaid[hidden]";
    }
}
