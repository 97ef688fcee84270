package se.samplan.understand.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samplan.understand.RecordKey;

/** Records that were joined, directly or by way of others. In which order they were joined changes nothing. */
public final class Groups {

    private final Map<RecordKey, RecordKey> above = new HashMap<>();

    /** Joins two records, and with them all that each was joined with. */
    public void join(RecordKey one, RecordKey other) {
        RecordKey first = root(one);
        RecordKey second = root(other);
        int order = first.compareTo(second);
        if (order < 0) {
            above.put(second, first);
        } else if (order > 0) {
            above.put(first, second);
        }
        above.putIfAbsent(one, one);
        above.putIfAbsent(other, other);
    }

    /** The first key of those that the record was joined with; its own if it was joined with none. */
    public RecordKey root(RecordKey key) {
        RecordKey at = key;
        for (RecordKey up = above.getOrDefault(at, at); !up.equals(at); up = above.getOrDefault(at, at)) {
            // Halves the way for whoever comes next, so that long chains stay cheap.
            RecordKey over = above.getOrDefault(up, up);
            above.put(at, over);
            at = over;
        }
        return at;
    }

    /** The groups, each in the order of keys. */
    public Collection<List<RecordKey>> all() {
        return List.copyOf(above.keySet()).stream()
                .sorted()
                .collect(groupingBy(this::root, TreeMap::new, toList()))
                .values();
    }
}
