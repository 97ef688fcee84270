package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * What matters to me. A wish or statement of the person (vad är viktigt för mig; information model, section 2).
 *
 * @param wishId 1..1; önskemåls-id: wish id
 * @param category 1..1; kategori: category
 * @param text 1..1; text: text
 * @param statedBy 1..1; uttryckt av: stated by. Keeps the person's own view apart from others'
 * @param date 0..1; datum: date. When it was stated
 */
@WithBuilder
public record PatientWish(
        LocalId wishId, WishCategory category, String text, WishStatedBy statedBy, Optional<LocalDate> date) {

    public PatientWish {
        requireNonNull(wishId, "wishId");
        requireNonNull(category, "category");
        requireNonNull(text, "text");
        requireNonNull(statedBy, "statedBy");
        requireNonNull(date, "date");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "PatientWish[hidden]";
    }
}
