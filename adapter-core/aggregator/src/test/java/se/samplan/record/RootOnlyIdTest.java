package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.Link;
import se.samplan.merge.Links;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;

/** An id (II) may be a root alone: notes of earlier versions of their contract, and every UUID, are named so. */
class RootOnlyIdTest {

    private static final String SYSTEM = "TSTASTA00000-SYS2";
    private static final String UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String OTHER = "1f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String USUAL = "1.2.752.129.2.1.2.1";
    private static final String HSA = "1.2.752.129.2.1.4.1";

    @Test
    void aNoteWhoseIdIsARootIsKept() {
        assertThat(ids(notes(id(UUID, "")))).containsExactly(SYSTEM + ":" + UUID);
    }

    @Test
    void twoRootsAreTwoRecords_andTheSameRootTwiceIsOne() {
        assertThat(ids(notes(id(UUID, ""), id(OTHER, "")))).hasSize(2);
        assertThat(ids(notes(id(UUID, ""), id(UUID, "")))).hasSize(1);
    }

    @Test
    void anIdOfAnotherSystemIsNotTheOneOfTheSameExtensionHere_norItsRootAlone() {
        assertThat(ids(notes(id("1.2.3", "N1"), id("1.2.4", "N1"), id(USUAL, "N1"), id("1.2.3", ""))))
                .containsExactlyInAnyOrder(
                        SYSTEM + ":1.2.3:N1", SYSTEM + ":1.2.4:N1", SYSTEM + ":N1", SYSTEM + ":1.2.3");
    }

    /** The usual form, and those that say the same in another place. */
    @Test
    void theSystemIsNamedOnce_howeverItIsWritten() {
        assertThat(ids(notes(id(USUAL, SYSTEM + ":N1")))).containsExactly(SYSTEM + ":N1");
        assertThat(ids(notes(id("1.2.3", SYSTEM + ":N1")))).containsExactly(SYSTEM + ":N1");
        assertThat(ids(notes(id(SYSTEM, "N1")))).containsExactly(SYSTEM + ":N1");
    }

    @Test
    void anAgreementIsNamedSo_too() {
        assertThat(ids(read(CareAgreements1.description(), "careAgreement", id(UUID, ""), id(OTHER, ""))))
                .containsExactlyInAnyOrder(SYSTEM + ":" + UUID, SYSTEM + ":" + OTHER);
    }

    /** The published post has no id of its own, and the member of staff may be named by a root. */
    @Test
    void aContactWhoseStaffIsNamedByARootIsKept_andOneOfNoCodedType() {
        AggregatedContract<?> contract = CareManagers1.description();
        String core = "urn:riv:coreprocess:residentparticipation:residentparticipation:1";
        String start =
                "<r:careManager xmlns:c=\"" + core + "\"><c:careManagerHeader><c:accessControlHeader><c:patientId>"
                        + "<c:root>" + People.ASTA.type().oid() + "</c:root><c:extension>" + People.ASTA.id()
                        + "</c:extension></c:patientId></c:accessControlHeader><c:sourceSystemId>" + parts(HSA, SYSTEM)
                        + "</c:sourceSystemId></c:careManagerHeader>";
        String end = "<c:period><c:start>20260101</c:start></c:period></r:careManager>";
        String rootOnly = start + "<c:code><c:code>1</c:code></c:code><c:practitioner><c:hsaId>" + parts(UUID, "")
                + "</c:hsaId></c:practitioner>" + end;
        String inWords = start + "<c:code><c:originalText>fast</c:originalText></c:code><c:practitioner><c:hsaId>"
                + parts(HSA, "TSTASTA00000-P101") + "</c:hsaId></c:practitioner>" + end;

        assertThat(merged(answer(contract, rootOnly + inWords)).records()).hasSize(2);
        String renamed = (rootOnly + inWords).replace("hsaId>", "id>");
        assertThat(merged(answer(contract, renamed)).records()).hasSize(2);
        assertThat(ids(merged(answer(contract, renamed)))).isEqualTo(ids(merged(answer(contract, rootOnly + inWords))));
    }

