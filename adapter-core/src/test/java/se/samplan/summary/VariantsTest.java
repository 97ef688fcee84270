package se.samplan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
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
import se.samplan.outcome.Outcome;
import se.samplan.record.Details;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/** The variants of scenario Asta, section 10, that are about what belongs together. */
class VariantsTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final AggregatedContract<?> CONTACTS = CareManagers1.description();
    private static final AggregatedContract<?> AGREEMENTS = CareAgreements1.description();
    private static final int STEP = 9;
    private static final String SIP_UPDATED = "<m1:lastUpdated>20260122160000</m1:lastUpdated>";

    @Test
    void v05_theSameSipInTwoSystems_isOneCluster_bothKept_theNewestFirst() {
        MergedAnswer answer = Asta.with(PLANS, STEP, sipOfSys6(older -> older));

        Cluster cluster = onlyCluster(PLANS, answer);
        assertThat(cluster.kind()).isEqualTo(Cluster.Kind.DUPLICATE);
        assertThat(cluster.rule()).isEqualTo(Cluster.Rule.SHARED_PLAN_ID);
        assertThat(cluster.rule().confidence()).isEqualTo(Cluster.Confidence.CERTAIN);
        assertThat(cluster.members()).extracting(Asta::shortId).containsExactly("SYS4:P4", "SYS6:SIP-7");
        assertThat(answer.records()).containsAll(cluster.members()).hasSize(6);
    }

    @Test
    void v05_aCopyThatIsMarked_isNeverTheMaster_evenIfItIsNewer() {
        MergedAnswer answer = Asta.with(
                PLANS,
                STEP,
                sipOfSys6(copy -> copy.replace("20260121160000</m1:lastUpdated>", "20260125160000</m1:lastUpdated>")
                        .replace(
                                "</m1:provenance>\n          </m1:structuredCarePlan>",
                                copyOf("TSTASTA00000-SYS4:P4") + "</m1:provenance></m1:structuredCarePlan>")));

        assertThat(onlyCluster(PLANS, answer).members())
                .extracting(Asta::shortId)
                .containsExactly("SYS4:P4", "SYS6:SIP-7");
        assertThat(links(PLANS, answer)).contains("SYS6:SIP-7 copyOf SYS4:P4 RESOLVED");
    }

    /** The shared id is missing too, so that day and participants decide. */
    @Test
    void v05_theSameSipWithoutSharedId_isFoundByItsParticipants() {
        MergedAnswer answer = Asta.with(PLANS, STEP, sipOfSys6(VariantsTest::withoutSharedId));

        assertThat(onlyCluster(PLANS, answer).rule()).isEqualTo(Cluster.Rule.SAME_PLAN_DAY);
        assertThat(onlyCluster(PLANS, answer).rule().confidence()).isEqualTo(Cluster.Confidence.LIKELY);
    }

    @Test
    void v06_twoSipsOfOneDayWithOtherParticipants_areNotClustered() {
        MergedAnswer answer = Asta.with(
                PLANS,
                STEP,
                sipOfSys6(sip -> withoutSharedId(sip)
                        .replace("<m1:name>", "<m1:name>Annan ")
                        .replaceAll("<m1:extension>TSTASTA00000-P(\\d+)<", "<m1:extension>TSTASTA00000-P9$1<")));

        assertThat(Clusters.of(answer.records(), record -> Asta.details(PLANS, record)))
                .isEmpty();
        assertThat(answer.records()).hasSize(6);
    }

    @Test
    void v07_aSecondFixedCareContact_isDeliveredAndTheOverlapNoted() {
        MergedAnswer answer = Asta.with(CONTACTS, STEP, contactOfSys3("P301", "Aisha Testlund", "1", "20251001"));

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
        MergedAnswer answer = Asta.with(CONTACTS, STEP, contactOfSys3("P302", "Annan Läkare", "2", "20250101"));

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
        MergedAnswer answer = Asta.with(CONTACTS, STEP, contactOfSys3("P101", "Emilia Ström", "2", "20250101"));

        assertThat(onlyCluster(CONTACTS, answer).rule()).isEqualTo(Cluster.Rule.SAME_CONTACT);
        assertThat(onlyCluster(CONTACTS, answer).members())
                .extracting(Asta::shortId)
                .containsExactlyInAnyOrder("SYS1:C1", "SYS3:C9");
        assertThat(Findings.ofContacts(answer.records(), Asta.day(STEP))).isEmpty();
    }

    @Test
    void v30_anAgreementThatCoversAPlanNobodyHas_isADanglingLink() {
        MergedAnswer agreements = Asta.with(AGREEMENTS, STEP, Asta.outcome(AGREEMENTS, STEP, "SYS4", "SYS4", text -> {
            assertThat(text).contains("TSTASTA00000-SYS4:P4<");
            return text.replace("TSTASTA00000-SYS4:P4<", "TSTASTA00000-SYS4:P99<");
        }));
        List<Links.Part> parts = List.of(
                new Links.Part(TargetKinds.of(AGREEMENTS), agreements, true),
                new Links.Part(TargetKinds.of(PLANS), Asta.answer(PLANS, STEP), true));

        List<Link> links = Links.of(parts, this::details);
        List<Finding> findings = Findings.of(links);

        assertThat(links.stream().map(VariantsTest::text)).contains("SYS4:A4 covers SYS4:P99 DANGLING");
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).kind()).isEqualTo(Finding.Kind.DANGLING_LINK);
    }

    @Test
    void v30_theStoryAsItIs_hasNoDanglingLink() {
        List<Links.Part> parts = List.of(
                new Links.Part(TargetKinds.of(AGREEMENTS), Asta.answer(AGREEMENTS, STEP), true),
                new Links.Part(TargetKinds.of(CONTACTS), Asta.answer(CONTACTS, STEP), true),
                new Links.Part(TargetKinds.of(PLANS), Asta.answer(PLANS, STEP), true));

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

    private static Outcome<Reading> sipOfSys6(UnaryOperator<String> edit) {
        return Asta.outcome(PLANS, STEP, "SYS6", "SYS4", text -> {
            assertThat(text).contains(SIP_UPDATED);
            return edit.apply(text.replace(SIP_UPDATED, "<m1:lastUpdated>20260121160000</m1:lastUpdated>")
                    .replace("<core:documentId>P4<", "<core:documentId>SIP-7<")
                    .replace(
                            "<core:sourceSystemHSAId>TSTASTA00000-SYS4<",
                            "<core:sourceSystemHSAId>TSTASTA00000-SYS6<"));
        });
    }

    private static String withoutSharedId(String sip) {
        return sip.replaceAll("(?s)<m1:sharedPlanId>.*?</m1:sharedPlanId>", "");
    }

    private static String copyOf(String recordId) {
        return "<m1:copyOf><m1:root>1.2.752.129.2.1.2.1</m1:root><m1:extension>" + recordId
                + "</m1:extension></m1:copyOf>";
    }

    /** SYS4's contact of step 9, C3, with another member of staff, type and first day. */
    private static Outcome<Reading> contactOfSys3(String staff, String name, String type, String from) {
        return Asta.outcome(
                CONTACTS,
                STEP,
                "SYS3",
                "SYS4",
                text -> text.replace("TSTASTA00000-SYS4", "TSTASTA00000-SYS3")
                        .replace("TSTASTA00000-P401", "TSTASTA00000-" + staff)
                        .replace("Farzane Hatamian", name)
                        .replace("<core:code>1</core:code>", "<core:code>" + type + "</core:code>")
                        .replace("<core:start>20260121<", "<core:start>" + from + "<")
                        .replaceAll("(?s)<f1:replacesContactId>.*?</f1:replacesContactId>", "")
                        .replace("<f1:contactId>C3<", "<f1:contactId>C9<"));
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
                        List.of(new Links.Part(TargetKinds.of(contract), answer, true)),
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
