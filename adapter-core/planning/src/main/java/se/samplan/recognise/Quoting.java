package se.samplan.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.recognise.text.Heading;
import se.samplan.recognise.text.Headings;

/** Takes a note's text apart by the headings of a template, so that nothing is lost: the parts in their order are the text. */
public final class Quoting {

    private final Phrases<SectionKind> known;

    public Quoting(NoteTemplate template) {
        known = new Phrases<>(template.words().headings());
    }

    /** All parts, those under no known heading too. */
    public List<NotePart> parts(String text) {
        return parts(text, Headings.of(text));
    }

    List<NotePart> parts(String text, List<Heading> headings) {
        List<NotePart> parts = new ArrayList<>();
        Optional<Begun> open = Optional.empty();
        int from = 0;
        for (Heading heading : headings) {
            Optional<Begun> next = kind(heading).map(kind -> new Begun(kind, heading));
            if (next.isPresent() || (open.isPresent() && heading.style().isSure())) {
                add(parts, text.substring(from, heading.from()), open, from);
                from = heading.from();
                open = next;
            }
        }
        add(parts, text.substring(from), open, from);
        return List.copyOf(parts);
    }

    /** A part whose end is not known yet. */
    private record Begun(SectionKind kind, Heading heading) {}

    /** What a heading is about; empty if the template does not know it. */
    Optional<SectionKind> kind(Heading heading) {
        return known.meaning(Spelling.folded(heading.words()));
    }

    private static void add(List<NotePart> parts, String text, Optional<Begun> open, int from) {
        if (!text.isEmpty()) {
            parts.add(new NotePart(
                    open.map(Begun::kind),
                    open.map(begun -> begun.heading().words()).orElse(""),
                    from,
                    open.map(begun -> begun.heading().to()).orElse(from),
                    text));
        }
    }
}
