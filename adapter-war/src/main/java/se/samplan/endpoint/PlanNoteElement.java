package se.samplan.endpoint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.samplan.contracts.aggregation.v1.PlanNoteQuoteType;
import se.samplan.contracts.aggregation.v1.PlanNoteReasonType;
import se.samplan.contracts.aggregation.v1.PlanNoteType;
import se.samplan.contracts.aggregation.v1.RecordRefType;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.Reason;
import se.samplan.recognise.SectionKind;
import se.samplan.recognise.series.SeriesRule;
import se.samplan.record.RecordIds;
import se.samplan.understand.plannote.MarkedNote;

/** Writes that a note may be a plan. */
final class PlanNoteElement {

    private static final String MAY_BE_A_PLAN = "Kan vara en plan";

    private PlanNoteElement() {}

    static PlanNoteType of(MarkedNote marked) {
        PlanNoteType wire = new PlanNoteType();
        RecordRefType record = new RecordRefType();
        record.setSourceSystem(marked.note().system().value());
        record.setRecordId(RecordIds.text(marked.note().id()));
        wire.setRecord(record);
        wire.setText(MAY_BE_A_PLAN);
        wire.setPlanType(marked.plan().kind().name());
        wire.setRegistrationMode(RegistrationMode.DERIVED_FROM_DOCUMENT.code());
        wire.setDerivationConfidence(marked.plan().level().code());
        wire.setConfidence(twoDigits(marked.plan().confidence()));
        wire.setTemplate(marked.plan().template());
        marked.plan().reasons().stream().map(PlanNoteElement::reason).forEach(wire.getReason()::add);
        marked.quotes().stream().map(PlanNoteElement::quote).forEach(wire.getQuote()::add);
        addSeries(wire, marked.place());
        return wire;
    }

    private static void addSeries(PlanNoteType wire, MarkedNote.Place place) {
        wire.setSeriesId(place.series());
        wire.setSeriesConfidence(twoDigits(place.confidence()));
        place.rules().stream().map(SeriesRule::code).forEach(wire.getSeriesRule()::add);
        wire.getSeriesAdds().addAll(place.adds());
        wire.setSeriesRepeats(place.repeats());
    }

    private static PlanNoteReasonType reason(Reason reason) {
        PlanNoteReasonType wire = new PlanNoteReasonType();
        wire.setMark(reason.mark().code());
        wire.setSeen(reason.seen());
        return wire;
    }

    private static PlanNoteQuoteType quote(NotePart part) {
        PlanNoteQuoteType wire = new PlanNoteQuoteType();
        wire.setAbout(part.kind().orElse(SectionKind.OTHER).code());
        wire.setHeading(part.heading());
        wire.setFrom(part.from());
        wire.setText(part.text());
        return wire;
    }

    /** Rounded down: what is told is never surer than what was found. */
    private static BigDecimal twoDigits(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.DOWN);
    }
}
