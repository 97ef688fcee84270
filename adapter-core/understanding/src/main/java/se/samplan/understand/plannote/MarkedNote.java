package se.samplan.understand.plannote;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.note.CareNote;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.series.SeriesRule;
import se.samplan.understand.Known;

/**
 * A note that may be a plan.
 *
 * @param quotes its parts under headings that are known; none of a document, or of a text too long to be told twice
 * @param place among the notes of the same course
 */
public record MarkedNote(Known<CareNote> note, PlanNote plan, List<NotePart> quotes, Place place) {

    public MarkedNote {
        requireNonNull(note, "note");
        requireNonNull(plan, "plan");
        quotes = List.copyOf(quotes);
        requireNonNull(place, "place");
    }

    /** What the note calls itself; empty if it has no title. */
    public Optional<String> title() {
        return Stream.of(
                        note.record().clinicalDocumentNoteTitle(),
                        note.record().header().documentTitle())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "MarkedNote[" + note.key() + "]";
    }

    /**
     * A place in a series.
     *
     * @param series within one answer; the series with the newest note is {@code series-1}
     * @param rules by which it was put together, the surest first; none if the note is alone
     * @param confidence 0–1
     * @param adds lines that no older note of the series has, word for word; none for the oldest, where everything is new, and none
     *     of a text too long to be told twice
     * @param repeats how many lines an older one has
     */
    public record Place(String series, List<SeriesRule> rules, double confidence, List<String> adds, int repeats) {

        public Place {
            requireNonNull(series, "series");
            rules = rules.stream().sorted().toList();
            adds = List.copyOf(adds);
        }

        /** Tells nothing of the content: a log line must not. */
        @Override
        public String toString() {
            return "Place[" + series + "]";
        }
    }
}
