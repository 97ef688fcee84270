package se.samplan.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.samplan.model.planning.LocalId;

/**
 * The names by which one part of a page points at another: "mål 1.1", "punkt 3", so that no text needs to be said twice. They
 * are never the ids of the record.
 */
final class Labels {

    private final Map<LocalId, String> labels = new HashMap<>();

    /** Numbers things from 1 in the order in which they are read. */
    <T> void number(String kind, List<T> things, Function<T, LocalId> id) {
        for (int i = 0; i < things.size(); i++) {
            put(id.apply(things.get(i)), kind + " " + (i + 1));
        }
    }

    void put(LocalId id, String label) {
        labels.putIfAbsent(id, label);
    }

    String of(LocalId id) {
        return labels.getOrDefault(id, "");
    }

    /** "Mål 1 och mål 1.2". What is not on the page is not pointed at. */
    List<String> of(Collection<LocalId> ids) {
        List<String> known = ids.stream()
                .map(this::of)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        return known.isEmpty() ? List.of() : List.of(Words.capital(Words.listed(known)));
    }
}
