package se.samplan.samples.conformance.report;

import java.time.LocalDateTime;
import se.samplan.samples.conformance.replay.Part;
import se.samplan.samples.conformance.replay.Played;
import se.samplan.samples.conformance.replay.Recognition;
import se.samplan.samples.conformance.replay.Replayed;

/**
 * A whole replay of the story.
 *
 * @param at when it began, Swedish local time
 * @param version of the kit
 */
public record ReplayReport(LocalDateTime at, String version, Part part, Recognition recognition, Replayed replayed) {

    public Report.Verdict verdict() {
        if (replayed.isCutShort()) {
            return Report.Verdict.COULD_NOT_RUN;
        }
        return replayed.count(Played.State.DIFFERS) > 0 ? Report.Verdict.FINDINGS : Report.Verdict.CONFORMANT;
    }

    /** Whose part the system played. */
    String role() {
        return part.isAggregator() ? "aggregator" : "producer";
    }

    /** The verdict in a sentence of its own. */
    String sentence() {
        return switch (verdict()) {
            case CONFORMANT -> "Everything is as in the story.";
            case FINDINGS ->
                "Something differs from the story in " + replayed.count(Played.State.DIFFERS) + " of "
                        + replayed.played().size() + " answers.";
            case COULD_NOT_RUN -> "Something stood in the way; what was found before is kept.";
        };
    }
}
