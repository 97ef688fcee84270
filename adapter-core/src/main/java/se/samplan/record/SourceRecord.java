package se.samplan.record;

import java.util.OptionalInt;
import se.samplan.model.RecordId;
import se.samplan.model.Source;

/**
 * One record of a source: what merging needs to know, and the XML as it came.
 *
 * @param id the record's identity across systems
 * @param version grows by change; empty if the source does not say
 * @param deliveredBy the source that was asked; for a copy not the system that owns the record
 */
public record SourceRecord(RecordId id, OptionalInt version, Source deliveredBy, Facts facts, XmlSlice xml) {

    /** The same record without what only staff may have. */
    public SourceRecord withoutStaffOnly() {
        return new SourceRecord(id, version, deliveredBy, facts, xml.withoutStaffOnly());
    }
}
