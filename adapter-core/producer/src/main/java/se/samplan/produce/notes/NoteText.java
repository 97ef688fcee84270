package se.samplan.produce.notes;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.samplan.model.note.CareNote;

/**
 * The text of a note, with its sections where it has any.
 *
 * @param original as it came; empty if the note holds a document instead
 * @param sections in their order; none in plain text
 * @param isBroken whether it is meant to be DocBook and cannot be read as such
 */
record NoteText(Optional<String> original, List<TextPart> sections, boolean isBroken) {

    /**
     * A part of the text under a heading of its own, without its subsections.
     *
     * @param depth 0 for the whole article
     * @param heading empty if there is none
     */
    record TextPart(int depth, String heading, List<String> paragraphs) {}

    static NoteText of(CareNote note) {
        Optional<String> original = note.clinicalDocumentNoteText();
        if (original.filter(text -> text.stripLeading().startsWith("<")).isEmpty()) {
            return new NoteText(original, List.of(), false);
        }
        Optional<List<TextPart>> sections = original.flatMap(DocBook::read);
        return new NoteText(original, sections.orElse(List.of()), sections.isEmpty());
    }

    /** What stands in the first section with such a heading; empty if there is no such section, or nothing in it. */
    Optional<String> under(Predicate<String> heading) {
        return sections.stream()
                .filter(section -> heading.test(section.heading()))
                .map(section -> String.join("\n", section.paragraphs()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
