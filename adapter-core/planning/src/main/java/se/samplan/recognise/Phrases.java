package se.samplan.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Phrases that are looked for in titles and headings, each with what it means.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {

    private final Map<String, T> exact = new HashMap<>();
    private final Map<Character, List<Map.Entry<String, T>>> byFirstLetter = new HashMap<>();

    Phrases(Map<String, T> meanings) {
        meanings.forEach((phrase, meaning) -> add(Spelling.folded(phrase), meaning));
    }

    /** Phrases of which only matters whether they are there. */
    static Phrases<Boolean> of(Set<String> phrases) {
        return new Phrases<>(phrases.stream().collect(Collectors.toMap(phrase -> phrase, phrase -> true)));
    }

    private void add(String phrase, T meaning) {
        if (!phrase.isEmpty() && exact.put(phrase, meaning) == null) {
            byFirstLetter
                    .computeIfAbsent(phrase.charAt(0), letter -> new ArrayList<>())
                    .add(Map.entry(phrase, meaning));
        }
    }

    /** What the words mean; empty if they are no such phrase. */
    Optional<T> meaning(String folded) {
        T known = exact.get(folded);
        if (known != null || folded.isEmpty()) {
            return Optional.ofNullable(known);
        }
        for (Map.Entry<String, T> each : byFirstLetter.getOrDefault(folded.charAt(0), List.of())) {
            if (Spelling.isLike(each.getKey(), folded)) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }
}
