package se.samplan.samples.conformance.check;

/** A check and what it came to. */
public record Outcome(Check check, Result result) {

    public boolean isFailed() {
        return result.state() == Result.State.FAILED;
    }

    public boolean isPassed() {
        return result.state() == Result.State.PASSED;
    }

    /** Whether it failed and counts at that level. */
    public boolean isFindingAt(Level asked) {
        return isFailed() && check.level().compareTo(asked) <= 0;
    }
}
