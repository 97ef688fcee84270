package se.samplan.samples.conformance.report;

import java.util.Optional;
import se.samplan.samples.conformance.check.Inspected;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.score.LevelScore;
import se.samplan.samples.conformance.score.Score;
import se.samplan.samples.conformance.score.Trend;

/** One target with its score and, if there was an earlier run, what has changed. */
public record Tested(Inspected inspected, Score score, Optional<Trend> trend) {

    public String contract() {
        return inspected.target().contract().name();
    }

    public String address() {
        return address(inspected.target());
    }

    /** The address without what may stand after a question mark. */
    static String address(Target target) {
        return target.address().toString().replaceFirst("[?#].*", "");
    }

    /** The asked level, or the highest that the contract has. */
    public Level asked(Level asked) {
        Level highest = score.levels().stream()
                .map(LevelScore::level)
                .reduce((first, second) -> second)
                .orElse(Level.L0);
        return asked.compareTo(highest) <= 0 ? asked : highest;
    }
}
