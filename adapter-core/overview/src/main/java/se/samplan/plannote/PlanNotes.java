package se.samplan.plannote;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.samplan.bind.NoteBinder;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.HsaId;
import se.samplan.model.note.CareNote;
import se.samplan.plannote.MarkedNote.Place;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.Quoting;
import se.samplan.recognise.Recogniser;
import se.samplan.recognise.series.Entry;
import se.samplan.recognise.series.FoundPlan;
import se.samplan.recognise.series.Series;
import se.samplan.recognise.series.Stitching;
import se.samplan.record.SourceRecord;

/** Looks for plans among the notes of one answer. Where no source is listed, nothing is read. */
public final class PlanNotes {

    /** In letters: what is longer is delivered, and not quoted beside itself. */
    private static final int LONGEST_QUOTED = 200_000;

    private final Set<HsaId> sources;
    private final Recogniser recogniser;
    private final Map<String, Quoting> quoting;
    private final Supplier<NoteBinder> binder;

    /**
     * @param sources whose notes are looked at
     * @param templates by which plans are known
     * @param binder is not asked for before there is a note to be read
     */
    public PlanNotes(Set<HsaId> sources, List<NoteTemplate> templates, Supplier<NoteBinder> binder) {
        this.sources = Set.copyOf(sources);
        this.recogniser = new Recogniser(templates);
        this.quoting = templates.stream().collect(toMap(NoteTemplate::name, Quoting::new));
        this.binder = binder;
    }

    /**
     * The notes that may be plans, in the order of the answer.
     *
     * @param records that this reader may see, of one person
     */
    public List<MarkedNote> of(AggregatedContract<?> contract, List<SourceRecord> records) {
        if (sources.isEmpty() || !NoteBinder.isOfNotes(contract)) {
            return List.of();
        }
        List<FoundPlan> found = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            found(contract, records.get(i), Integer.toString(i)).ifPresent(found::add);
        }
        Map<String, Place> places = places(Stitching.of(found));
        return found.stream()
                .map(plan -> new MarkedNote(
                        records.get(Integer.parseInt(plan.key())).id(),
                        plan.plan(),
                        quotes(plan),
                        places.getOrDefault(plan.key(), new Place("series-0", 1))))
                .toList();
    }

    private Optional<FoundPlan> found(AggregatedContract<?> contract, SourceRecord record, String key) {
        if (!sources.contains(record.id().system())) {
            return Optional.empty();
        }
        Optional<CareNote> note = binder.get().note(contract, record);
        Optional<PlanNote> plan = note.flatMap(recogniser::recognise);
        return plan.map(found -> new FoundPlan(key, note.orElseThrow(), found));
    }

    private List<NotePart> quotes(FoundPlan plan) {
        return plan
                .note()
                .clinicalDocumentNoteText()
                .filter(text -> text.length() <= LONGEST_QUOTED)
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
            Place place = new Place("series-" + (i + 1), all.get(i).confidence());
            for (Entry entry : all.get(i).entries()) {
                places.put(entry.found().key(), place);
            }
        }
        return places;
    }
}
