package se.samplan.understand.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Map;
import se.samplan.model.RecordId;
import se.samplan.model.planning.Days;
import se.samplan.understand.AsOf;

/**
 * What the timeline is asked for.
 *
 * @param asOf the moment that divides what has been from what comes
 * @param period which days it shows
 * @param earlierStarts when booked times began under the consumer's change marker; a booking that begins otherwise now was moved
 */
public record TimelineQuestion(AsOf asOf, Days period, Map<RecordId, LocalDateTime> earlierStarts) {

    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 180;

    public TimelineQuestion {
        requireNonNull(asOf, "asOf");
        requireNonNull(period, "period");
        earlierStarts = Map.copyOf(earlierStarts);
    }

    /** Ninety days back and 180 ahead, of which nothing is known from before. */
    public static TimelineQuestion around(AsOf asOf) {
        Days period = new Days(asOf.date().minusDays(DAYS_BACK), asOf.date().plusDays(DAYS_AHEAD));
        return new TimelineQuestion(asOf, period, Map.of());
    }
}
