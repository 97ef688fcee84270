package se.samplan.samples.conformance.score;

import java.util.List;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.check.Outcome;

/**
 * How a target does at one level.
 *
 * @param missing ids of the checks that failed
 */
public record LevelScore(Level level, int passed, int failed, int notTested, List<String> missing) {

    public LevelScore {
        missing = List.copyOf(missing);
    }

    static LevelScore of(Level level, List<Outcome> outcomes) {
        List<Outcome> here = outcomes.stream()
                .filter(outcome -> outcome.check().level() == level)
                .toList();
        int passed = (int) here.stream().filter(Outcome::isPassed).count();
        List<String> missing = here.stream()
                .filter(Outcome::isFailed)
                .map(outcome -> outcome.check().id())
                .toList();
        return new LevelScore(level, passed, missing.size(), here.size() - passed - missing.size(), missing);
    }

    /** Whether the contract has such a level at all. */
    public boolean exists() {
        return passed + failed + notTested > 0;
    }

    /** Share of the tested checks that passed, in percent; 0 if none was tested. */
    public int percent() {
        return passed + failed == 0 ? 0 : 100 * passed / (passed + failed);
    }

    /** Whether something was tested and nothing failed. */
    public boolean isShown() {
        return passed > 0 && failed == 0;
    }
}
