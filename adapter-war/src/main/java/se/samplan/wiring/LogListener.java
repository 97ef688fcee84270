package se.samplan.wiring;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.Took;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.CorrelationId;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.record.Reading;
import se.samplan.source.SourcePlan;

/** One line per request and one per source that gave less than it should. Never a person, never a text from a source. */
final class LogListener implements AggregationListener {

    private static final Logger log = LoggerFactory.getLogger("samplan.requests");
    private static final Logger security = LoggerFactory.getLogger("samplan.security");

    @Override
    public void planned(Question question, SourcePlan plan) {
        log.debug(
                "{} asks {} sources, leaves out {}",
                question.caller().correlationId(),
                plan.ask().size(),
                plan.skipped().size());
    }

    @Override
    public void answered(Question question, MergedAnswer answer, Took took) {
        CorrelationId correlation = question.caller().correlationId();
        List<Outcome<Reading>> sources =
                answer.outcomes().stream().filter(Outcome::concernsSource).toList();
        sources.forEach(outcome -> tell(correlation, outcome));
        List<Outcome<Reading>> asked =
                sources.stream().filter(LogListener::wasAsked).toList();
        log.info(
                "{} {} of {} sources answered in full, {} records",
                correlation,
                asked.stream().filter(LogListener::isWhole).count(),
                asked.size(),
                answer.records().size());
    }

    private static boolean wasAsked(Outcome<Reading> outcome) {
        return outcome.fold(answered -> true, late -> true, failed -> true, notAsked -> false);
    }

    private static boolean isWhole(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> defects(answered.answer()).isEmpty(), late -> false, failed -> false, notAsked -> false);
    }

    /** What is wrong with an answer, also where the reader was not told. */
    private static Set<FailureKind> defects(Reading reading) {
        Set<FailureKind> all = EnumSet.noneOf(FailureKind.class);
        all.addAll(reading.defects());
        if (!reading.unusable().isEmpty()) {
            all.add(FailureKind.INVALID_RECORD);
        }
        return all;
    }

    private static void tell(CorrelationId correlation, Outcome<Reading> outcome) {
        Runnable line = outcome.fold(
                answered -> () -> defects(answered.answer())
                        .forEach(kind -> warn(correlation, outcome, kind.name(), kind == FailureKind.WRONG_PATIENT)),
                late -> () -> warn(correlation, outcome, FailureKind.LATE.name(), false),
                failed -> () -> warn(
                        correlation,
                        outcome,
                        failed.kind() + ", log id " + failed.logId(),
                        failed.kind() == FailureKind.WRONG_PATIENT),
                notAsked -> () ->
                        log.debug("{} source {} not asked: {}", correlation, outcome.source(), notAsked.reason()));
        line.run();
    }

    private static void warn(CorrelationId correlation, Outcome<Reading> outcome, String what, boolean alarming) {
        Duration after = outcome.after();
        log.warn("{} source {}: {} after {} ms", correlation, outcome.source(), what, after.toMillis());
        if (alarming) {
            security.error("{} source {} mixed up persons: {}", correlation, outcome.source(), what);
        }
    }
}
