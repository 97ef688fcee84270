package se.samplan.merge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Fact;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.record.DetailReader;
import se.samplan.record.Details;
import se.samplan.record.Reading;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;
import se.samplan.summary.Asta;

/**
 * The laws of merging and clustering: nothing depends on who came first, repeating changes nothing, parts merge to the whole,
 * nothing is lost, and no element speaks for two owners. Random plans on a few ids, days and participants, so that every rule
 * is met often; the seed stands in the name of the case.
 */
class ClustersTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final DetailReader READER = new DetailReader(PLANS);
    private static final Function<SourceRecord, Details> DETAILS = READER::read;
    private static final int SEEDS = 60;

    static List<Integer> seeds() {
        return IntStream.range(0, SEEDS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dependOnNobodysOrder(int seed) {
        Random random = new Random(seed);
        List<Outcome<Reading>> outcomes = randomOutcomes(random);
        String expected = text(merged(outcomes));

        for (int i = 0; i < 5; i++) {
            List<Outcome<Reading>> shuffled = new ArrayList<>(outcomes);
            Collections.shuffle(shuffled, random);
            assertThat(text(merged(shuffled))).isEqualTo(expected);
        }
    }

    /** All orders of a small case that has every rule in it. */
    @Test
    void dependOnNobodysOrder_inEveryOrderOfThreeSources() {
        List<Outcome<Reading>> outcomes = List.of(
                answered(
                        1,
                        plan(1, "a", 1, "20260101", "X", "", "p1", "p2"),
                        plan(1, "a", 2, "20260101", "X", "", "p1")),
                answered(
                        2, plan(2, "b", 1, "20260101", "X", "", "p3"), plan(2, "c", 1, "20260101", "", "", "p1", "p2")),
                answered(3, plan(3, "d", 1, "20260101", "", "S2:b", "p2", "p1")));
        String expected = text(merged(outcomes));

        assertThat(Clusters.of(merged(outcomes).records(), DETAILS))
                .extracting(cluster -> cluster.kind() + " " + cluster.rule() + " "
                        + cluster.members().size())
                .containsExactly("VERSION SAME_RECORD 2", "DUPLICATE SAME_PLAN_DAY 4");
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            assertThat(text(merged(IntStream.of(order).mapToObj(outcomes::get).toList())))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areTheSame_whenASourceIsRepeated(int seed) {
        List<Outcome<Reading>> outcomes = randomOutcomes(new Random(seed));
        List<Outcome<Reading>> repeated =
                Stream.concat(outcomes.stream(), outcomes.stream().limit(2)).toList();

        assertThat(text(merged(repeated))).isEqualTo(text(merged(outcomes)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areTheSame_whenMergedInParts(int seed) {
        List<Outcome<Reading>> outcomes = randomOutcomes(new Random(seed));
        Outcome<Reading> firstPart = asOne(merged(outcomes.subList(0, 2)));
        Outcome<Reading> secondPart = asOne(merged(outcomes.subList(2, outcomes.size())));

        assertThat(text(merged(List.of(secondPart, firstPart)))).isEqualTo(text(merged(outcomes)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void loseNothing_andMixNoOwners(int seed) {
        List<Outcome<Reading>> outcomes = randomOutcomes(new Random(seed));
        MergedAnswer answer = merged(outcomes);
        List<SourceRecord> given =
                outcomes.stream().flatMap(ClustersTest::records).toList();

        assertThat(answer.records()).isSubsetOf(given);
        assertThat(given)
                .allSatisfy(record -> assertThat(answer.records()).anySatisfy(kept -> {
                    assertThat(kept.id()).isEqualTo(record.id());
                    assertThat(kept.version()).isEqualTo(record.version());
                }));
        for (Cluster cluster : Clusters.of(answer.records(), DETAILS)) {
            assertThat(answer.records()).containsAll(cluster.members());
            assertThat(cluster.members()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        }
        assertThat(answer.records())
                .allSatisfy(record -> assertThat(Set.copyOf(record.facts().all(Fact.CARE_GIVER)))
                        .hasSizeLessThan(2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void putNoRecordInTwoClustersOfOneKind(int seed) {
        List<Cluster> clusters =
                Clusters.of(merged(randomOutcomes(new Random(seed))).records(), DETAILS);

        for (Cluster.Kind kind : Cluster.Kind.values()) {
            assertThat(clusters.stream()
                            .filter(cluster -> cluster.kind() == kind)
                            .flatMap(cluster -> cluster.members().stream()))
                    .doesNotHaveDuplicates();
        }
        assertThat(clusters).extracting(Cluster::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]{25}"));
    }

    private static MergedAnswer merged(List<Outcome<Reading>> outcomes) {
        return RecordMerge.merge(outcomes, PLANS.order());
    }

    private static Outcome<Reading> asOne(MergedAnswer answer) {
        return new Outcome.Answered<>(
                Source.at("part"), Duration.ZERO, new Reading(answer.records(), List.of(), Set.of()));
    }

    private static Stream<SourceRecord> records(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> answered.answer().records().stream(),
                late -> Stream.empty(),
                failed -> Stream.empty(),
                notAsked -> Stream.empty());
    }

    /** Records and clusters as one text, by identity. */
    private static String text(MergedAnswer answer) {
        String records = answer.records().stream().map(ClustersTest::name).collect(joining(" "));
        return records
                + Clusters.of(answer.records(), DETAILS).stream()
                        .map(cluster -> "\n" + cluster.id() + cluster.kind() + cluster.rule()
                                + cluster.members().stream()
                                        .map(ClustersTest::name)
                                        .collect(joining(" ")))
                        .collect(joining());
    }

    private static String name(SourceRecord record) {
        return RecordIds.text(record.id()) + "/" + record.version().orElse(0);
    }

    private static List<Outcome<Reading>> randomOutcomes(Random random) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(source -> {
                    String[] plans = IntStream.range(0, random.nextInt(6))
                            .mapToObj(i -> randomPlan(source, random))
                            .toArray(String[]::new);
                    return random.nextInt(8) == 0 ? Asta.late("S" + source) : answered(source, plans);
                })
                .toList();
    }

    private static String randomPlan(int source, Random random) {
        String[] participants = random.ints(random.nextInt(4), 0, 5)
                .distinct()
                .mapToObj(i -> "p" + i)
                .toArray(String[]::new);
        return plan(
                source,
                "d" + random.nextInt(4),
                1 + random.nextInt(2),
                "2026010" + (1 + random.nextInt(2)),
                random.nextInt(3) == 0 ? "x" + random.nextInt(2) : "",
                random.nextInt(4) == 0 ? "S" + (1 + random.nextInt(4)) + ":d" + random.nextInt(4) : "",
                participants);
    }

    private static Outcome<Reading> answered(int source, String... plans) {
        String core = "urn:riv:clinicalprocess:logistics:logistics:3";
        String service = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";
        return Asta.read(
                PLANS,
                "S" + source,
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:c=\"" + core
                        + "\" xmlns:m=\"urn:samplan:clinicalprocess:logistics:logistics:3.1\"><e:Body>"
                        + "<s:GetCarePlansResponse xmlns:s=\"" + service + "\">" + String.join("", plans)
                        + "</s:GetCarePlansResponse></e:Body></e:Envelope>");
    }

    /** The same id and version is the same text, as it is in life. */
    private static String plan(
            int source, String id, int version, String day, String shared, String copyOf, String... participants) {
        String system = Asta.PREFIX + "S" + source;
        String people = Stream.of(participants)
                .map(name -> "<m:participant><m:participantId>" + name + "</m:participantId><m:name>" + name
                        + "</m:name></m:participant>")
                .collect(joining());
        String sharedId = shared.isEmpty()
                ? ""
                : "<m:sharedPlanId><m:root>1.2.3</m:root><m:extension>" + shared + "</m:extension></m:sharedPlanId>";
        String original = copyOf.isEmpty()
                ? ""
                : "<m:copyOf><m:root>1.2.752.129.2.1.2.1</m:root><m:extension>" + Asta.PREFIX + copyOf
                        + "</m:extension></m:copyOf>";
        return "<s:carePlan><c:carePlanHeader><c:documentId>" + id + "</c:documentId><c:sourceSystemHSAId>" + system
                + "</c:sourceSystemHSAId><c:documentTime>" + day + "120000</c:documentTime><c:patientId><c:id>"
                + Asta.PERSON.id() + "</c:id><c:type>" + Asta.PERSON.type().oid()
                + "</c:type></c:patientId><c:accountableHealthcareProfessional><c:healthcareProfessionalCareGiverHSAId>G"
                + source + "</c:healthcareProfessionalCareGiverHSAId></c:accountableHealthcareProfessional>"
                + "</c:carePlanHeader><c:carePlanBody><c:typeOfCarePlanEnum>SIP</c:typeOfCarePlanEnum>"
                + "<m:structuredCarePlan>" + sharedId + people + "<m:provenance><m:versionNumber>" + version
                + "</m:versionNumber>" + original
                + "</m:provenance></m:structuredCarePlan></c:carePlanBody></s:carePlan>";
    }
}
