package se.samplan.summary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.samplan.change.Change;
import se.samplan.merge.Cluster;
import se.samplan.merge.Finding;
import se.samplan.merge.Link;
import se.samplan.model.Lane;
import se.samplan.model.RecordId;

/**
 * What is told about an answer to those who ask (aggregationSummary; information model, section 11). Computed on what the
 * reader may see, after every filter.
 *
 * @param generated Swedish local time
 * @param lateToken fetches the sources that were late; there if some were
 * @param changeMarker sent next time, gives what is new by then; missing only if it cannot be kept now
 * @param continuation fetches the records that follow; there if there are more
 * @param comparison what came of the change marker; there if one was sent
 * @param lanes the lane of each record of which the reader is to be told it
 */
public record Summary(
        LocalDateTime generated,
        List<SourceLine> sources,
        Completeness completeness,
        Optional<String> lateToken,
        Optional<String> changeMarker,
        Optional<String> continuation,
        List<Cluster> clusters,
        List<Finding> findings,
        List<Link> links,
        Optional<Comparison> comparison,
        List<Change> changes,
        List<LaneMark> lanes) {

    public Summary {
        sources = List.copyOf(sources);
        clusters = List.copyOf(clusters);
        findings = List.copyOf(findings);
        links = List.copyOf(links);
        changes = List.copyOf(changes);
        lanes = List.copyOf(lanes);
    }

    /** How it was known which sources to ask. */
    public enum SourcesBy {
        /** The engagement index named them, in this answer or in the one that a late token was given with. */
        INDEX,
        /** The index was not available; a list named them, and others may hold data. */
        FALLBACK_LIST
    }

    /**
     * What is known about what is missing.
     *
     * @param complete true if nothing that was asked for is known to be missing, and the index named the sources
     * @param count records in the answer; there are at least so many
     */
    public record Completeness(boolean complete, int count, SourcesBy basis) {}

    /** How the call to a source ended. */
    public enum End {
        /** It answered, perhaps with nothing. */
        ANSWERED,
        /** It was asked, and no whole answer came in time. */
        LATE,
        /** It was asked, and gave nothing that can be used. */
        FAILED,
        /** It answered, and all that the reader asked for is withheld; only where the reader may know so. */
        WITHHELD_BY_POLICY,
        /** The call is not permitted: it was refused, or not made. */
        NOT_ALLOWED
    }

    /** What came of a change marker that was sent. */
    public enum Comparison {
        /** The changes are what differs from what it stands for. */
        COMPARED,
        /** The key it was made with is gone: nothing can be called new, and nothing old. The new marker takes its place. */
        CANNOT_COMPARE,
        /** It cannot be looked up now, and is worth keeping. */
        UNAVAILABLE
    }

    /** A record that is kept in another lane than the reader's own, or for a system in that of social care (V-16). */
    public record LaneMark(RecordId record, Lane lane) {}

    /**
     * One source.
     *
     * @param code our closer reason, as in the status
     * @param count of its records that are in the answer
     * @param elapsedMs until its outcome was known; empty if it was not asked
     * @param dataAsOf when its data held, Swedish local; there if it answered
     */
    public record SourceLine(
            String address,
            End end,
            Optional<String> code,
            int count,
            OptionalLong elapsedMs,
            Optional<LocalDateTime> dataAsOf) {}
}
