package se.samplan.record;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import se.samplan.model.HsaId;
import se.samplan.model.Lane;
import se.samplan.model.RecordId;
import se.samplan.model.Source;

/**
 * One record of a source: what merging needs to know, and the XML as it came.
 *
 * @param id the record's identity across systems
 * @param version grows by change; empty if the source does not say
 * @param deliveredBy the source that was asked; for a copy not the system that owns the record
 * @param lane the law under which it is kept, where the reader is to be told (V-16); empty until access has been decided,
 *     and for the person always
 */
public record SourceRecord(
        RecordId id, OptionalInt version, Source deliveredBy, Facts facts, XmlSlice xml, Optional<Lane> lane) {

    /** A record before access has been decided. */
    public SourceRecord(RecordId id, OptionalInt version, Source deliveredBy, Facts facts, XmlSlice xml) {
        this(id, version, deliveredBy, facts, xml, Optional.empty());
    }

    /** Whether the system that the record belongs to gives it itself. */
    public boolean isFromItsOwner() {
        return id.system().equals(new HsaId(deliveredBy.logicalAddress().value()));
    }

    /** The same record without what only staff may have. */
    public SourceRecord withoutStaffOnly() {
        return new SourceRecord(id, version, deliveredBy, facts, xml.withoutStaffOnly(), lane);
    }

    /** The same record with no other related services than those that its reader may have. */
    public SourceRecord withServices(Predicate<LinkedService> had) {
        XmlSlice seen = xml.withServices(had);
        return seen == xml ? this : new SourceRecord(id, version, deliveredBy, facts, seen, lane);
    }

    /** The same record, whose reader is told that it is kept in that lane. */
    public SourceRecord markedAs(Lane told) {
        return new SourceRecord(id, version, deliveredBy, facts, xml, Optional.of(told));
    }
}
