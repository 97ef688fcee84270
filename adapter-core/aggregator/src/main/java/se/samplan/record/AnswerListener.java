package se.samplan.record;

import java.util.List;
import se.samplan.model.CorrelationId;
import se.samplan.model.Source;

/** Hears of answers that do not meet their contract's schema. Must not throw and must not wait. */
@FunctionalInterface
public interface AnswerListener {

    /**
     * An answer is not valid.
     *
     * @param problems the first few, at least one
     */
    void invalid(CorrelationId request, Source source, List<SchemaProblem> problems);
}
