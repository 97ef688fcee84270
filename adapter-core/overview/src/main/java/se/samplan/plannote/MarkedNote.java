package se.samplan.plannote;

import static java.util.Objects.requireNonNull;

import java.util.List;
import se.samplan.model.RecordId;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.PlanNote;

/**
 * A note that may be a plan.
 *
 * @param quotes its parts under headings that are known; none of a document, or of a text too long to be told twice
 * @param series what else is of the same course
 */
public record MarkedNote(RecordId record, PlanNote plan, List<NotePart> quotes, Place series) {

    public MarkedNote {
        requireNonNull(record, "record");
        requireNonNull(plan, "plan");
        quotes = List.copyOf(quotes);
        requireNonNull(series, "series");
    }

    /**
     * A place in a series.
     *
     * @param id within one answer; the series with the newest note is the first
     * @param confidence 0–1
     */
    public record Place(String id, double confidence) {}
}
