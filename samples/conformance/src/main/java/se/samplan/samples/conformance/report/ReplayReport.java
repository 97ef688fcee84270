package se.samplan.samples.conformance.report;

import java.time.LocalDateTime;
import se.samplan.samples.conformance.message.Text;
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
    Text sentence() {
        return switch (verdict()) {
            case CONFORMANT -> new Text("Everything is as in the story.", "Allt är som i berättelsen.");
            case FINDINGS ->
                Text.of(
                        "Something differs from the story in %s of %s answers.",
                        "Något skiljer sig från berättelsen i %s av %s svar.",
                        replayed.count(Played.State.DIFFERS),
                        replayed.played().size());
            case COULD_NOT_RUN ->
                new Text(
                        "Something stood in the way; what was found before is kept.",
                        "Något stod i vägen; det som hittades innan finns kvar.");
        };
    }
}
