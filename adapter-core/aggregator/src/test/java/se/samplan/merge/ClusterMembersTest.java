package se.samplan.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.record.Records.aRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.Source;
import se.samplan.record.Details;
import se.samplan.record.Facts;
import se.samplan.record.SourceRecord;

/** Who stands first in a cluster, and what it takes to be in one. */
class ClusterMembersTest {

    @Test
    void ofVersions_theHighestStandsFirst_thoughAnotherWasTouchedLater() {
        SourceRecord second = version(2, "20260101120000");
        SourceRecord first = version(1, "20260301120000");

        assertThat(only(List.of(first, second), ClusterMembersTest::nothingSaid).members())
                .containsExactly(second, first);
    }

    @Test
    void ofCopies_theNewestStandsFirst() {
        SourceRecord older = record("SYS1", Map.of(Fact.LAST_UPDATED, "20260101120000"));
        SourceRecord newer = record("SYS2", Map.of(Fact.LAST_UPDATED, "20260102120000"));

        assertThat(only(List.of(older, newer), ClusterMembersTest::onePlan).members())
                .containsExactly(newer, older);
    }

    /** When it was last touched is what it says of that; else when it was registered, and else when it was drawn up. */
    @ParameterizedTest
    @CsvSource({"AUTHOR_TIME", "DOCUMENT_TIME"})
    void aRecordIsAsNewAsItsLatestStatementSays(Fact other) {
        SourceRecord between = record("SYS1", Map.of(Fact.LAST_UPDATED, "20260102120000", other, "20260109120000"));
        SourceRecord older = record("SYS2", Map.of(other, "20260101120000"));
        SourceRecord newer = record("SYS3", Map.of(other, "20260103120000"));

        assertThat(only(List.of(between, older, newer), ClusterMembersTest::onePlan)
                        .members())
                .containsExactly(newer, between, older);
    }

    @Test
    void whenItWasRegisteredCountsBeforeWhenItWasDrawnUp() {
        SourceRecord registeredLate =
                record("SYS1", Map.of(Fact.AUTHOR_TIME, "20260103120000", Fact.DOCUMENT_TIME, "20260101120000"));
        SourceRecord drawnUpLate =
                record("SYS2", Map.of(Fact.AUTHOR_TIME, "20260102120000", Fact.DOCUMENT_TIME, "20260104120000"));

        assertThat(only(List.of(drawnUpLate, registeredLate), ClusterMembersTest::onePlan)
                        .members())
                .containsExactly(registeredLate, drawnUpLate);
    }

    /** Contacts are one and the same if the staff, the type and a day are (INV-C4), and two systems have them. */
    @ParameterizedTest
    @CsvSource({
        "SYS2, P101, 2, 20260101, 20261231, true",
        "SYS2, P101, 2, 20250101, 20260115, true",
        "SYS2, P101, 2, 20250101, 20260114, false",
        "SYS2, P102, 2, 20260101, 20261231, false",
        "SYS2, P101, 1, 20260101, 20261231, false",
        "SYS1, P101, 2, 20260101, 20261231, false",
    })
    void contactsAreOne(String system, String staff, String type, String from, String to, boolean one) {
        SourceRecord first = contact("SYS1", "P101", "2", "20260115", "20260630");
        SourceRecord other = contact(system, staff, type, from, to);

        assertThat(Clusters.of(List.of(first, other), ClusterMembersTest::nothingSaid))
                .hasSize(one ? 1 : 0);
    }

    /** Two fixed contacts without staff are two functions, not one person. */
    @Test
    void contactsOfNobodyAreNotOne() {
        assertThat(Clusters.of(
                        List.of(
                                contact("SYS1", " ", "2", "20260115", "20260630"),
                                contact("SYS2", " ", "2", "20260115", "20260630")),
                        ClusterMembersTest::nothingSaid))
                .isEmpty();
    }

