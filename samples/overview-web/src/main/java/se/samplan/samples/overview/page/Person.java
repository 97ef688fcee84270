package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Optional;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/**
 * Somebody around the person, or a unit.
 *
 * @param key of her page
 * @param kinds in which capacities she is there now, the most important first
 * @param fresh whether she has become so within two weeks
 * @param current whether she still is there
 * @param ways to reach her, the open ones first
 * @param replacedBy who took over
 * @param replaces from whom she took over
 */
public record Person(
        String key,
        Words.Said name,
        List<String> kinds,
        Words.Said title,
        Words.Said unit,
        boolean fresh,
        boolean current,
        List<Way> ways,
        Optional<Words.Said> replacedBy,
        Optional<Words.Said> replaces,
        List<String> since,
        boolean unitItself) {

    /** The first capacity; nothing for a unit. */
    public String kind() {
        return kinds.isEmpty() ? "" : kinds.get(0);
    }

    /** The first telephone, if she has one. */
    public Optional<Way> phone() {
        return ways.stream()
                .filter(way -> way.icon().equals("tel") && way.href().isPresent())
                .findFirst();
    }

    /** The way that is open now, if there is one. */
    public Optional<Way> open() {
        return ways.stream()
                .filter(Way::open)
                .filter(way -> way.href().isPresent())
                .findFirst();
    }

    /** The name without the place, as it is said the second time. */
    public Words.Said shortName() {
        return new Words.Said(name.text().split(",", 2)[0], name.by());
    }

    /** Her title and unit, in that order, as far as they are known. */
    Sentence place(Words words) {
        return words.said(title).and(words.said(unit), ", ");
    }
}
