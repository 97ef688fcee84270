package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OpenPeriod;

/**
 * Decision of the social services (biståndsbeslut; information model, section 3).
 *
 * @param date 0..1; datum: date. When it was decided
 * @param decisionType 0..1; beslutstyp: type of decision
 * @param period 0..1; period: period. Time the decision covers
 * @param reference 0..1; referens: reference. Designation of the decision; never a personal identity number
 */
@WithBuilder
public record ActivityDecision(
        Optional<LocalDate> date,
        Optional<CodedValue> decisionType,
        Optional<OpenPeriod> period,
        Optional<String> reference) {

    public ActivityDecision {
        requireNonNull(date, "date");
        requireNonNull(decisionType, "decisionType");
        requireNonNull(period, "period");
        requireNonNull(reference, "reference");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ActivityDecision[hidden]";
    }
}
