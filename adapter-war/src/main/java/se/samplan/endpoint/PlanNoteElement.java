package se.samplan.endpoint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import se.samplan.contracts.aggregation.v1.PlanNoteQuoteType;
import se.samplan.contracts.aggregation.v1.PlanNoteReasonType;
import se.samplan.contracts.aggregation.v1.PlanNoteType;
import se.samplan.contracts.aggregation.v1.RecordRefType;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.plannote.MarkedNote;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.Reason;
import se.samplan.recognise.SectionKind;
import se.samplan.record.RecordIds;

/** Writes that a note may be a plan. */
final class PlanNoteElement {

    private static final String MAY_BE_A_PLAN = "Kan vara en plan";

    private PlanNoteElement() {}

    static PlanNoteType of(MarkedNote marked) {
        PlanNoteType wire = new PlanNoteType();
        RecordRefType record = new RecordRefType();
        record.setSourceSystem(marked.record().system().value());
        record.setRecordId(RecordIds.text(marked.record()));
        wire.setRecord(record);
        wire.setText(MAY_BE_A_PLAN);
        wire.setPlanType(marked.plan().kind().name());
        wire.setRegistrationMode(RegistrationMode.DERIVED_FROM_DOCUMENT.code());
        wire.setDerivationConfidence(marked.plan().level().code());
        wire.setConfidence(twoDigits(marked.plan().confidence()));
        wire.setTemplate(marked.plan().template());
        marked.plan().reasons().stream().map(PlanNoteElement::reason).forEach(wire.getReason()::add);
        marked.quotes().stream().map(PlanNoteElement::quote).forEach(wire.getQuote()::add);
        wire.setSeriesId(marked.series().id());
        wire.setSeriesConfidence(twoDigits(marked.series().confidence()));
        return wire;
    }

    private static PlanNoteReasonType reason(Reason reason) {
        PlanNoteReasonType wire = new PlanNoteReasonType();
        wire.setMark(camelCase(reason.mark().name()));
        wire.setSeen(reason.seen());
        return wire;
    }

    private static PlanNoteQuoteType quote(NotePart part) {
        PlanNoteQuoteType wire = new PlanNoteQuoteType();
        wire.setAbout(camelCase(part.kind().orElse(SectionKind.OTHER).name()));
        wire.setHeading(part.heading());
        wire.setFrom(part.from());
        wire.setText(part.text());
        return wire;
    }

    /** Rounded down: what is told is never surer than what was found. */
    private static BigDecimal twoDigits(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.DOWN);
    }

    private static String camelCase(String constant) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < constant.length(); i++) {
            boolean isFirstOfWord = i > 0 && constant.charAt(i - 1) == '_';
            String letter = constant.substring(i, i + 1);
            if (!letter.equals("_")) {
                code.append(isFirstOfWord ? letter : letter.toLowerCase(Locale.ROOT));
            }
        }
        return code.toString();
    }
}
