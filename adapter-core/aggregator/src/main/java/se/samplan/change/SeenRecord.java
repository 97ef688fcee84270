package se.samplan.change;

import static java.util.Comparator.comparing;

import java.util.List;
import se.samplan.record.SourceRecord;

/** A record of the answer, all versions together. */
record SeenRecord(String key, List<SourceRecord> versions, SourceRecord latest) {

    /** @param versions in the order of presentation */
    static SeenRecord of(String key, List<SourceRecord> versions) {
        return new SeenRecord(
                key,
                versions,
                versions.stream()
                        .max(comparing(record -> record.version().orElse(0)))
                        .orElse(versions.get(0)));
    }

    String source() {
        return Snapshots.name(latest.deliveredBy());
    }
}
