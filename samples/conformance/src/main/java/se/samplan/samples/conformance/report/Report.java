package se.samplan.samples.conformance.report;

import java.time.LocalDateTime;
import java.util.List;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.message.Text;

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
        CONFORMANT(0, "Conformant", "Godkänt"),
        FINDINGS(1, "Findings", "Anmärkningar"),
        COULD_NOT_RUN(2, "Could not run in full", "Kunde inte köras fullt ut");

        private final int exitCode;
        private final String english;
        private final String swedish;

        Verdict(int exitCode, String english, String swedish) {
            this.exitCode = exitCode;
            this.english = english;
            this.swedish = swedish;
        }

        public int exitCode() {
            return exitCode;
        }

        public Text words() {
            return new Text(english, swedish);
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
