package se.samplan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.TargetKinds;
import se.samplan.merge.Cluster;
import se.samplan.merge.Clusters;
import se.samplan.merge.Finding;
import se.samplan.merge.Findings;
import se.samplan.merge.Link;
import se.samplan.merge.Links;
import se.samplan.merge.MergedAnswer;
import se.samplan.record.Details;
import se.samplan.record.SourceRecord;
import se.samplan.samples.messages.stub.Variant;

/** The variants of scenario Asta, section 10, that are about what belongs together. */
class VariantsTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final AggregatedContract<?> CONTACTS = CareManagers1.description();
    private static final AggregatedContract<?> AGREEMENTS = CareAgreements1.description();
    private static final int STEP = 9;

    @Test
    void v05_theSameSipInTwoSystems_isOneCluster_bothKept_theNewestFirst() {
        MergedAnswer answer = Asta.answer(PLANS, Variant.of("V-05"));

        Cluster cluster = onlyCluster(PLANS, answer);
        assertThat(cluster.kind()).isEqualTo(Cluster.Kind.DUPLICATE);
        assertThat(cluster.rule()).isEqualTo(Cluster.Basis.SHARED_PLAN_ID);
        assertThat(cluster.rule().confidence()).isEqualTo(Cluster.Confidence.CERTAIN);
        assertThat(cluster.members()).extracting(Asta::shortId).containsExactly("SYS4:P4", "SYS6:SIP-7");
        assertThat(answer.records()).containsAll(cluster.members()).hasSize(6);
    }

    @Test
    void v05_aCopyThatIsMarked_isNeverTheMaster_evenIfItIsNewer() {
        MergedAnswer answer = Asta.answer(PLANS, Variant.of("V-05-copy"));

        assertThat(onlyCluster(PLANS, answer).members())
                .extracting(Asta::shortId)
                .containsExactly("SYS4:P4", "SYS6:SIP-7");
        assertThat(links(PLANS, answer)).contains("SYS6:SIP-7 copyOf SYS4:P4 RESOLVED");
    }

    /** The shared id is missing too, so that day and participants decide. */
    @Test
    void v05_theSameSipWithoutSharedId_isFoundByItsParticipants() {
        MergedAnswer answer = Asta.answer(PLANS, Variant.of("V-05-no-shared-id"));

        assertThat(onlyCluster(PLANS, answer).rule()).isEqualTo(Cluster.Basis.SAME_PLAN_DAY);
        assertThat(onlyCluster(PLANS, answer).rule().confidence()).isEqualTo(Cluster.Confidence.LIKELY);
    }

    @Test
    void v06_twoSipsOfOneDayWithOtherParticipants_areNotClustered() {
        MergedAnswer answer = Asta.answer(PLANS, Variant.of("V-06"));

        assertThat(Clusters.of(answer.records(), record -> Asta.details(PLANS, record)))
                .isEmpty();
        assertThat(answer.records()).hasSize(6);
    }

    @Test
    void v07_aSecondFixedCareContact_isDeliveredAndTheOverlapNoted() {
        MergedAnswer answer = Asta.answer(CONTACTS, Variant.of("V-07"));

        assertThat(answer.records()).hasSize(5);
        assertThat(Clusters.of(answer.records(), record -> Asta.details(CONTACTS, record)))
                .isEmpty();
        Finding overlap = onlyFinding(answer);
        assertThat(overlap.kind()).isEqualTo(Finding.Kind.OVERLAP);
        assertThat(overlap.severity()).isEqualTo(Finding.Severity.INFORMATION);
        assertThat(overlap.statements())
                .extracting(statement -> Asta.shortId(statement.recordId()))
                .containsExactly("SYS3:C9", "SYS4:C3");
    }

    /** INV-C3. */
    @Test
    void v08_twoFixedDoctors_areBothDelivered_andFlagged() {
        MergedAnswer answer = Asta.answer(CONTACTS, Variant.of("V-08"));

        assertThat(answer.records()).extracting(Asta::shortId).contains("SYS1:C1", "SYS3:C9");
        Finding flagged = onlyFinding(answer);
        assertThat(flagged.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(flagged.statements())
                .extracting(statement -> Asta.shortId(statement.recordId()))
                .containsExactly("SYS1:C1", "SYS3:C9");
    }

    /** INV-C4: the same doctor, registered by the care centre and by the listing service. */
    @Test
    void v08_theSameDoctorFromTwoSources_isOneCluster_andNoFinding() {
        MergedAnswer answer = Asta.answer(CONTACTS, Variant.of("V-08-same-doctor"));

        assertThat(onlyCluster(CONTACTS, answer).rule()).isEqualTo(Cluster.Basis.SAME_CONTACT);
        assertThat(onlyCluster(CONTACTS, answer).members())
                .extracting(Asta::shortId)
                .containsExactlyInAnyOrder("SYS1:C1", "SYS3:C9");
        assertThat(Findings.ofContacts(answer.records(), Asta.day(STEP))).isEmpty();
    }

    @Test
    void v30_anAgreementThatCoversAPlanNobodyHas_isADanglingLink() {
        MergedAnswer agreements = Asta.answer(AGREEMENTS, Variant.of("V-30"));
        List<Links.Linkable> parts = List.of(
                new Links.Linkable(TargetKinds.of(AGREEMENTS), agreements, true),
                new Links.Linkable(TargetKinds.of(PLANS), Asta.answer(PLANS, STEP), true));

        List<Link> links = Links.of(parts, this::details);
        List<Finding> findings = Findings.of(links);

        assertThat(links.stream().map(VariantsTest::text)).contains("SYS4:A4 covers SYS4:P99 DANGLING");
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).kind()).isEqualTo(Finding.Kind.DANGLING_LINK);
    }

    /** D5 takes what agreements and contacts say together; of agreements alone nothing is claimed. */
    @Test
    void v32_anAgreementThatWasNeverClosed_isNoFindingOfOneContract() {
        MergedAnswer agreements = Asta.answer(AGREEMENTS, Variant.of("V-32"));

        assertThat(agreements.records())
                .extracting(Asta::shortId)
                .containsExactly("SYS4:A4", "SYS2:A3", "SYS1:A2", "SYS3:A1");
        assertThat(Clusters.of(agreements.records(), record -> Asta.details(AGREEMENTS, record)))
                .isEmpty();
        assertThat(links(AGREEMENTS, agreements)).contains("SYS4:A4 replaces SYS1:A2 RESOLVED");
    }

    @Test
    void v30_theStoryAsItIs_hasNoDanglingLink() {
        List<Links.Linkable> parts = List.of(
                new Links.Linkable(TargetKinds.of(AGREEMENTS), Asta.answer(AGREEMENTS, STEP), true),
                new Links.Linkable(TargetKinds.of(CONTACTS), Asta.answer(CONTACTS, STEP), true),
                new Links.Linkable(TargetKinds.of(PLANS), Asta.answer(PLANS, STEP), true));

        assertThat(Links.of(parts, this::details).stream().map(VariantsTest::text))
                .contains(
                        "SYS4:A4 covers SYS4:P4 RESOLVED",
                        "SYS4:A4 replaces SYS1:A2 RESOLVED",
                        "SYS4:C3 replaces SYS1:C2 RESOLVED")
                .noneMatch(link -> link.endsWith("DANGLING"));
    }

    @Test
    void v30_saysNothing_whenTheSourceWasLate_orTheTargetIsOfAnotherContract() {
        MergedAnswer late = Asta.with(AGREEMENTS, STEP, Asta.late("SYS1"));

        assertThat(links(AGREEMENTS, late))
                .contains("SYS4:A4 replaces SYS1:A2 UNKNOWN", "SYS4:A4 covers SYS4:P4 UNKNOWN")
                .noneMatch(link -> link.endsWith("DANGLING"));
    }

    private Details details(SourceRecord record) {
        String id = Asta.shortId(record);
        AggregatedContract<?> contract = id.contains(":P") ? PLANS : id.contains(":C") ? CONTACTS : AGREEMENTS;
        return Asta.details(contract, record);
    }

    private static Cluster onlyCluster(AggregatedContract<?> contract, MergedAnswer answer) {
        List<Cluster> clusters = Clusters.of(answer.records(), record -> Asta.details(contract, record));
        assertThat(clusters).hasSize(1);
        return clusters.get(0);
    }

    private static Finding onlyFinding(MergedAnswer answer) {
        List<Finding> findings = Findings.ofContacts(answer.records(), Asta.day(STEP));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> links(AggregatedContract<?> contract, MergedAnswer answer) {
        return Links.of(
                        List.of(new Links.Linkable(TargetKinds.of(contract), answer, true)),
                        record -> Asta.details(contract, record))
                .stream()
                .map(VariantsTest::text)
                .toList();
    }

    private static String text(Link link) {
        return Asta.shortId(link.from()) + " " + link.relation().type() + " "
                + Asta.shortId(link.relation().target()) + " " + link.state();
    }
}
