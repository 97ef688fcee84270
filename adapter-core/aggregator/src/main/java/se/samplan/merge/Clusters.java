package se.samplan.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.contract.Fact;
import se.samplan.merge.Cluster.Basis;
import se.samplan.merge.Cluster.Kind;
import se.samplan.model.HsaId;
import se.samplan.record.Details;
import se.samplan.record.Facts;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;

/**
 * Finds records that probably are the same thing, and versions of one record (information model, section 11; V-05, V-06;
 * INV-C4). Pure: the same records in any order give the same clusters in the same order. Looks up by equal values, and goes
 * through periods once ({@link Sweep}), so that the cost grows with the number of records.
 */
public final class Clusters {

    /** Most participants of a plan that are compared: a plan with so many is matched well before. */
    private static final int MOST_PARTICIPANTS = 40;

    private static final int DATE_LENGTH = 8;

    private static final Comparator<SourceRecord> BY_ID = comparing(Clusters::idOf)
            .thenComparing(record -> record.version().orElse(0))
            .thenComparing((a, b) -> a.xml().compareBytes(b.xml()));

    private static final Comparator<SourceRecord> BY_AGE = comparing(Clusters::lastUpdated);

    /** The newest first; records that are equally new, by identity. */
    private static final Comparator<SourceRecord> NEWEST_FIRST =
            BY_AGE.reversed().thenComparing(BY_ID);

    private static final Comparator<SourceRecord> LATEST_VERSION_FIRST = comparing(
                    (SourceRecord record) -> record.version().orElse(0))
            .reversed()
            .thenComparing(NEWEST_FIRST);

    private Clusters() {}

    /** Every cluster among these records, the versions of a record before the duplicates, each kind by its id. */
    public static List<Cluster> of(Collection<SourceRecord> records, Function<SourceRecord, Details> details) {
        Map<String, List<SourceRecord>> byId =
                records.stream().sorted(BY_ID).collect(groupingBy(Clusters::idOf, TreeMap::new, toList()));
        List<Cluster> versions = byId.values().stream()
                .filter(namesakes -> namesakes.size() > 1)
                .map(namesakes -> cluster(Kind.VERSION, Basis.SAME_RECORD, namesakes, LATEST_VERSION_FIRST))
                .sorted(comparing(Cluster::id))
                .toList();
        List<SourceRecord> latest = byId.values().stream()
                .map(namesakes -> namesakes.stream().min(LATEST_VERSION_FIRST).orElseThrow())
                .toList();
        return Stream.concat(versions.stream(), duplicates(latest, details).stream())
                .toList();
    }

    /** @param records one per id */
    private static List<Cluster> duplicates(List<SourceRecord> records, Function<SourceRecord, Details> reader) {
        Map<String, SourceRecord> byId = new TreeMap<>();
        records.forEach(record -> byId.put(idOf(record), record));
        Map<String, Details> read = new HashMap<>();
        byId.forEach((id, record) -> read.put(id, reader.apply(record)));
        Function<SourceRecord, Details> details = record -> read.getOrDefault(idOf(record), Details.NONE);
        Groups groups = new Groups();
        Map<String, SourceRecord> byKey = new TreeMap<>();
        byId.values().forEach(record -> RecordIds.keys(record).forEach(key -> byKey.putIfAbsent(key, record)));
        byId.forEach((id, copy) -> details.apply(copy)
                .copyOf()
                .map(original -> byKey.get(RecordIds.key(original)))
                .ifPresent(original -> groups.join(List.of(copy, original), Basis.COPY_OF)));
        alike(
                        records,
                        record -> details.apply(record).sharedPlanId().stream()
                                .map(ClusterKey.SharedPlan::new)
                                .toList())
                .forEach(same -> groups.join(same, Basis.SHARED_PLAN_ID));
        alike(records, record -> planDays(record.facts(), details.apply(record)))
                .forEach(same -> groups.join(same, Basis.SAME_PLAN_DAY));
        alike(records, record -> contact(record.facts()))
                .forEach(same -> Sweep.over(same, (a, b) -> groups.join(List.of(a, b), Basis.SAME_CONTACT)));
        Comparator<SourceRecord> originalsFirst = comparing(
                (SourceRecord record) -> details.apply(record).copyOf().isPresent());
        return groups.found().stream()
                .map(group -> cluster(
                        Kind.DUPLICATE, group.rule(), group.members(), originalsFirst.thenComparing(NEWEST_FIRST)))
                .sorted(comparing(Cluster::id))
                .toList();
    }

