package se.samplan.question;

import java.util.Optional;
import java.util.OptionalInt;
import se.samplan.model.Sorting;

/**
 * What a consumer may ask for beyond the published contracts ({@code aggregationRequest} in the request's any).
 *
 * @param summary whether the answer's ProcessingStatus shall hold our aggregationSummary
 * @param maxRecords largest number of records in one answer; empty takes all
 * @param continuation from the summary of an earlier answer: the records that follow
 * @param lateToken from the summary of an earlier answer: only the sources that were late then
 * @param changeMarker from the summary of an earlier answer: what has changed since
 * @param sortBy what the records are sorted by; empty for the contract's own order
 * @param preview whether the answer is made for another reader than the caller has (förhandsvisning), who is told of decisions
 */
public record Options(
        boolean summary,
        OptionalInt maxRecords,
        Optional<String> continuation,
        Optional<String> lateToken,
        Optional<String> changeMarker,
        Optional<Sorting> sortBy,
        boolean preview) {

    /** A request that asks for nothing of ours. */
    public static final Options NONE =
            new Options(false, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What is asked by the caller's own reader, and given in the contract's own order. */
    public Options(
            boolean summary,
            OptionalInt maxRecords,
            Optional<String> continuation,
            Optional<String> lateToken,
            Optional<String> changeMarker) {
        this(summary, maxRecords, continuation, lateToken, changeMarker, Optional.empty(), false);
    }

    /** These options, for another reader. */
    public Options previewing() {
        return new Options(summary, maxRecords, continuation, lateToken, changeMarker, sortBy, true);
    }

    /** These options, with the answer in that order, or in the contract's own if there is none. */
    public Options sortedBy(Optional<Sorting> sorting) {
        return new Options(summary, maxRecords, continuation, lateToken, changeMarker, sorting, preview);
    }
}
