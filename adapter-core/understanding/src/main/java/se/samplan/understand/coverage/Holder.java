package se.samplan.understand.coverage;

import se.samplan.model.HsaId;
import se.samplan.understand.statement.RecordKind;

/**
 * A source as the place where records of one kind are.
 *
 * @param kind which records
 * @param source the source system; for booked times the care unit
 */
public record Holder(RecordKind kind, HsaId source) {}
