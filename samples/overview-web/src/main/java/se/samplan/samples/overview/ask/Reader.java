package se.samplan.samples.overview.ask;

import java.util.Optional;

/**
 * Who looks, and at whom.
 *
 * @param personId the twelve characters of whom the overview is about
 * @param personName given name and surname
 * @param agent who looks on the person's behalf; empty if the person looks herself
 */
public record Reader(String personId, String personName, Optional<Agent> agent) {

    /** Somebody who looks on the person's behalf. */
    public record Agent(String id, String name) {}

    /** The first of the person's names. */
    public String firstName() {
        return personName.strip().split(" ", 2)[0];
    }

    /** Never in full: the person's number may come to stand in a log. */
    @Override
    public String toString() {
        return agent.isPresent() ? "Reader[agent]" : "Reader[person]";
    }
}
