package se.samplan.mapping.overview;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import se.samplan.understand.RecordKey;

/** The sections of one answer in UTF-8, with the start tag of the response before them and its end tag behind. */
public final class WrittenSections {

    private final byte[] bytes;
    private final int start;
    private final Set<RecordKey> cited;

    WrittenSections(byte[] bytes, int start, Set<RecordKey> cited) {
        this.bytes = bytes;
        this.start = start;
        this.cited = Set.copyOf(cited);
    }

    /** The records that the sections refer to. */
    public Set<RecordKey> cited() {
        return cited;
    }

    /** What stands before the records. */
    void writeStart(OutputStream out) throws IOException {
        out.write(bytes, 0, start);
    }

    /** What stands behind the records. */
    void writeRest(OutputStream out) throws IOException {
        out.write(bytes, start, bytes.length - start);
    }
}
