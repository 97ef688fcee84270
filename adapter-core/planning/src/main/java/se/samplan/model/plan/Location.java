package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Location. Kind of place, words or both (plats; information model, section 3).
 *
 * @param code 0..1; plats, kod: location code
 * @param text 0..1; plats i text: location in words
 */
public record Location(Optional<LocationKind> code, Optional<String> text) {

    public Location {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Location[hidden]";
    }
}
