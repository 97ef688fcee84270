package se.samplan.recognise;

import java.util.List;
import java.util.Optional;
import se.samplan.model.note.CareNote;

/** Tells notes that may be plans from other notes. Without templates it knows none. */
public final class Recogniser {

    private final List<TemplateMatch> templates;

    /** @param templates of two that are equally sure of a note the first is told */
    public Recogniser(List<NoteTemplate> templates) {
        this.templates = templates.stream().map(TemplateMatch::new).toList();
    }

    /** What the note may be, by the template that is surest; empty if it is no plan as far as the templates know. */
    public Optional<PlanNote> recognise(CareNote note) {
        return templates.isEmpty() ? Optional.empty() : recognise(Writing.of(note));
    }

    /** What a text may be, wherever it stands. */
    public Optional<PlanNote> recognise(Writing writing) {
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        NoteReading reading = NoteReading.of(writing);
        Optional<Match> best = Optional.empty();
        for (TemplateMatch template : templates) {
            Optional<Match> found = template.of(reading);
            if (found.isPresent()
                    && best.filter(known -> !found.orElseThrow().isBetterThan(known))
                            .isEmpty()) {
                best = found;
            }
        }
        return best.map(Match::plan);
    }
}
