package se.samplan.mapping.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.samplan.contracts.overview.v1.PlanNoteQuoteType;
import se.samplan.contracts.overview.v1.PlanNoteReasonType;
import se.samplan.contracts.overview.v1.PlanNoteSeriesType;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.Reason;
import se.samplan.recognise.SectionKind;
import se.samplan.recognise.series.SeriesRule;
import se.samplan.understand.Statement;
import se.samplan.understand.plannote.MarkedNote;

/** Notes that may be plans, to the wire. */
final class PlanNoteMapper {

    private static final String MAY_BE_A_PLAN = "Kan vara en plan";

    private PlanNoteMapper() {}

    static PlanNoteType toWire(MarkedNote marked) {
        PlanNoteType wire = new PlanNoteType();
        wire.setRecordKey(marked.note().key().value());
        wire.setText(MAY_BE_A_PLAN);
        marked.title().ifPresent(wire::setTitle);
        wire.setPlanType(marked.plan().kind().name());
        wire.setRegistrationMode(RegistrationMode.DERIVED_FROM_DOCUMENT.code());
        wire.setDerivationConfidence(marked.plan().level().code());
        wire.setConfidence(twoDigits(marked.plan().confidence()));
        wire.setTemplate(marked.plan().template());
        marked.plan().reasons().stream().map(PlanNoteMapper::reason).forEach(wire.getReason()::add);
        marked.quotes().stream().map(PlanNoteMapper::quote).forEach(wire.getQuote()::add);
        wire.setSeries(series(marked.place()));
        Cited.organisation(marked.note().owner().careGiver()).ifPresent(wire::setOwner);
        Cited.organisation(marked.note().owner().careUnit()).ifPresent(wire::setUnit);
        Cited.cite(wire.getStatementRef(), Statement.of(marked.note()));
        return wire;
    }

    static PlanNoteReasonType reason(Reason reason) {
        PlanNoteReasonType wire = new PlanNoteReasonType();
        wire.setMark(reason.mark().code());
        wire.setSeen(reason.seen());
        return wire;
    }

    static PlanNoteQuoteType quote(NotePart part) {
        PlanNoteQuoteType wire = new PlanNoteQuoteType();
        wire.setAbout(part.kind().orElse(SectionKind.OTHER).code());
        wire.setHeading(part.heading());
        wire.setFrom(part.from());
        wire.setText(part.text());
        return wire;
    }

    private static PlanNoteSeriesType series(MarkedNote.Place place) {
        PlanNoteSeriesType wire = new PlanNoteSeriesType();
        wire.setSeriesId(place.series());
        place.rules().stream().map(SeriesRule::code).forEach(wire.getRule()::add);
        wire.setConfidence(twoDigits(place.confidence()));
        wire.getAdds().addAll(place.adds());
        wire.setRepeats(place.repeats());
        return wire;
    }

    /** Rounded down: what is told is never surer than what was found. */
    static BigDecimal twoDigits(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.DOWN);
    }
}
