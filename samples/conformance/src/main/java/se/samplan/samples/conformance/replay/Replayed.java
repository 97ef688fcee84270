package se.samplan.samples.conformance.replay;

import java.util.List;
import java.util.Optional;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.probe.Target;

/**
 * All that was played.
 *
 * @param played in the order of time; steps that were not come to are missing
 * @param halt why no further step could be loaded
 */
public record Replayed(List<Step> steps, List<Target> targets, List<Played> played, Optional<Stop> halt) {

    public Replayed {
        steps = List.copyOf(steps);
        targets = List.copyOf(targets);
        played = List.copyOf(played);
    }

    /** What came of a step for a contract; empty if it was not come to. */
    public Optional<Played> at(TestedContract contract, Step step) {
        return of(contract).stream().filter(one -> one.step().equals(step)).findFirst();
    }

    /** All steps of a contract that were played. */
    public List<Played> of(TestedContract contract) {
        return played.stream().filter(one -> one.contract().equals(contract)).toList();
    }

    public long count(Played.State state) {
        return played.stream().filter(one -> one.state() == state).count();
    }

    /** Whether something stood in the way of the rest. */
    public boolean isCutShort() {
        return halt.isPresent() || count(Played.State.STOPPED) > 0;
    }
}
