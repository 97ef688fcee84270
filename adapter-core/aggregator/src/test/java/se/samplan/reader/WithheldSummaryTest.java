package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.AT_U202;
import static se.samplan.reader.Cases.AT_U401;
import static se.samplan.reader.Cases.PLANS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.Contracts;
import se.samplan.contract.Fact;
import se.samplan.model.Lane;
import se.samplan.question.Audience;
import se.samplan.question.Readers;
import se.samplan.record.RecordIds;
import se.samplan.summary.Summary;

/** What the summary tells of what is withheld: to staff what it may know, to the person nothing (INV-L2, INV-L6). */
class WithheldSummaryTest {

    private static final AggregatedContract<?> AGREEMENTS = CareAgreements1.description();
    private static final Consents AGREED = Consents.to("RG00", "KH00", "KS00");
    private static final Audience AT_U501 =
            Readers.named(Audience.socialCareStaff(Cases.hsa("KS00"), Cases.hsa("U501")));
    private static final AccessPolicy LANES_APART = new AccessPolicy(Set.of(Cases.hsa("KS00")), false, false);
    private static final AccessPolicy LANES_OPEN = new AccessPolicy(Set.of(Cases.hsa("KS00")), true, true);

    /** What is the matter with Asta's plans at step 9. */
    private enum Matter {
        INNER_BLOCK,
        OUTER_BLOCK,
        PART_BLOCKED,
        BLOCKED_BESIDE_A_DEFECT,
        NO_CONSENT,
        CHECKS_ARE_DOWN,
        NO_UNIT,
        NOT_APPROVED;

        Cases cases() {
            Cases cases = Cases.of(PLANS, 9).under(LANES_APART).checkedBy(new Blocks(), AGREED);
            return switch (this) {
                case INNER_BLOCK -> cases.checkedBy(new Blocks().inner("RG00", "U202", "20260116000000"), AGREED);
                case OUTER_BLOCK -> cases.checkedBy(new Blocks().outer("KH00"), AGREED);
                case PART_BLOCKED ->
                    cases.change("SYS1", WithheldSummaryTest::withAnotherPlanOfU202)
                            .checkedBy(new Blocks().inner("RG00", "U202", "20250101000000"), AGREED);
                case BLOCKED_BESIDE_A_DEFECT ->
                    cases.change(
                                    "SYS2",
                                    xml -> xml.replaceFirst(
                                            "<svc:carePlan>",
                                            "<svc:carePlan><core:carePlanHeader/></svc:carePlan><svc:carePlan>"))
                            .checkedBy(new Blocks().inner("RG00", "U202", "20250101000000"), AGREED);
                case NO_CONSENT -> cases.checkedBy(new Blocks(), Consents.to());
                case CHECKS_ARE_DOWN ->
                    cases.checkedBy((question, deadline) -> CompletableFuture.failedFuture(new Down()), AGREED);
                case NO_UNIT ->
                    cases.change(
                            "SYS1",
                            xml -> xml.replaceAll(
                                    "<([a-z]+):healthcareProfessionalCareUnitHSAId>[^<]*</\\1:healthcareProfessionalCareUnitHSAId>",
                                    ""));
                case NOT_APPROVED ->
                    cases.change("SYS2", xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"));
            };
        }
    }

