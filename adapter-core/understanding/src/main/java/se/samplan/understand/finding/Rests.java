package se.samplan.understand.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.RelationKind;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.graph.Edge;
import se.samplan.understand.graph.EdgeKind;
import se.samplan.understand.graph.EdgeState;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.statement.Reading;

/**
 * What applies though something it rests on does not: an agreement or task whose fixed contact has ended (INV-A5), a link to
 * what is not there (INV-A4), a plan that has outlived its last day (INV-P12).
 */
final class Rests {

    private static final Set<EdgeKind> OF_CONTACTS =
            Set.of(new EdgeKind(RelationKind.PARTY_TO.code()), new EdgeKind(RelationKind.RESPONSIBLE_FOR.code()));

    private final Reading reading;
    private final Graph graph;
    private final Map<RecordKey, Known<?>> byKey;
    private final Set<Statement> applying = new HashSet<>();

    private Rests(Reading reading, Graph graph) {
        this.reading = reading;
        this.graph = graph;
        this.byKey = reading.planning().all().collect(toMap(Known::key, known -> known, (one, other) -> one));
        reading.tasks().forEach(task -> applying.add(task.statement()));
        reading.planning().agreements().stream()
                .filter(known ->
                        Standing.ofAgreement(known.record(), reading.asOf()).holdsOrComes())
                .forEach(known -> applying.add(Statement.of(known)));
        reading.planning().plans().stream()
                .filter(known -> Standing.ofPlan(known.record(), reading.asOf()).holdsOrComes())
                .forEach(known -> applying.add(Statement.of(known)));
        reading.planning().contacts().stream()
                .filter(known ->
                        Standing.ofContact(known.record(), reading.asOf()).holdsOrComes())
                .forEach(known -> applying.add(Statement.of(known)));
    }

    static Stream<Seen> of(Reading reading, Graph graph) {
        Rests rests = new Rests(reading, graph);
        return Stream.of(rests.onEndedContacts(), rests.onNothing(), rests.expired())
                .flatMap(seen -> seen);
    }

    /** One for each record and contact. */
    private Stream<Seen> onEndedContacts() {
        return graph.edges().stream()
                .filter(this::restsOnEnded)
                .collect(groupingBy(this::parties, TreeMap::new, toList()))
                .values()
                .stream()
                .map(edges -> new Seen(
                        FindingKind.ENDED_PARTY,
                        Optional.empty(),
                        edges.stream()
                                .flatMap(edge -> Stream.concat(Stream.of(edge.from()), edge.target().stream()))
                                .toList(),
                        Wording.text("endedParty", "", sources(edges))));
    }

    private boolean restsOnEnded(Edge edge) {
        if (edge.state() == EdgeState.ENDED_PARTY) {
            return edge.kind().equals(EdgeKind.FIXED_CONTACT_REF) && applying.contains(edge.from());
        }
        return OF_CONTACTS.contains(edge.kind())
                && isEndedContact(edge.from())
                && edge.target().filter(applying::contains).isPresent();
    }

    /** The record that applies and the contact that has ended, whichever of the two states the link. */
    private String parties(Edge edge) {
        RecordKey target = edge.target().orElseThrow().record();
        RecordKey from = edge.from().record();
        return isEndedContact(edge.from())
                ? target.value() + "\n" + from.value()
                : from.value() + "\n" + target.value();
    }

    private String sources(List<Edge> edges) {
        return Wording.sources(edges.stream()
                .flatMap(edge -> Stream.concat(Stream.of(edge.from()), edge.target().stream()))
                .flatMap(statement -> Stream.ofNullable(byKey.get(statement.record())))
                .filter(known -> !(known.record() instanceof FixedContact))
                .toList());
    }

    private boolean isEndedContact(Statement statement) {
        return Stream.ofNullable(byKey.get(statement.record()))
                .anyMatch(known -> known.record() instanceof FixedContact && !applying.contains(Statement.of(known)));
    }

    /** One for each record that states such links: the target cannot be cited, since it is not there. */
    private Stream<Seen> onNothing() {
        return graph.edges().stream()
                .filter(edge -> edge.state() == EdgeState.DANGLING)
                .filter(edge -> applying.contains(edge.from()) || isParticipant(edge))
                .map(edge -> new Seen(
                        FindingKind.DANGLING_LINK,
                        Optional.empty(),
                        List.of(edge.statedIn()),
                        Wording.text(
                                edge.kind().equals(EdgeKind.BOOKED_BY) ? "danglingLink.booking" : "danglingLink")));
    }

    private boolean isParticipant(Edge edge) {
        return edge.kind().equals(EdgeKind.FIXED_CONTACT_REF)
                && applying.contains(new Statement(edge.from().record(), Optional.empty()));
    }

    private Stream<Seen> expired() {
        return reading.planning().plans().stream()
                .filter(known -> reading.copies().isLatest(known.key()))
                .flatMap(known -> known.record().structuredCarePlan().stream()
                        .filter(plan -> plan.status().equals(PlanStatus.ACTIVE))
                        .flatMap(plan -> plan.validityPeriod().flatMap(OpenPeriod::end).stream())
                        .filter(end -> end.isBefore(reading.day()))
                        .map(end -> new Seen(
                                FindingKind.EXPIRED_PLAN,
                                Optional.empty(),
                                List.of(Statement.of(known)),
                                Wording.text("expiredPlan", Wording.day(end), Wording.sources(List.of(known))))));
    }
}
