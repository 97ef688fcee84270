package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.planning.Provenance;

/**
 * What makes a record the same within its system (information model, section 11). Compared sign by sign.
 *
 * @param id in the source system; sources have been seen to build it from a personal identity number
 * @param version 0..1; number of the version, where the record says it
 */
public record RecordIdentity(String id, Optional<Long> version) {

    public RecordIdentity {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
    }

    /** Of a record that has no versions. */
    public static RecordIdentity of(String id) {
        return new RecordIdentity(id, Optional.empty());
    }

    /** @param provenance 0..1; where the record says its version */
    public static RecordIdentity of(String id, Optional<Provenance> provenance) {
        return new RecordIdentity(id, provenance.flatMap(Provenance::versionNumber));
    }

    /** Hides the id (INV-L7). */
    @Override
    public String toString() {
        return "RecordIdentity[hidden]";
    }
}
