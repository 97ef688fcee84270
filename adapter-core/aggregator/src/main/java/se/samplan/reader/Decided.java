package se.samplan.reader;

import java.util.Optional;

/** One record before one reader, and what the rules say. */
record Decided(Matter matter, Decision decision) {

    static Decided on(Matter matter) {
        return new Decided(matter, Decision.on(matter));
    }

    /** True if nothing but a missing answer keeps the record back. */
    boolean waitsForAnswer() {
        return decision.reason().equals(Optional.of(Reason.BLOCK_UNKNOWN));
    }

    /**
     * The same record when the answers are there. They change only what waited for them: whoever is withheld otherwise was so
     * before any block was looked at, and the rule about consent is never concerned where the one about blocks is not.
     */
    Decided knowing(Checks.Answers answers) {
        return waitsForAnswer() ? on(answers.into(matter)) : this;
    }
}
