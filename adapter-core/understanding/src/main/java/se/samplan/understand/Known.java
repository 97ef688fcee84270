package se.samplan.understand;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Owner;

/**
 * A record that the reader may see, with what tells it from others. Which source it is from is in its id.
 *
 * @param key names it within the answer
 * @param id of the record across systems; for a booked time the care unit and the booking id, as links to it are written
 * @param owner who answers for it (informationsägare): what two owners say is never joined in one text
 * @param record what it says
 */
public record Known<T>(RecordKey key, RecordId id, Owner owner, T record) {

    static final Comparator<Known<?>> ORDER = comparing(
                    (Known<?> known) -> known.system().value())
            .thenComparing(known -> known.id.documentId())
            .thenComparing(known -> known.key);

    public Known {
        requireNonNull(key, "key");
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
        requireNonNull(record, "record");
    }

    /**
     * How links name the record: {@code {sourceSystemHsaId}:{documentId}}, the system in capitals, since HSA-ids that differ only in
     * case are equal.
     */
    public String linkName() {
        return system().value().toUpperCase(Locale.ROOT) + ":" + id.documentId();
    }

    /** What a link names, so that it can be compared with {@link #linkName()}. */
    public static String linkName(Identifier target) {
        String whole = target.extension().orElse(target.root());
        int end = whole.indexOf(':');
        return end < 0 ? whole : whole.substring(0, end).toUpperCase(Locale.ROOT) + whole.substring(end);
    }

    /** The source system that the record is from (källsystem). */
    public HsaId system() {
        return id.system();
    }
}