    /** A plan with so many participants is compared by the first forty of them, in their own order. */
    @ParameterizedTest
    @CsvSource({"40, true", "41, false"})
    void noMoreThanFortyParticipantsAreCompared(int place, boolean one) {
        List<String> all =
                IntStream.rangeClosed(1, place).mapToObj("p%03d"::formatted).toList();
        Set<String> shared = Set.of(all.get(0), all.get(place - 1));
        SourceRecord large = record("SYS1", Map.of(Fact.TYPE, "SIP", Fact.DOCUMENT_TIME, "20260115120000"));
        SourceRecord small = record("SYS2", Map.of(Fact.TYPE, "SIP", Fact.DOCUMENT_TIME, "20260115090000"));
        Function<SourceRecord, Details> participants = record -> new Details(
                Optional.empty(), Optional.empty(), record.equals(large) ? Set.copyOf(all) : shared, List.of());

        assertThat(Clusters.of(List.of(large, small), participants)).hasSize(one ? 1 : 0);
    }

    @Test
    void aDayThatIsStatedWithoutATimeIsADay() {
        SourceRecord day = record("SYS1", Map.of(Fact.TYPE, "SIP", Fact.DOCUMENT_TIME, "20260115"));
        SourceRecord moment = record("SYS2", Map.of(Fact.TYPE, "SIP", Fact.DOCUMENT_TIME, "20260115090000"));
        Function<SourceRecord, Details> participants =
                record -> new Details(Optional.empty(), Optional.empty(), Set.of("a", "b"), List.of());

        assertThat(Clusters.of(List.of(day, moment), participants)).hasSize(1);
    }

    /** The id of a cluster tells versions apart, so that a new version makes another one. */
    @Test
    void theIdOfVersionsIsOfTheseVersions() {
        Cluster of12 = only(
                List.of(version(1, "20260101120000"), version(2, "20260102120000")), ClusterMembersTest::nothingSaid);
        Cluster of13 = only(
                List.of(version(1, "20260101120000"), version(3, "20260102120000")), ClusterMembersTest::nothingSaid);

        assertThat(of12.id()).isNotEqualTo(of13.id());
    }

    /** Whoever has a new version of a copy is in the same cluster as before. */
    @Test
    void theIdOfCopiesIsOfTheseRecords_whateverTheirVersion() {
        SourceRecord other = record("SYS2", Map.of());
        Cluster before = only(List.of(version(1, "20260101120000"), other), ClusterMembersTest::onePlan);
        Cluster after = only(List.of(version(2, "20260102120000"), other), ClusterMembersTest::onePlan);

        assertThat(before.id()).isEqualTo(after.id());
    }

    private static Details nothingSaid(SourceRecord record) {
        return Details.NONE;
    }

    private static Details onePlan(SourceRecord record) {
        return new Details(Optional.of("1.2.3|plan"), Optional.empty(), Set.of(), List.of());
    }

    /** In whatever order they come. */
    private static Cluster only(List<SourceRecord> records, Function<SourceRecord, Details> details) {
        List<SourceRecord> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        List<Cluster> clusters = Clusters.of(records, details);
        assertThat(clusters).hasSize(1).isEqualTo(Clusters.of(reversed, details));
        return clusters.get(0);
    }

    private static SourceRecord contact(String system, String staff, String type, String from, String to) {
        return record(
                system,
                Map.of(Fact.STAFF, staff, Fact.TYPE, type, Fact.VALID_FROM, from, Fact.VALID_TO, to),
                "contact-" + staff + type + from);
    }

    private static SourceRecord version(int number, String updated) {
        SourceRecord any = record("SYS1", Map.of(Fact.LAST_UPDATED, updated));
        return new SourceRecord(any.id(), OptionalInt.of(number), any.deliveredBy(), any.facts(), any.xml());
    }

    private static SourceRecord record(String system, Map<Fact, String> facts) {
        return record(system, facts, "plan-1");
    }

    private static SourceRecord record(String system, Map<Fact, String> facts, String documentId) {
        return new SourceRecord(
                new RecordId(new HsaId("TSTASTA00000-" + system), documentId),
                OptionalInt.empty(),
                Source.at("TSTASTA00000-" + system),
                new Facts(facts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                fact -> List.of(fact.getValue()),
                                (one, same) -> one,
                                TreeMap::new))),
                aRecord().called(documentId).build().xml());
    }
}
