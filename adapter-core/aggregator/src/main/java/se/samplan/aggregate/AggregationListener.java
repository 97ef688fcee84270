package se.samplan.aggregate;

import se.samplan.merge.MergedAnswer;
import se.samplan.question.Question;
import se.samplan.source.SourcePlan;

/** Hears what happens, for logs and counters. Must not throw and must not wait. */
public interface AggregationListener {

    /** The sources have been decided. */
    void planned(Question question, SourcePlan plan);

    /** The answer is ready to be written. */
    void answered(Question question, MergedAnswer answer, Took took);
}