    /** A service that is not there. */
    private static final class Down extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what            | reader       | source | outcome            | code                  | count
            INNER_BLOCK       | AT_U101      | SYS2   | WITHHELD_BY_POLICY | SP-BLOCKED            | 0
            INNER_BLOCK       | AT_U202      | SYS2   | ANSWERED           |                       | 1
            INNER_BLOCK       | PERSON       | SYS2   | ANSWERED           |                       | 1
            OUTER_BLOCK       | AT_U101      | SYS4   | ANSWERED           |                       | 0
            OUTER_BLOCK       | IN_EMERGENCY | SYS4   | WITHHELD_BY_POLICY | SP-BLOCKED            | 0
            OUTER_BLOCK       | AT_U401      | SYS4   | ANSWERED           |                       | 1
            PART_BLOCKED      | AT_U101      | SYS1   | ANSWERED           | SP-BLOCKED            | 1
            PART_BLOCKED      | AGENT        | SYS1   | ANSWERED           |                       | 2
            BLOCKED_BESIDE_A_DEFECT | AT_U101 | SYS2  | ANSWERED           | SP-INVALID-RECORD     | 0
            NO_CONSENT        | AT_U101      | SYS4   | WITHHELD_BY_POLICY | SP-NO-CONSENT         | 0
            NO_CONSENT        | IN_EMERGENCY | SYS4   | ANSWERED           |                       | 1
            NO_CONSENT        | SYSTEM       | SYS4   | ANSWERED           |                       | 1
            NO_CONSENT        | AT_U101      | SYS5   | ANSWERED           |                       | 0
            CHECKS_ARE_DOWN   | AT_U101      | SYS2   | WITHHELD_BY_POLICY | SP-ACCESS-NOT-CHECKED | 0
            CHECKS_ARE_DOWN   | AT_U101      | SYS1   | ANSWERED           |                       | 1
            CHECKS_ARE_DOWN   | AT_U101      | SYS5   | ANSWERED           |                       | 0
            CHECKS_ARE_DOWN   | PERSON       | SYS2   | ANSWERED           |                       | 1
            NO_UNIT           | AT_U401      | SYS1   | WITHHELD_BY_POLICY | SP-WITHHELD           | 0
            NO_UNIT           | AT_U501      | SYS1   | WITHHELD_BY_POLICY | SP-WITHHELD           | 0
            NO_UNIT           | AT_U501      | SYS2   | ANSWERED           |                       | 0
            NO_UNIT           | PERSON       | SYS1   | ANSWERED           |                       | 1
            NOT_APPROVED      | PERSON       | SYS2   | ANSWERED           |                       | 0
            NOT_APPROVED      | AGENT        | SYS2   | ANSWERED           |                       | 0
            NOT_APPROVED      | AT_U202      | SYS2   | ANSWERED           |                       | 1
            NOT_APPROVED      | SYSTEM       | SYS2   | ANSWERED           |                       | 1
            """)
    void tellsEachReaderWhatItMayKnow(
            Matter what, String reader, String source, Summary.End outcome, String code, int count) {
        Summary summary = what.cases().summaryFor(reader(reader), Optional.empty());

        assertThat(line(summary, source))
                .satisfies(line -> assertThat(line.end()).isEqualTo(outcome))
                .satisfies(line -> assertThat(line.code()).isEqualTo(Optional.ofNullable(code)))
                .satisfies(line -> assertThat(line.count()).isEqualTo(count));
    }

    @Test
    void isNotComplete_whereStaffMayKnowThatSomethingIsMissing() {
        assertThat(Matter.OUTER_BLOCK
                        .cases()
                        .summaryFor(AT_U101, Optional.empty())
                        .completeness()
                        .complete())
                .isFalse();
        assertThat(Matter.NOT_APPROVED
                        .cases()
                        .summaryFor(Audience.PERSON, Optional.empty())
                        .completeness()
                        .complete())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("se.samplan.reader.LeakTest#everywhere")
    void tellsThePersonTheSame_asIfTheSourceHadNeverHadTheRecord(LeakTest.Place place) {
        if (!place.contract().facts().containsValue(Fact.APPROVED_FOR_PATIENT)) {
            return;
        }
        for (Audience reader : List.of(Audience.PERSON, Audience.AGENT)) {
            Optional<String> before =
                    place.cases().summaryFor(reader, Optional.empty()).changeMarker();
            for (String source : Cases.SOURCES) {
                if (place.cases().answer(source).contains("approvedForPatient>true")) {
                    Cases withheld = place.cases()
                            .change(source, xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"));
                    Cases without = place.cases().change(source, WithheldSummaryTest::withoutRecords);

                    assertThat(told(withheld.summaryFor(reader, before)))
                            .isEqualTo(told(without.summaryFor(reader, before)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("se.samplan.reader.LeakTest#everywhere")
    void tellsStaffNothingOfTheOtherLane(LeakTest.Place place) {
        if (!place.cases().answer("SYS5").contains("TSTASTA00000-KS00")) {
            return;
        }
        Cases without = agreed(place.cases().change("SYS5", WithheldSummaryTest::withoutRecords));

        assertThat(told(agreed(place.cases()).summaryFor(AT_U101, Optional.empty())))
                .isEqualTo(told(without.summaryFor(AT_U101, Optional.empty())));
    }

    private static Cases agreed(Cases cases) {
        return cases.under(LANES_APART).checkedBy(new Blocks(), AGREED);
    }

    /** A4 of SYS4 replaces A2 of SYS1, which belongs to U101 of the region. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what        | reader  | state
            nothing       | PERSON  | RESOLVED
            nothing       | AT_U401 | RESOLVED
            not there     | PERSON  | DANGLING
            not there     | AT_U401 | DANGLING
            not approved  | PERSON  | DANGLING
            not approved  | AGENT   | DANGLING
            not approved  | AT_U401 | RESOLVED
            no consent    | PERSON  | RESOLVED
            no consent    | AT_U401 | UNKNOWN
            inner block   | PERSON  | RESOLVED
            outer block   | AT_U401 | UNKNOWN
            elsewhere     | AT_U401 | UNKNOWN
            other lane    | AT_U401 | DANGLING
            """)
    void tellsOfALinkToWhatIsWithheld_onlyWhatItsReaderMayKnow(String what, String reader, String state) {
        Cases cases = Cases.of(AGREEMENTS, 9).checkedBy(new Blocks(), AGREED);
        cases = switch (what) {
            case "not there" -> cases.change("SYS1", WithheldSummaryTest::withoutRecords);
            case "not approved" ->
                cases.change("SYS1", xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"));
            case "no consent" -> cases.checkedBy(new Blocks(), Consents.to());
            case "inner block" -> cases.checkedBy(new Blocks().inner("RG00", "U101", "20250101000000"), AGREED);
            case "outer block" -> cases.checkedBy(new Blocks().outer("RG00"), AGREED);
            // Something is blocked at a source that may not be named: of no source it may be said that it lacks a
            // record.
            case "elsewhere" ->
                cases.change("SYS1", WithheldSummaryTest::withoutRecords).checkedBy(new Blocks().outer("RG00"), AGREED);
            case "other lane" -> cases.under(new AccessPolicy(Set.of(Cases.hsa("RG00")), false, false));
            default -> cases;
        };

        Summary summary = cases.summaryFor(reader(reader), Optional.empty());

        assertThat(links(summary)).contains("SYS4:A4 replaces SYS1:A2 " + state);
        assertThat(summary.findings().stream()
                        .flatMap(finding -> finding.statements().stream())
                        .anyMatch(statement -> statement.recordId().endsWith("SYS1:A2")))
                .isEqualTo(state.equals("DANGLING"));
    }

    @Test
    void callsNothingRemoved_thatStaffMayKnowToBeWithheld() {
        Cases agreed = Cases.of(PLANS, 9).checkedBy(new Blocks(), AGREED);
        Optional<String> seen = agreed.summaryFor(AT_U101, Optional.empty()).changeMarker();

        Summary refused = agreed.checkedBy(new Blocks(), Consents.to()).summaryFor(AT_U101, seen);
        Summary blocked = agreed.checkedBy(new Blocks().outer("KH00"), AGREED).summaryFor(AT_U101, seen);
        Summary again = agreed.checkedBy(new Blocks(), AGREED).summaryFor(AT_U101, refused.changeMarker());

        assertThat(refused.changes()).isEmpty();
        assertThat(blocked.changes()).isEmpty();
        assertThat(again.changes()).as("what was remembered is not new").isEmpty();
    }

    /** One record that is withheld for good must not silence what is new beside it. */
    @Test
    void callsNewWhatComes_atASourceThatWithholdsSomething() {
        Cases blocked = Cases.of(PLANS, 9).checkedBy(new Blocks().inner("RG00", "U202", "20250101000000"), AGREED);
        blocked.change("SYS1", WithheldSummaryTest::withAnotherPlanOfU202);
        Optional<String> seen = blocked.summaryFor(AT_U101, Optional.empty()).changeMarker();

        Summary next = blocked.change("SYS1", xml -> withAnotherPlan(xml, "P2c", "U101"))
                .summaryFor(AT_U101, seen);

        assertThat(next.changes().stream().map(change -> change.kind() + " " + shortId(change.recordId())))
                .containsExactly("NEW SYS1:P2c");
    }

    @Test
    void v16_tellsStaffTheLaneOfWhatIsNotItsOwn_andNobodyElse() {
        Cases open = Cases.of(PLANS, 9).under(LANES_OPEN).checkedBy(new Blocks(), AGREED);

        assertThat(lanes(open, AT_U101)).containsExactly("SYS5:P5 SOCIAL_CARE");
        assertThat(lanes(open, Audience.SYSTEM)).containsExactly("SYS5:P5 SOCIAL_CARE");
        assertThat(lanes(open, AT_U501))
                .containsExactly(
                        "SYS4:P4 HEALTH_CARE", "SYS2:P3 HEALTH_CARE", "SYS1:P2 HEALTH_CARE", "SYS3:P1 HEALTH_CARE");
        assertThat(lanes(open, Audience.PERSON)).isEmpty();
        assertThat(lanes(open, Audience.AGENT)).isEmpty();
        assertThat(lanes(open.under(LANES_APART), AT_U101)).isEmpty();
    }

    @Test
    void v16_theLaneIsToldAlsoWhereInternalNotesAreCut() {
        Cases contacts = Cases.of(Cases.CONTACTS, 9).under(LANES_OPEN).checkedBy(new Blocks(), AGREED);

        assertThat(contacts.summaryFor(AT_U501, Optional.empty()).lanes())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.lane()).isEqualTo(Lane.HEALTH_CARE));
    }

    private static List<String> lanes(Cases cases, Audience reader) {
        return cases.summaryFor(reader, Optional.empty()).lanes().stream()
                .map(mark -> shortId(RecordIds.text(mark.record())) + " " + mark.lane())
                .toList();
    }

    private static String shortId(String recordId) {
        return recordId.replace("TSTASTA00000-", "");
    }

    private static Audience reader(String name) {
        return switch (name) {
            case "PERSON" -> Audience.PERSON;
            case "AGENT" -> Audience.AGENT;
            case "SYSTEM" -> Audience.SYSTEM;
            case "AT_U101" -> AT_U101;
            case "IN_EMERGENCY" -> Readers.inEmergency(AT_U101);
            case "AT_U202" -> AT_U202;
            case "AT_U401" -> AT_U401;
            case "AT_U501" -> AT_U501;
            default -> throw new AssertionError(name);
        };
    }

    private static Summary.SourceLine line(Summary summary, String source) {
        return summary.sources().stream()
                .filter(line -> line.address().equals("TSTASTA00000-" + source))
                .findFirst()
                .orElseThrow();
    }

    /** All that a summary says, but for what is sealed. */
    private static List<Object> told(Summary summary) {
        return List.of(
                summary.sources(),
                summary.completeness().complete(),
                summary.completeness().count(),
                summary.lateToken().isPresent(),
                summary.clusters().stream()
                        .map(cluster -> cluster.id() + cluster.kind())
                        .toList(),
                summary.findings(),
                links(summary),
                summary.comparison(),
                summary.changes(),
                summary.lanes());
    }

    private static List<String> links(Summary summary) {
        return summary.links().stream()
                .map(link -> shortId(RecordIds.text(link.from().id())) + " "
                        + link.relation().type() + " " + shortId(link.relation().target()) + " " + link.state())
                .toList();
    }

    private static String withAnotherPlanOfU202(String xml) {
        return withAnotherPlan(xml, "P2b", "U202");
    }

    private static String withAnotherPlan(String xml, String id, String unit) {
        int begin = xml.indexOf("<svc:carePlan>");
        int end = xml.indexOf("</svc:carePlan>", begin) + "</svc:carePlan>".length();
        String other = xml.substring(begin, end)
                .replaceAll("(<core:documentId>)P2[a-z]?<", "$1" + id + "<")
                .replaceAll("(<core:healthcareProfessionalCareUnitHSAId>TSTASTA00000-)U[0-9]+<", "$1" + unit + "<");
        return xml.substring(0, end) + other + xml.substring(end);
    }

    private static String withoutRecords(String xml) {
        String records = Contracts.all().stream()
                .map(contract -> contract.wire().record().getLocalPart())
                .distinct()
                .collect(Collectors.joining("|"));
        return xml.replaceAll("(?s)<svc:(" + records + ")>.*</svc:\\1>", "");
    }
}
