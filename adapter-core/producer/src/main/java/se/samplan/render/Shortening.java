package se.samplan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Shorter and shorter forms of a page, for one that would be too large. What matters least goes first; a list is shortened by
 * whole things and says how many it leaves out; a text is whole or not there. Every form says that something is missing.
 */
final class Shortening {

    private static final String NOTICE =
            "Innehållet är för långt för att visas helt här. Fråga den som har" + " skrivit det om det som saknas.";
    private static final String LONG_TEXT = "Texten är för lång för att visas här.";
    private static final int LONGEST = 400;
    private static final List<Integer> LENGTHS = List.of(100, 50, 25, 12, 6, 3, 1);

    private Shortening() {}

    /** The page itself, and then its shorter forms, each made only when it is asked for. The last is always small. */
    static Stream<Page> of(Page page) {
        List<UnaryOperator<Page>> steps = new ArrayList<>();
        steps.add(whole -> whole);
        steps.add(Shortening::withoutDetails);
        steps.add(Shortening::withoutLesserParts);
        LENGTHS.forEach(length -> steps.add(whole -> upTo(length, whole)));
        LENGTHS.forEach(length -> steps.add(whole -> upTo(length, withoutLongTexts(whole))));
        steps.add(Shortening::bare);
        return steps.stream().map(step -> step.apply(page));
    }

    private static Page withoutDetails(Page page) {
        return noted(
                page, page.sections().stream().map(Shortening::withoutDetails).toList());
    }

    private static Section withoutDetails(Section section) {
        return section.withFacts(section.facts().stream()
                        .filter(fact -> fact.weight() == Weight.ESSENTIAL)
                        .toList())
                .withSections(section.sections().stream()
                        .map(Shortening::withoutDetails)
                        .toList());
    }

    private static Page withoutLesserParts(Page page) {
        return noted(
                page,
                page.sections().stream()
                        .map(section -> section.weight() == Weight.ESSENTIAL ? withoutDetails(section) : named(section))
                        .toList());
    }

    private static Section named(Section section) {
        return Section.part(section.heading(), section.weight(), List.of())
                .withText(List.of("Den här delen får inte plats här."));
    }

    private static Page upTo(int length, Page page) {
        return noted(
                page,
                withoutLesserParts(page).sections().stream()
                        .map(section -> upTo(length, section))
                        .toList());
    }

    private static Section upTo(int length, Section section) {
        int all = section.sections().size() + section.quotes().size();
        List<String> text = new ArrayList<>(section.text());
        if (section.sections().size() > length || section.quotes().size() > length) {
            text.add("Här visas " + length + " av " + all + ".");
        }
        return new Section(
                section.heading(),
                section.tone(),
                text,
                section.quotes().stream().limit(length).toList(),
                section.facts().stream().map(fact -> upTo(length, fact)).toList(),
                section.sections().stream()
                        .limit(length)
                        .map(under -> upTo(length, under))
                        .toList(),
                section.weight());
    }

    private static Fact upTo(int length, Fact fact) {
        if (fact.values().size() <= length) {
            return fact;
        }
        List<String> values = new ArrayList<>(fact.values().subList(0, length));
        values.add("och " + (fact.values().size() - length) + " till som inte visas här");
        return new Fact(fact.term(), values, fact.style(), fact.weight());
    }

    private static Page withoutLongTexts(Page page) {
        return new Page(
                shown(page.title()),
                page.facts().stream().map(Shortening::withoutLongTexts).toList(),
                shown(page.text()),
                page.sections().stream().map(Shortening::withoutLongTexts).toList(),
                page.closing());
    }

    private static Section withoutLongTexts(Section section) {
        return new Section(
                shown(section.heading()),
                section.tone(),
                shown(section.text()),
                section.quotes().stream()
                        .map(quote -> new Quote(shown(quote.text()), shown(quote.by())))
                        .toList(),
                section.facts().stream().map(Shortening::withoutLongTexts).toList(),
                section.sections().stream().map(Shortening::withoutLongTexts).toList(),
                section.weight());
    }

    private static Fact withoutLongTexts(Fact fact) {
        return new Fact(shown(fact.term()), shown(fact.values()), fact.style(), fact.weight());
    }

    private static List<String> shown(List<String> texts) {
        return texts.stream().map(Shortening::shown).toList();
    }

    private static String shown(String text) {
        return text.length() > LONGEST ? LONG_TEXT : text;
    }

    private static Page bare(Page page) {
        return new Page(shown(page.title()), List.of(), List.of(NOTICE), List.of(), page.closing());
    }

    private static Page noted(Page page, List<Section> sections) {
        List<String> text = new ArrayList<>(page.text());
        text.remove(NOTICE);
        text.add(0, NOTICE);
        return new Page(page.title(), page.facts(), text, sections, page.closing());
    }
}
