package se.samplan.render;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A page as HTML5 that is also well-formed XML. One file: no script, nothing fetched. */
final class HtmlWriter {

    private static final String STYLE = Resources.text("page.css");

    private static final Template SCREEN = template(name -> name);

    /** A PDF tags each block, and each tag is an object, so a term and its value are one paragraph there. */
    private static final Template PRINT = template(name -> name.equals("facts") ? "facts.print" : name);

    private HtmlWriter() {}

    /** For browsers and the views that show content. */
    static String html(Page page) {
        return SCREEN.execute(document(page, false));
    }

    /** For the PDF: with an outline for its bookmarks, which HTML does not know. */
    static String printable(Page page) {
        return PRINT.execute(document(page, true));
    }

    /** A name that a template asks for and that no view gives is an error, never an empty place. */
    private static Template template(UnaryOperator<String> file) {
        return Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(Plain.text(text)))
                .withLoader(name -> new StringReader(Resources.text(file.apply(name) + ".mustache")))
                .emptyStringIsFalse(true)
                .compile(Resources.text("page.mustache"));
    }

    private static DocumentView document(Page page, boolean outline) {
        List<SectionView> sections = new ArrayList<>();
        int next = 1;
        for (Section section : page.sections()) {
            SectionView view = SectionView.of(section, 2, next);
            next += view.count();
            sections.add(view);
        }
        List<Bookmark> bookmarks = outline
                ? List.of(new Bookmark(
                        Plain.line(page.title()),
                        "d0",
                        sections.stream().map(Bookmark::of).toList()))
                : List.of();
        return new DocumentView(
                page.title(),
                STYLE,
                outline,
                bookmarks,
                FactView.of(page.facts()),
                page.text(),
                sections,
                page.closing());
    }

    record DocumentView(
            String title,
            String style,
            boolean outline,
            List<Bookmark> bookmarks,
            List<FactView> facts,
            List<String> text,
            List<SectionView> sections,
            List<String> closing) {

        boolean hasFacts() {
            return !facts.isEmpty();
        }
    }

    record Bookmark(String name, String id, List<Bookmark> under) {

        static Bookmark of(SectionView section) {
            return new Bookmark(
                    Plain.line(section.heading()),
                    section.id(),
                    section.sections().stream().map(Bookmark::of).toList());
        }
    }

    /** @param count this section and all under it: each has an id of its own */
    record SectionView(
            String id,
            int level,
            String tone,
            String heading,
            List<String> text,
            List<Quote> quotes,
            List<FactView> facts,
            List<SectionView> sections,
            int count) {

        static SectionView of(Section section, int level, int number) {
            List<SectionView> under = new ArrayList<>();
            int next = number + 1;
            for (Section one : section.sections()) {
                SectionView view = of(one, level + 1, next);
                next += view.count();
                under.add(view);
            }
            return new SectionView(
                    "d" + number,
                    level,
                    section.tone().name().toLowerCase(Locale.ROOT),
                    section.heading(),
                    section.text(),
                    section.quotes(),
                    FactView.of(section.facts()),
                    under,
                    next - number);
        }

        boolean hasFacts() {
            return !facts.isEmpty();
        }

        /** Whether the section is kept together on paper. */
        boolean leaf() {
            return sections.isEmpty();
        }

        boolean hasQuotes() {
            return !quotes.isEmpty();
        }
    }

    /** One value is read after its term; several are a list. */
    record FactView(String term, List<String> values, Fact.Style style) {

        static List<FactView> of(List<Fact> facts) {
            return facts.stream()
                    .map(fact -> new FactView(fact.term(), fact.values(), fact.style()))
                    .toList();
        }

        List<String> value() {
            return values.size() == 1 ? values : List.of();
        }

        boolean bullets() {
            return values.size() > 1 && style == Fact.Style.PLAIN;
        }

        boolean numbered() {
            return values.size() > 1 && style == Fact.Style.NUMBERED;
        }
    }
}
