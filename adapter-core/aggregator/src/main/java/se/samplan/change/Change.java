package se.samplan.change;

import java.util.Optional;

/**
 * One record that is not as it was (ändring).
 *
 * @param recordId as {@code system:documentId}; for a record that is gone, {@code removed.} and its keyed hash, because
 *     nothing keeps its id
 * @param system the source system; for a record that is gone, the source that had it
 * @param earlierStart when it began as it was remembered, YYYYMMDDhhmmss; there if that was to be remembered
 */
public record Change(Kind kind, String recordId, String system, Optional<String> earlierStart) {

    /** Of a record whose start nobody remembered. */
    public Change(Kind kind, String recordId, String system) {
        this(kind, recordId, system, Optional.empty());
    }

    /** In which way. */
    public enum Kind {
        /** It was not there. */
        NEW,
        /** It was there, with other content. */
        CHANGED,
        /** It was in force, and is not any longer. */
        ENDED,
        /** It was there, and its source, which answered in full, does not have it. */
        REMOVED
    }
}
