package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Preparation. Something that the person does before (förberedelse; information model, section 14).
 *
 * @param text 1..1; text: text
 * @param day 0..1; dag: day. None means the day of what is prepared for
 */
@WithBuilder
public record PreparationStep(String text, Optional<LocalDate> day) {

    public PreparationStep {
        requireNonNull(text, "text");
        requireNonNull(day, "day");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "PreparationStep[hidden]";
    }
}
