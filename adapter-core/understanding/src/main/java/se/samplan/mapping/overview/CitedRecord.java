package se.samplan.mapping.overview;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import se.samplan.understand.RecordKey;

/**
 * A record that the sections may cite, as its source wrote it.
 *
 * @param contract namespace of the contract it was answered by
 * @param key what it is cited by
 * @param xml its one element
 */
public record CitedRecord(String contract, RecordKey key, Verbatim xml) {

    /** One XML element that stands on its own, in UTF-8. */
    @FunctionalInterface
    public interface Verbatim {
        /** Writes the element, and nothing else. */
        void writeTo(OutputStream out) throws IOException;
    }

    public CitedRecord {
        requireNonNull(contract, "contract");
        requireNonNull(key, "key");
        requireNonNull(xml, "xml");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "CitedRecord[" + key.value() + "]";
    }
}
