package se.samplan.recognise;

import static java.util.Objects.requireNonNull;

import se.samplan.model.PlanType;

/**
 * How the plans of one way of writing them look.
 *
 * @param name of the template, for operators and in what is told of a note
 * @param kind of plan, where the title names none
 * @param words its titles and headings
 * @param demands what else it asks of a note
 */
public record NoteTemplate(String name, PlanType kind, TemplateWords words, Demands demands) {

    /** @throws IllegalArgumentException if the kind is none that a note can be */
    public NoteTemplate {
        requireNonNull(name, "name");
        requireNonNull(words, "words");
        requireNonNull(demands, "demands");
        if (PlanNote.NEVER.contains(kind)) {
            throw new IllegalArgumentException("a note is never a plan of the kind " + kind);
        }
    }
}
