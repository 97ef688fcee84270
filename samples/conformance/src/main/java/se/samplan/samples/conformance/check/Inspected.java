package se.samplan.samples.conformance.check;

import java.util.List;
import java.util.Optional;
import se.samplan.samples.conformance.probe.Target;

/** What was found at one target; what had been found before something stood in the way is kept. */
public record Inspected(Target target, List<Outcome> outcomes, Optional<Stop> stop) {

    public Inspected {
        outcomes = List.copyOf(outcomes);
    }

    /** Checks that failed and count at that level. */
    public List<Outcome> findings(Level asked) {
        return outcomes.stream().filter(outcome -> outcome.isFindingAt(asked)).toList();
    }
}
