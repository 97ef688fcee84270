package se.samplan.samples.conformance.replay;

import java.util.Optional;
import se.samplan.samples.conformance.check.Stop;

/** How a step gets into the tested system. */
@FunctionalInterface
public interface Loading {

    /**
     * Has the system hold what the story says at a step, and nothing else of the person.
     *
     * @return why it could not be done
     */
    Optional<Stop> load(Step step);
}
