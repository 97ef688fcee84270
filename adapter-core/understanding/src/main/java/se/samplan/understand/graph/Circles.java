package se.samplan.understand.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samplan.understand.RecordKey;

/**
 * The circles of a graph: which records can be reached from themselves (Tarjan's strongly connected components, without
 * recursion, so that a long chain does not end the program).
 */
final class Circles {

    private final Map<RecordKey, Collection<RecordKey>> next = new TreeMap<>();
    private final Map<RecordKey, Integer> number = new HashMap<>();
    private final Map<RecordKey, Integer> lowest = new HashMap<>();
    private final Map<RecordKey, RecordKey> circle = new HashMap<>();
    private final Deque<RecordKey> open = new ArrayDeque<>();
    private final Set<RecordKey> inOpen = new HashSet<>();

    private record Step(RecordKey at, Iterator<RecordKey> ahead) {}

    void link(RecordKey from, RecordKey to) {
        next.computeIfAbsent(from, first -> new ArrayList<>()).add(to);
    }

    void find() {
        List.copyOf(next.keySet()).forEach(from -> {
            if (!number.containsKey(from)) {
                walk(from);
            }
        });
    }

    /** Whether a link between the two is part of a circle. */
    boolean isIn(RecordKey from, RecordKey to) {
        RecordKey own = circle.getOrDefault(from, from);
        return from.equals(to) || own.equals(circle.getOrDefault(to, to));
    }

    private void walk(RecordKey start) {
        Deque<Step> way = new ArrayDeque<>();
        way.push(enter(start));
        while (!way.isEmpty()) {
            Step step = way.peek();
            if (step.ahead().hasNext()) {
                RecordKey to = step.ahead().next();
                if (!number.containsKey(to)) {
                    way.push(enter(to));
                } else if (inOpen.contains(to)) {
                    lower(step.at(), at(number, to));
                }
            } else {
                way.pop();
                leave(step.at());
                if (!way.isEmpty()) {
                    lower(way.peek().at(), at(lowest, step.at()));
                }
            }
        }
    }

    private Step enter(RecordKey key) {
        int count = number.size();
        number.put(key, count);
        lowest.put(key, count);
        open.push(key);
        inOpen.add(key);
        return new Step(key, next.getOrDefault(key, List.of()).iterator());
    }

    private void leave(RecordKey key) {
        if (at(lowest, key) != at(number, key)) {
            return;
        }
        RecordKey member;
        do {
            member = open.pop();
            inOpen.remove(member);
            circle.put(member, key);
        } while (!member.equals(key));
    }

    private void lower(RecordKey key, int to) {
        lowest.merge(key, to, Math::min);
    }

    private static int at(Map<RecordKey, Integer> numbers, RecordKey key) {
        return numbers.getOrDefault(key, 0);
    }
}