    /** By the id alone, which is unique by itself, or with the system that is said to hold it. */
    @Test
    void aRelationToSuchAnIdIsResolved_andOneToAnotherIsDanglingOnlyWhereItsSystemIsKnown() {
        assertThat(link(parts(UUID, ""), "")).isEqualTo(Link.State.RESOLVED);
        assertThat(link(parts(UUID, ""), SYSTEM)).isEqualTo(Link.State.RESOLVED);
        assertThat(link(parts(OTHER, ""), SYSTEM)).isEqualTo(Link.State.DANGLING);
        assertThat(link(parts(OTHER, ""), "")).isEqualTo(Link.State.UNKNOWN);
        assertThat(link(parts("1.2.3", "A1"), SYSTEM)).isEqualTo(Link.State.DANGLING);
    }

    private static Link.State link(String target, String system) {
        AggregatedContract<?> contract = CareAgreements1.description();
        String ours = "urn:samplan:clinicalprocess:logistics:logistics:3.1";
        MergedAnswer answer = read(
                contract,
                "careAgreement",
                id(UUID, "")
                        + "</c:record></c:header><c:body><c:relation xmlns:p=\"" + ours + "\">"
                        + ("<c:relationType>replaces</c:relationType><c:targetKind>agreement</c:targetKind>"
                                        + "<c:targetRecordId>" + target + "</c:targetRecordId>"
                                        + (system.isEmpty()
                                                ? ""
                                                : "<c:targetSourceSystemId>" + parts(HSA, system)
                                                        + "</c:targetSourceSystemId>"))
                                .replace("c:", "p:")
                        + "</c:relation></c:body><c:header><c:record>");
        DetailReader details = new DetailReader(contract);
        return Links.of(List.of(new Links.Linkable(Set.of("agreement"), answer, true)), details::read)
                .get(0)
                .state();
    }

    private static List<String> ids(MergedAnswer answer) {
        return answer.records().stream()
                .map(record -> RecordIds.text(record.id()))
                .toList();
    }

    private static MergedAnswer notes(String... ids) {
        return read(CareDocumentation3.description(), "careDocumentation", ids);
    }

    private static MergedAnswer read(AggregatedContract<?> contract, String name, String... ids) {
        String core = contract.facts().keySet().iterator().next().steps().get(0).getNamespaceURI();
        StringBuilder records = new StringBuilder();
        for (String id : ids) {
            records.append("<r:" + name + " xmlns:c=\"" + core + "\"><c:header><c:accessControlHeader><c:patientId>"
                    + parts(People.ASTA.type().oid(), People.ASTA.id())
                    + "</c:patientId></c:accessControlHeader><c:sourceSystemId>" + parts(HSA, SYSTEM)
                    + "</c:sourceSystemId><c:record>" + id + "</c:record></c:header>" + "</r:" + name + ">");
        }
        return merged(answer(contract, records.toString()));
    }

    private static Outcome<Reading> answer(AggregatedContract<?> contract, String records) {
        String name = contract.response().getLocalPart();
        String xml = "<s:Envelope xmlns:s=\"" + Records.SOAP + "\"><s:Body><r:" + name + " xmlns:r=\""
                + contract.id().namespace() + "\">" + records + ok(contract) + "</r:" + name
                + "></s:Body></s:Envelope>";
        return new AnswerReader(contract)
                .read(Source.at(SYSTEM), Duration.ZERO, xml.getBytes(UTF_8), "text/xml", Set.of(People.ASTA));
    }

    private static String ok(AggregatedContract<?> contract) {
        return contract.wire()
                .result()
                .map(result -> "<r:result xmlns:q=\"" + result.childNamespace()
                        + "\"><q:resultCode>OK</q:resultCode></r:result>")
                .orElse("");
    }

    private static MergedAnswer merged(Outcome<Reading> outcome) {
        return RecordMerge.merge(List.of(outcome), RecordOrder.LATEST_FIRST);
    }

    private static String id(String root, String extension) {
        return "<c:id>" + parts(root, extension) + "</c:id>";
    }

    private static String parts(String root, String extension) {
        return "<c:root>" + root + "</c:root>"
                + (extension.isEmpty() ? "" : "<c:extension>" + extension + "</c:extension>");
    }
}
