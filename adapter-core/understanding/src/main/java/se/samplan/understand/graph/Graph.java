package se.samplan.understand.graph;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.coverage.Coverage;
import se.samplan.understand.coverage.Holder;
import se.samplan.understand.statement.Reading;

/**
 * How the records of a planning hang together (overview, section 6).
 *
 * @param edges every link that a source states, by what states it
 * @param remarks by record
 */
public record Graph(List<Edge> edges, Map<RecordKey, Remark> remarks) {

    public Graph {
        edges = List.copyOf(edges);
        remarks = Map.copyOf(remarks);
    }

    /**
     * @param coverage which sources have given all they have: only their records can be known not to exist
     * @param reader to whom it is told. To nobody but the person is it known of any record that it does not exist: from others much is
     *     withheld without a word, and that it is missing would tell of it, and be held against its source
     */
    public static Graph of(Reading reading, Coverage coverage, ServiceAudience reader) {
        Set<Holder> whole = reader.equals(ServiceAudience.PERSON) ? coverage.whole() : Set.of();
        Following following = new Following(reading, whole);
        List<Edge> followed = StatedLinks.of(reading.planning())
                .flatMap(following::edges)
                .distinct()
                .toList();
        List<Edge> edges = withCircles(followed).sorted(Edge.ORDER).toList();
        return new Graph(edges, remarks(reading, edges));
    }

    /** Those that a record states, in its whole or in an item. */
    public Map<RecordKey, List<Edge>> byRecord() {
        return edges.stream().collect(groupingBy(edge -> edge.from().record(), TreeMap::new, toList()));
    }

    /** Those that start from some of the records. */
    public List<Edge> from(Collection<? extends Known<?>> records) {
        Set<RecordKey> keys = records.stream().map(Known::key).collect(toSet());
        return edges.stream()
                .filter(edge -> keys.contains(edge.from().record()))
                .toList();
    }

    private static Stream<Edge> withCircles(List<Edge> edges) {
        Map<EdgeKind, Circles> byKind = new HashMap<>();
        edges.forEach(edge -> edge.target()
                .ifPresent(target -> byKind.computeIfAbsent(edge.kind(), kind -> new Circles())
                        .link(edge.from().record(), target.record())));
        byKind.values().forEach(Circles::find);
        return edges.stream()
                .map(edge -> edge.target()
                        .filter(target -> requireNonNull(byKind.get(edge.kind()))
                                .isIn(edge.from().record(), target.record()))
                        .map(target -> inCircle(edge))
                        .orElse(edge));
    }

    private static Edge inCircle(Edge edge) {
        return EdgeBuilder.builder()
                .from(edge.from())
                .kind(edge.kind())
                .state(EdgeState.CYCLE)
                .statedIn(edge.statedIn())
                .target(edge.target())
                .targetTitle(edge.targetTitle())
                .build();
    }

    private static Map<RecordKey, Remark> remarks(Reading reading, List<Edge> edges) {
        AsOf asOf = reading.asOf();
        Set<RecordKey> applying = reading.planning().agreements().stream()
                .filter(known -> Standing.ofAgreement(known.record(), asOf).holdsOrComes())
                .map(Known::key)
                .collect(toSet());
        Set<RecordKey> covering = new HashSet<>();
        Set<RecordKey> covered = new HashSet<>();
        edges.stream()
                .filter(edge -> edge.kind().equals(EdgeKind.COVERS))
                .filter(edge -> applying.contains(edge.from().record()))
                .forEach(edge -> {
                    covering.add(edge.from().record());
                    edge.target().map(Statement::record).ifPresent(covered::add);
                });
        Map<RecordKey, Remark> remarks = new HashMap<>();
        applying.stream()
                .filter(key -> !covering.contains(key))
                .forEach(key -> remarks.put(key, Remark.COVERS_NOTHING));
        reading.planning().plans().stream()
                .filter(known -> Standing.ofPlan(known.record(), asOf).holdsOrComes())
                .map(Known::key)
                .filter(key -> !covered.contains(key))
                .forEach(key -> remarks.put(key, Remark.COVERED_BY_NONE));
        return remarks;
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Graph[hidden]";
    }
}
