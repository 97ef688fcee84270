package se.samplan.mapping.overview;

import se.samplan.contracts.overview.v1.PlanDocumentType;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.understand.Statement;
import se.samplan.understand.plannote.QuotedPlan;
import se.samplan.understand.plannote.QuotedPlan.Said;

/** What was read in plans that are only a document, to the wire. */
final class PlanDocumentMapper {

    private PlanDocumentMapper() {}

    static PlanDocumentType toWire(QuotedPlan quoted) {
        PlanDocumentType wire = new PlanDocumentType();
        wire.setRecordKey(quoted.plan().key().value());
        wire.setRegistrationMode(RegistrationMode.DERIVED_FROM_DOCUMENT.code());
        if (quoted.said() instanceof Said.Quoted found) {
            add(found, wire);
        } else if (quoted.said() instanceof Said.Nothing nothing) {
            wire.setNotQuoted(nothing.why().code());
        }
        Cited.cite(wire.getStatementRef(), Statement.of(quoted.plan()));
        return wire;
    }

    private static void add(Said.Quoted quoted, PlanDocumentType wire) {
        wire.setDerivationConfidence(quoted.found().level().code());
        wire.setConfidence(PlanNoteMapper.twoDigits(quoted.found().confidence()));
        wire.setTemplate(quoted.found().template());
        quoted.found().reasons().stream().map(PlanNoteMapper::reason).forEach(wire.getReason()::add);
        quoted.quotes().stream().map(PlanNoteMapper::quote).forEach(wire.getQuote()::add);
    }
}
