package se.samplan.understand.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Relation;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.coverage.Holder;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.RecordIndex;
import se.samplan.understand.statement.RecordKind;

/** Follows links to what they lead to, and tells what became of each. */
final class Following {

    private static final Set<EdgeKind> TO_WHAT_HAS_ENDED = Set.of(EdgeKind.REPLACES, EdgeKind.COPY_OF);

    private final Reading reading;
    private final Set<Holder> whole;
    private final Set<Statement> items = new HashSet<>();

    Following(Reading reading, Set<Holder> whole) {
        this.reading = reading;
        this.whole = whole;
        reading.planning().plans().forEach(this::learnPlan);
        reading.planning().agreements().forEach(this::learnAgreement);
    }

    /** The link, and where a contact replaces another, the other's handing over too. */
    Stream<Edge> edges(Link link) {
        Optional<Known<?>> record = link.aim()
                .relation()
                .map(relation -> reading.index().target(relation))
                .orElseGet(() -> link.aim()
                        .kind()
                        .flatMap(kind -> reading.index().find(kind, link.aim().id())));
        Optional<LocalId> item = link.aim().relation().flatMap(Relation::targetItemId);
        Optional<Statement> target = record.map(known -> new Statement(known.key(), item))
                .filter(statement -> item.isEmpty() || items.contains(statement));
        EdgeState state = target.isPresent() ? stateOf(link, record.orElseThrow()) : stateWithout(link);
        Edge edge = edge(link.from(), link.kind(), state, link, target);
        boolean handsOver = link.kind().equals(EdgeKind.REPLACES)
                && record.map(Known::record)
                        .filter(FixedContact.class::isInstance)
                        .isPresent();
        return handsOver
                ? Stream.of(
                        edge,
                        edge(
                                target.orElseThrow(),
                                EdgeKind.HANDS_OVER_TO,
                                EdgeState.RESOLVED,
                                link,
                                Optional.of(link.from())))
                : Stream.of(edge);
    }

    private static Edge edge(
            Statement from, EdgeKind kind, EdgeState state, Link statedBy, Optional<Statement> target) {
        return EdgeBuilder.builder()
                .from(from)
                .kind(kind)
                .state(state)
                .statedIn(statedBy.from())
                .target(target)
                .targetTitle(
                        from.equals(statedBy.from())
                                ? statedBy.aim().relation().flatMap(Relation::targetTitle)
                                : Optional.empty())
                .build();
    }

    private EdgeState stateOf(Link link, Known<?> target) {
        if (TO_WHAT_HAS_ENDED.contains(link.kind())) {
            return EdgeState.RESOLVED;
        }
        AsOf asOf = reading.asOf();
        if (target.record() instanceof FixedContact contact) {
            return Standing.ofContact(contact, asOf) == Standing.OVER ? EdgeState.ENDED_PARTY : EdgeState.RESOLVED;
        }
        return isOver(target.record(), asOf) ? EdgeState.EXPIRED_TARGET : EdgeState.RESOLVED;
    }

    private static boolean isOver(Object record, AsOf asOf) {
        if (record instanceof CarePlan plan) {
            return !Standing.ofPlan(plan, asOf).holdsOrComes();
        }
        return record instanceof Agreement agreement
                && !Standing.ofAgreement(agreement, asOf).holdsOrComes();
    }

    /**
     * A booked time leaves the schedule when it has passed. So one that is not there is known to be missing only if what it is
     * booked for is still to come.
     */
    private EdgeState stateWithout(Link link) {
        if (link.aim().kind().filter(RecordKind.BOOKING::equals).isPresent()) {
            if (link.when().filter(when -> !when.isAfter(reading.asOf().time())).isPresent()) {
                return EdgeState.PASSED;
            }
            if (link.when().isEmpty()) {
                return EdgeState.UNKNOWN;
            }
        }
        return isKnownAbsent(link) ? EdgeState.DANGLING : EdgeState.UNKNOWN;
    }

    private boolean isKnownAbsent(Link link) {
        return link.aim()
                .kind()
                .flatMap(kind -> holder(link).map(holder -> new Holder(kind, holder)))
                .filter(whole::contains)
                .isPresent();
    }

    private static Optional<HsaId> holder(Link link) {
        return link.aim()
                .relation()
                .map(RecordIndex::holder)
                .orElseGet(() -> RecordIndex.holder(link.aim().id()));
    }

    private void learnPlan(Known<CarePlan> known) {
        known.record().structuredCarePlan().stream().flatMap(Following::ids).forEach(id -> learn(known, id));
    }

    private static Stream<LocalId> ids(StructuredCarePlan plan) {
        return Stream.of(
                        plan.goal().stream().map(Goal::goalId),
                        plan.activity().stream().map(Activity::activityId),
                        plan.followUp().stream().map(FollowUp::followUpId))
                .flatMap(found -> found);
    }

    private void learnAgreement(Known<Agreement> known) {
        known.record().body().commitment().stream()
                .map(Commitment::commitmentId)
                .forEach(id -> learn(known, id));
        known.record().body().nextStep().stream().map(NextStep::nextStepId).forEach(id -> learn(known, id));
    }

    private void learn(Known<?> known, LocalId id) {
        items.add(Statement.of(known, id));
    }
}
