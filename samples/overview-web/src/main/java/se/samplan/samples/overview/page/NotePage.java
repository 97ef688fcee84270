package se.samplan.samples.overview.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.PlanNoteReasonType;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;

/**
 * A note that may be a plan: why, what it says under headings that plans have, and the whole note beside.
 *
 * @param seen the note's own words that speak for it
 * @param quotes parts of the note, each line by line
 * @param lines the note; none if it is a document
 * @param isCut whether the note goes on after these lines
 * @param adds what of it no older note of the same course says
 * @param others further notes of the same course, the newest first
 */
public record NotePage(
        Frame frame,
        NotePlan note,
        List<String> seen,
        List<List<String>> quotes,
        List<String> lines,
        boolean isCut,
        List<String> adds,
        List<NotePlan> others) {

    /** In letters. Whoever writes more than this in a note gets the rest read where it was written. */
    private static final int SHOWN = 20_000;

    private static final Set<String> FOR = Set.of("code", "title", "planHeading", "sections", "shape", "words", "role");

    /** The note with this key; empty if it is not, or no longer, in the answer, or may be no plan. */
    public static Optional<NotePage> of(Overview overview, Keys keys, String key) {
        return overview.planNotes().stream()
                .filter(note -> keys.of(overview.lasting(Ref.record(note.getRecordKey())))
                        .equals(key))
                .findFirst()
                .map(note -> page(note, overview, keys));
    }

    private static NotePage page(PlanNoteType note, Overview overview, Keys keys) {
        String text = overview.records().noteText(note.getRecordKey());
        boolean isCut = text.length() > SHOWN;
        return new NotePage(
                Frame.of(overview),
                NotePlan.of(note, overview, keys),
                note.getReason().stream()
                        .filter(reason -> FOR.contains(reason.getMark()))
                        .map(PlanNoteReasonType::getSeen)
                        .distinct()
                        .toList(),
                isCut
                        ? List.of()
                        : note.getQuote().stream()
                                .map(quote -> Written.lines(quote.getText()))
                                .toList(),
                Written.lines(isCut ? text.substring(0, SHOWN) : text),
                isCut,
                isCut ? List.of() : note.getSeries().getAdds(),
                others(note, overview)
                        .map(other -> NotePlan.of(other, overview, keys))
                        .toList());
    }

    private static Stream<PlanNoteType> others(PlanNoteType note, Overview overview) {
        return overview.planNotes().stream()
                .filter(other -> other != note)
                .filter(other ->
                        other.getSeries().getSeriesId().equals(note.getSeries().getSeriesId()))
                .sorted(Comparator.comparing(
                                (PlanNoteType other) -> overview.records().written(other.getRecordKey()))
                        .reversed());
    }
}
