package se.samplan.understand.statement;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationKind;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;

/**
 * Which records are stated to be the same: versions with one id, copies of one another, and one shared plan in several systems.
 * What the same plan says twice is neither a contradiction nor said twice as often; so only the latest is compared with others,
 * the original before a copy of it.
 *
 * <p>A record and the one that it replaces are of one line: that the new says something else than the old is why there is a new.
 */
public final class Copies {

    private final RecordIndex index;
    private final Groups same = new Groups();
    private final Groups lines = new Groups();
    private final Map<RecordKey, RecordKey> latest = new HashMap<>();

    Copies(Planning planning, RecordIndex index) {
        this.index = index;
        joinBy(planning.plans(), known -> Optional.of(RecordIndex.text(known)));
        joinBy(planning.agreements(), known -> Optional.of(RecordIndex.text(known)));
        joinBy(planning.contacts(), known -> Optional.of(RecordIndex.text(known)));
        joinBy(
                planning.plans(),
                known -> known.record()
                        .structuredCarePlan()
                        .flatMap(StructuredCarePlan::sharedPlanId)
                        .map(Copies::text));
        planning.plans().forEach(this::joinPlan);
        planning.agreements().forEach(this::joinAgreement);
        Map<RecordKey, Known<?>> byKey = new HashMap<>();
        planning.all().forEach(known -> byKey.put(known.key(), known));
        same.all()
                .forEach(group -> latest.put(
                        same.root(group.get(0)),
                        group.stream()
                                .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                                .min(comparing(Copies::isCopy).thenComparing(Version.LATEST_FIRST))
                                .map(Known::key)
                                .orElseThrow()));
    }

    /** Whether the record is the one of its copies and versions that is compared with others. */
    public boolean isLatest(RecordKey key) {
        return latest.getOrDefault(same.root(key), key).equals(key);
    }

    /** One key for all records that are the same, or replace one another. */
    public RecordKey line(RecordKey key) {
        return lines.root(key);
    }

    /** Groups of records that are stated to be the same, of two records at least. */
    public Stream<List<RecordKey>> groups() {
        return same.all().stream();
    }

    private <T> void joinBy(List<Known<T>> records, Function<Known<T>, Optional<String>> id) {
        Map<String, RecordKey> first = new HashMap<>();
        records.forEach(known -> id.apply(known)
                .map(text -> first.putIfAbsent(text, known.key()))
                .ifPresent(namesake -> joinSame(namesake, known.key())));
    }

    private void joinPlan(Known<CarePlan> known) {
        known.record()
                .structuredCarePlan()
                .ifPresent(plan -> join(known, RecordKind.PLAN, plan.provenance(), plan.relation()));
    }

    private void joinAgreement(Known<Agreement> known) {
        join(
                known,
                RecordKind.AGREEMENT,
                known.record().body().provenance(),
                known.record().body().relation());
    }

    private void join(Known<?> known, RecordKind kind, Provenance provenance, List<Relation> relations) {
        provenance
                .copyOf()
                .flatMap(id -> index.find(kind, id))
                .ifPresent(original -> joinSame(original.key(), known.key()));
        provenance.replacesRecord().stream()
                .flatMap(id -> index.find(kind, id).stream())
                .forEach(old -> lines.join(old.key(), known.key()));
        relations.forEach(relation -> {
            if (relation.relationType().equals(RelationKind.COPY_OF)) {
                index.target(relation).ifPresent(original -> joinSame(original.key(), known.key()));
            } else if (relation.relationType().equals(RelationKind.REPLACES)) {
                index.target(relation).ifPresent(old -> lines.join(old.key(), known.key()));
            }
        });
    }

    private void joinSame(RecordKey one, RecordKey other) {
        same.join(one, other);
        lines.join(one, other);
    }

    private static boolean isCopy(Known<?> known) {
        return Version.provenance(known.record()).flatMap(Provenance::copyOf).isPresent();
    }

    private static String text(Identifier id) {
        return id.root() + ":" + id.extension().orElse("");
    }
}