    /** Records that have a key in common, in the order of the records. */
    private static List<List<SourceRecord>> alike(
            List<SourceRecord> records, Function<SourceRecord, List<? extends ClusterKey>> keys) {
        Map<ClusterKey, List<SourceRecord>> byKey = new LinkedHashMap<>();
        records.forEach(record -> keys.apply(record)
                .forEach(key ->
                        byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(record)));
        return byKey.values().stream().filter(same -> same.size() > 1).toList();
    }

    /** One key for each pair of participants: plans that have a key in common have two equal participants. */
    private static List<ClusterKey> planDays(Facts facts, Details details) {
        String day = facts.orEmpty(Fact.DOCUMENT_TIME);
        Optional<String> type = planType(facts);
        if (day.length() < DATE_LENGTH || type.isEmpty()) {
            return List.of();
        }
        List<String> participants = details.participants().stream()
                .sorted()
                .limit(MOST_PARTICIPANTS)
                .toList();
        String date = day.substring(0, DATE_LENGTH);
        List<ClusterKey> keys = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            for (int j = i + 1; j < participants.size(); j++) {
                keys.add(new ClusterKey.PlanDay(type.get(), date, participants.get(i), participants.get(j)));
            }
        }
        return keys;
    }

    /** The closest type that is stated: the contract's own list is coarser than ours and comes first. */
    private static Optional<String> planType(Facts facts) {
        List<String> types = facts.all(Fact.TYPE);
        return types.isEmpty() ? Optional.empty() : Optional.of(types.get(types.size() - 1));
    }

    private static List<ClusterKey> contact(Facts facts) {
        String staff = facts.orEmpty(Fact.STAFF);
        return staff.isBlank()
                ? List.of()
                : List.of(new ClusterKey.StaffContact(new HsaId(staff), facts.orEmpty(Fact.TYPE)));
    }

    private static Cluster cluster(
            Kind kind, Basis rule, List<SourceRecord> members, Comparator<SourceRecord> masterFirst) {
        List<SourceRecord> ordered = members.stream().sorted(masterFirst).toList();
        String identities = members.stream()
                .sorted(BY_ID)
                .map(record -> idOf(record) + "\n"
                        + (kind == Kind.VERSION ? record.version().orElse(0) : ""))
                .collect(joining("\n"));
        return new Cluster(Digest.id("c", kind + "\n" + identities), kind, rule, ordered);
    }

    private static String idOf(SourceRecord record) {
        return RecordIds.key(RecordIds.text(record.id()));
    }

    private static String lastUpdated(SourceRecord record) {
        return record.facts()
                .get(Fact.LAST_UPDATED)
                .or(() -> record.facts().get(Fact.AUTHOR_TIME))
                .or(() -> record.facts().get(Fact.DOCUMENT_TIME))
                .orElse("");
    }

    /** Records that were joined, in the order of the rules' sureness. */
    private static final class Groups {

        private final Map<String, SourceRecord> joined = new TreeMap<>();
        private final Map<String, String> parents = new HashMap<>();
        private final Map<String, Basis> rules = new HashMap<>();

        record Group(Basis rule, List<SourceRecord> members) {}

        void join(List<SourceRecord> same, Basis rule) {
            same.forEach(record -> joined.put(idOf(record), record));
            same.subList(1, same.size()).forEach(other -> join(idOf(same.get(0)), idOf(other), rule));
        }

        private void join(String a, String b, Basis rule) {
            String rootA = root(a);
            String rootB = root(b);
            if (rootA.equals(rootB)) {
                return;
            }
            Basis leastSure = Stream.of(rule, rules.getOrDefault(rootA, rule), rules.getOrDefault(rootB, rule))
                    .max(naturalOrder())
                    .orElse(rule);
            parents.put(rootB, rootA);
            rules.put(rootA, leastSure);
        }

        private String root(String id) {
            String at = id;
            for (String up = parents.get(at); up != null; up = parents.get(at)) {
                // Halves the way for the next look-up, so that long chains stay cheap.
                String above = parents.getOrDefault(up, up);
                parents.put(at, above);
                at = above;
            }
            return at;
        }

        List<Group> found() {
            return joined.keySet().stream().collect(groupingBy(this::root)).entrySet().stream()
                    .filter(group -> group.getValue().size() > 1)
                    .map(group -> new Group(
                            rules.getOrDefault(group.getKey(), Basis.SAME_CONTACT),
                            group.getValue().stream()
                                    .map(joined::get)
                                    .filter(Objects::nonNull)
                                    .toList()))
                    .toList();
        }
    }
}
