package se.samplan.samples.conformance.replay;

import java.util.List;
import java.util.Optional;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.TestedContract;

/**
 * What came of one step for one contract.
 *
 * @param records how many there must be, and how many came
 * @param changes how many there must be, and how many came
 * @param basis how the changes are known
 * @param stop what stood in the way; then there are no findings
 */
public record Played(
        Step step,
        TestedContract contract,
        Count records,
        Count changes,
        Basis basis,
        List<Finding> findings,
        Optional<Stop> stop) {

    public Played {
        findings = List.copyOf(findings);
    }

    static Played stopped(Step step, TestedContract contract, Count expected, Stop stop) {
        return new Played(step, contract, expected, new Count(0, 0), Basis.NONE, List.of(), Optional.of(stop));
    }

    /** How many there must be, and how many came. */
    public record Count(int expected, int came) {}

    /** How the changes since the step before are known. */
    public enum Basis {
        /** The system told them. */
        TOLD,
        /** The kit compared two answers in a row: nobody was told. */
        SEEN,
        /** There was nothing to compare with, or nothing to compare by. */
        NONE
    }

    /** How it went. */
    public enum State {
        RIGHT,
        DIFFERS,
        STOPPED
    }

    public State state() {
        if (stop.isPresent()) {
            return State.STOPPED;
        }
        return findings.isEmpty() ? State.RIGHT : State.DIFFERS;
    }
}
