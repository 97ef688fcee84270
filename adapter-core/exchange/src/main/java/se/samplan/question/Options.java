package se.samplan.question;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a consumer may ask for beyond the published contracts ({@code aggregationRequest} in the request's any).
 *
 * @param summary whether the answer's ProcessingStatus shall hold our aggregationSummary
 * @param maxRecords largest number of records in one answer; empty takes all
 * @param continuation from the summary of an earlier answer: the records that follow
 * @param lateToken from the summary of an earlier answer: only the sources that were late then
 * @param changeMarker from the summary of an earlier answer: what has changed since
 */
public record Options(
        boolean summary,
        OptionalInt maxRecords,
        Optional<String> continuation,
        Optional<String> lateToken,
        Optional<String> changeMarker) {

    /** A request that asks for nothing of ours. */
    public static final Options NONE =
            new Options(false, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
