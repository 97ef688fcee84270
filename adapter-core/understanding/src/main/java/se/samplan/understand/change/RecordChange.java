package se.samplan.understand.change;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.understand.RecordKey;

/**
 * A record of the answer that is not as it was. One that is gone is not among these: nothing is left of it to cite.
 *
 * @param form 1..1
 * @param record 1..1
 * @param earlierStart 0..1; when a booked time began under the change marker, where that is known
 */
public record RecordChange(ChangeForm form, RecordKey record, Optional<LocalDateTime> earlierStart) {

    public RecordChange {
        requireNonNull(form, "form");
        requireNonNull(record, "record");
        requireNonNull(earlierStart, "earlierStart");
    }

    /** Of a record whose earlier start matters to nobody, or is not known. */
    public static RecordChange of(ChangeForm form, RecordKey record) {
        return new RecordChange(form, record, Optional.empty());
    }
}
