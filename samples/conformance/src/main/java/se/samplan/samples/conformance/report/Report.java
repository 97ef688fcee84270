package se.samplan.samples.conformance.report;

import java.time.LocalDateTime;
import java.util.List;
import se.samplan.samples.conformance.check.Level;

/**
 * A whole run.
 *
 * @param at when it began, Swedish local time
 * @param version of the kit
 * @param asked the level that was asked for
 */
public record Report(LocalDateTime at, String version, Level asked, List<Tested> tested) {

    public Report {
        tested = List.copyOf(tested);
    }

    /** How a run ended, for build servers. */
    public enum Verdict {
        CONFORMANT(0, "Conformant"),
        FINDINGS(1, "Findings"),
        COULD_NOT_RUN(2, "Could not run in full");

        private final int exitCode;
        private final String words;

        Verdict(int exitCode, String words) {
            this.exitCode = exitCode;
            this.words = words;
        }

        public int exitCode() {
            return exitCode;
        }

        public String words() {
            return words;
        }
    }

    public Verdict verdict() {
        if (tested.stream().anyMatch(one -> one.inspected().stop().isPresent())) {
            return Verdict.COULD_NOT_RUN;
        }
        boolean findings =
                tested.stream().anyMatch(one -> !one.inspected().findings(asked).isEmpty());
        return findings ? Verdict.FINDINGS : Verdict.CONFORMANT;
    }
}
