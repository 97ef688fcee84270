package se.samplan.model;

import static java.util.Objects.requireNonNull;

/**
 * Identity of a record across systems (information model, section 2): the source system that owns it and the id it has
 * there.
 *
 * <p>{@link #toString()} hides the document id: sources have been seen to build it from a personal identity number.
 *
 * @param system source system, as the record states it
 * @param documentId unique within the system, the same across versions and contracts
 */
public record RecordId(HsaId system, String documentId) {

    public RecordId {
        requireNonNull(system, "system");
        requireNonNull(documentId, "documentId");
        if (documentId.isBlank()) {
            throw new IllegalArgumentException("a document id cannot be blank");
        }
    }

    @Override
    public String toString() {
        return "RecordId[system=" + system + ", documentId=hidden]";
    }
}
