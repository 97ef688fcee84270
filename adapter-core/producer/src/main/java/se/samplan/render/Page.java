package se.samplan.render;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A page before it has a form: what is said, in the order in which it is read.
 *
 * @param title the heading of the whole
 * @param facts what stands first: kind, status, time
 * @param text paragraphs under them
 * @param sections the parts, most wanted first; only those that say something
 * @param closing the last words: when the page was made, and from what
 */
record Page(String title, List<Fact> facts, List<String> text, List<Section> sections, List<String> closing) {

    Page {
        requireNonNull(title, "title");
        facts = facts.stream().filter(Fact::isSaid).toList();
        text = List.copyOf(text);
        sections = sections.stream().filter(Section::saysSomething).toList();
        closing = List.copyOf(closing);
    }
}
