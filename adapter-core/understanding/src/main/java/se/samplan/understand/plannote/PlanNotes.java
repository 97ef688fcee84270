package se.samplan.understand.plannote;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.model.note.CareNote;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.Quoting;
import se.samplan.recognise.Recogniser;
import se.samplan.recognise.series.Entry;
import se.samplan.recognise.series.FoundPlan;
import se.samplan.recognise.series.Series;
import se.samplan.recognise.series.Stitching;
import se.samplan.understand.Known;
import se.samplan.understand.plannote.MarkedNote.Place;

/** Looks for plans among the notes of one person. Where no source is listed, nothing is read. */
public final class PlanNotes {

    /** Looks at no note. */
    public static final PlanNotes NONE = new PlanNotes(Set.of(), List.of());

    /** In letters: what is longer is delivered, and not told beside itself. */
    private static final int LONGEST_TOLD_TWICE = 200_000;

    private final Set<HsaId> sources;
    private final Recogniser recogniser;
    private final Map<String, Quoting> quoting;

    /**
     * @param sources whose notes are looked at
     * @param templates by which plans are known
     */
    public PlanNotes(Set<HsaId> sources, List<NoteTemplate> templates) {
        this.sources = Set.copyOf(sources);
        this.recogniser = new Recogniser(templates);
        this.quoting = templates.stream().collect(toMap(NoteTemplate::name, Quoting::new));
    }

    /** Whether notes of that source are looked at. */
    public boolean looksAt(HsaId system) {
        return sources.contains(system);
    }

    /**
     * The notes that may be plans, in the order in which they are given.
     *
     * @param notes that this reader may see, of one person
     */
    public List<MarkedNote> of(List<Known<CareNote>> notes) {
        List<Found> found = notes.stream()
                .filter(note -> looksAt(note.system()))
                .flatMap(note -> found(note).stream())
                .toList();
        Map<String, Place> places =
                places(Stitching.of(found.stream().map(Found::plan).toList()));
        return found.stream()
                .map(one -> new MarkedNote(
                        one.note(),
                        one.plan().plan(),
                        quotes(one.plan()),
                        requireNonNull(places.get(one.plan().key()))))
                .toList();
    }

    /** A note that is known, and what was found in it. */
    private record Found(Known<CareNote> note, FoundPlan plan) {}

    private Optional<Found> found(Known<CareNote> note) {
        return recogniser
                .recognise(note.record())
                .map(plan -> new Found(note, new FoundPlan(note.key().value(), note.record(), plan)));
    }

    private List<NotePart> quotes(FoundPlan plan) {
        return plan
                .note()
                .clinicalDocumentNoteText()
                .filter(text -> text.length() <= LONGEST_TOLD_TWICE)
                .flatMap(text ->
                        Optional.ofNullable(quoting.get(plan.plan().template())).map(by -> by.parts(text)))
                .orElse(List.of())
                .stream()
                .filter(part -> part.kind().isPresent())
                .toList();
    }

    private static Map<String, Place> places(List<Series> all) {
        Map<String, Place> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (int entry = 0; entry < all.get(i).entries().size(); entry++) {
                places.put(all.get(i).entries().get(entry).found().key(), place(i + 1, all.get(i), entry));
            }
        }
        return places;
    }

    private static Place place(int number, Series series, int at) {
        Entry entry = series.entries().get(at);
        boolean isOldest = at == series.entries().size() - 1;
        boolean isTold = !isOldest
                && entry.found()
                        .note()
                        .clinicalDocumentNoteText()
                        .filter(text -> text.length() <= LONGEST_TOLD_TWICE)
                        .isPresent();
        return new Place(
                "series-" + number,
                List.copyOf(series.rules()),
                series.confidence(),
                isTold ? entry.adds() : List.of(),
                entry.repeats());
    }
}
