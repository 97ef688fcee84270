package se.samplan.samples.conformance.score;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samplan.samples.conformance.check.Inspected;
import se.samplan.samples.conformance.check.Outcome;

/**
 * What has changed for a target since an earlier run. A check that was not tested in either run is neither better nor worse.
 *
 * @param reachedBefore the level reached then
 * @param better ids of checks that failed then and pass now
 * @param worse ids of checks that passed then and fail now
 */
public record Trend(String reachedBefore, List<String> better, List<String> worse) {

    /** What an earlier run told of a target. */
    public record Earlier(String reached, Map<String, String> states) {

        public Earlier {
            states = Map.copyOf(states);
        }
    }

    public static Trend of(Inspected now, Earlier earlier) {
        Set<String> better = new TreeSet<>();
        Set<String> worse = new TreeSet<>();
        for (Outcome outcome : now.outcomes()) {
            String then = earlier.states().getOrDefault(outcome.check().id(), "");
            if (outcome.isPassed() && "failed".equals(then)) {
                better.add(outcome.check().id());
            }
            if (outcome.isFailed() && "passed".equals(then)) {
                worse.add(outcome.check().id());
            }
        }
        return new Trend(earlier.reached(), List.copyOf(better), List.copyOf(worse));
    }
}
