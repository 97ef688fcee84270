package se.samplan.render;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A heading with what stands under it. How deep a section lies is its heading's level, so headings cannot skip one.
 *
 * @param tone how it looks; never says anything that its words do not say
 * @param text paragraphs
 * @param quotes what people have said
 * @param facts terms and what holds
 * @param sections the sections under it
 * @param weight what goes first when there is no room for all
 */
record Section(
        String heading,
        Tone tone,
        List<String> text,
        List<Quote> quotes,
        List<Fact> facts,
        List<Section> sections,
        Weight weight) {

    enum Tone {
        PLAIN,
        /** A part of the page: what is to be done, goals, and so on. */
        PART,
        /** One activity, one goal, one contact. */
        CARD,
        GREEN,
        YELLOW,
        RED
    }

    Section {
        requireNonNull(heading, "heading");
        requireNonNull(tone, "tone");
        text = List.copyOf(text);
        quotes = List.copyOf(quotes);
        facts = facts.stream().filter(Fact::isSaid).toList();
        sections = List.copyOf(sections);
        requireNonNull(weight, "weight");
    }

    static Section part(String heading, Weight weight, List<Section> sections) {
        return new Section(heading, Tone.PART, List.of(), List.of(), List.of(), sections, weight);
    }

    static Section group(String heading, List<Section> sections) {
        return new Section(heading, Tone.PLAIN, List.of(), List.of(), List.of(), sections, Weight.ESSENTIAL);
    }

    /** One thing whose first lines need no term: when, who, how it stands. */
    static Section card(String heading, List<String> lines, List<Fact> facts) {
        return new Section(heading, Tone.CARD, lines, List.of(), facts, List.of(), Weight.ESSENTIAL);
    }

    static Section ofQuotes(String heading, List<Quote> quotes) {
        return new Section(heading, Tone.PLAIN, List.of(), quotes, List.of(), List.of(), Weight.ESSENTIAL);
    }

    static Section ofFacts(String heading, Weight weight, List<Fact> facts) {
        return new Section(heading, Tone.PART, List.of(), List.of(), facts, List.of(), weight);
    }

    Section withText(List<String> other) {
        return new Section(heading, tone, other, quotes, facts, sections, weight);
    }

    Section withFacts(List<Fact> other) {
        return new Section(heading, tone, text, quotes, other, sections, weight);
    }

    Section withSections(List<Section> other) {
        return new Section(heading, tone, text, quotes, facts, other, weight);
    }

    Section toned(Tone other) {
        return new Section(heading, other, text, quotes, facts, sections, weight);
    }

    boolean saysSomething() {
        return !(text.isEmpty() && quotes.isEmpty() && facts.isEmpty() && sections.isEmpty());
    }
}
