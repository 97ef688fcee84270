package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * No next step. Stated that nothing more is planned (inget nästa steg; information model, section 5).
 *
 * @param value 1..1; inget nästa steg: no next step. true = nothing more is planned
 * @param text 0..1; text: text. Explanation for the person
 */
public record NoNextStep(boolean value, Optional<String> text) {

    public NoNextStep {
        requireNonNull(text, "text");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "NoNextStep[hidden]";
    }
}
