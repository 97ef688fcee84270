package se.samplan.samples.overview.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * A note that may be a plan, in a list.
 *
 * @param source who has written it, and when
 * @param sure how much speaks for it
 * @param spoken in which language it is written
 */
public record NotePlan(String key, Words.Said title, Sentence source, String sure, Spoken spoken) {

    /** The newest note of each course: older ones are told on its page. */
    static List<NotePlan> newest(Overview overview, Keys keys) {
        Map<String, PlanNoteType> newest = new LinkedHashMap<>();
        overview.planNotes()
                .forEach(note -> newest.merge(
                        note.getSeries().getSeriesId(), note, (one, other) -> later(overview, one, other)));
        return newest.values().stream().map(note -> of(note, overview, keys)).toList();
    }

    static NotePlan of(PlanNoteType note, Overview overview, Keys keys) {
        String record = note.getRecordKey();
        Words words = overview.words();
        Spoken spoken = overview.records().spoken(record);
        return new NotePlan(
                keys.of(overview.lasting(Ref.record(record))),
                note.getTitle() == null ? words.instead(words.of("maybe")) : new Words.Said(note.getTitle(), spoken),
                Shelf.source(
                        new Words.Said(overview.records().unit(record), spoken),
                        Moment.of(overview.records().written(record)),
                        overview),
                sure(note, overview),
                spoken);
    }

    private static String sure(PlanNoteType note, Overview overview) {
        return switch (note.getDerivationConfidence()) {
            case "high" -> overview.words().of("maybe.high");
            case "medium" -> overview.words().of("maybe.medium");
            default -> overview.words().of("maybe.low");
        };
    }

    private static PlanNoteType later(Overview overview, PlanNoteType one, PlanNoteType other) {
        String written = overview.records().written(one.getRecordKey());
        return overview.records().written(other.getRecordKey()).compareTo(written) > 0 ? other : one;
    }
}
