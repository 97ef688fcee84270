package se.samplan.render;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that is said about something: a term, and what holds.
 *
 * @param term the question it answers, as "När"
 * @param values one or more; several are read as a list
 * @param style whether the order of the values means something
 * @param weight what goes first when there is no room for all
 */
record Fact(String term, List<String> values, Style style, Weight weight) {

    enum Style {
        PLAIN,
        NUMBERED
    }

    Fact {
        requireNonNull(term, "term");
        values = List.copyOf(values);
        requireNonNull(style, "style");
        requireNonNull(weight, "weight");
    }

    static Fact essential(String term, List<String> values) {
        return new Fact(term, values, Style.PLAIN, Weight.ESSENTIAL);
    }

    static Fact detail(String term, List<String> values) {
        return new Fact(term, values, Style.PLAIN, Weight.DETAIL);
    }

    static Fact steps(String term, List<String> values) {
        return new Fact(term, values, Style.NUMBERED, Weight.ESSENTIAL);
    }

    boolean isSaid() {
        return !values.isEmpty();
    }
}
