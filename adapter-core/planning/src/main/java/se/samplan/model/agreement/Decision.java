package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.Responsible;

/**
 * What has been decided. One decision of the agreement (vad som bestämts; information model, section 5).
 *
 * @param text 1..1; text: text. The decision in words
 * @param date 0..1; datum: date. When it was decided
 * @param decidedBy 0..*; bestämt av: decided by
 */
public record Decision(String text, Optional<LocalDate> date, List<Responsible> decidedBy) {

    public Decision {
        requireNonNull(text, "text");
        requireNonNull(date, "date");
        decidedBy = List.copyOf(decidedBy);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Decision[hidden]";
    }
}
