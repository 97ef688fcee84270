package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.PLANS;
import static se.samplan.reader.Withholding.AGREED;
import static se.samplan.reader.Withholding.AGREEMENTS;
import static se.samplan.reader.Withholding.agreed;
import static se.samplan.reader.Withholding.reader;
import static se.samplan.reader.Withholding.shortId;
import static se.samplan.reader.Withholding.withAnotherPlan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.Fact;
import se.samplan.question.Audience;
import se.samplan.record.RecordIds;
import se.samplan.summary.Summary;

/** What the summary tells of what is withheld: to staff what it may know, to the person nothing (INV-L2, INV-L6). */
class WithheldSummaryTest {

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
            Withholding.Matter what, String reader, String source, Summary.End outcome, String code, int count) {
        Summary summary = what.cases().summaryFor(reader(reader), Optional.empty());

        assertThat(line(summary, source))
                .satisfies(line -> assertThat(line.end()).isEqualTo(outcome))
                .satisfies(line -> assertThat(line.code()).isEqualTo(Optional.ofNullable(code)))
                .satisfies(line -> assertThat(line.count()).isEqualTo(count));
    }

    @Test
    void isNotComplete_whereStaffMayKnowThatSomethingIsMissing() {
        assertThat(Withholding.Matter.OUTER_BLOCK
                        .cases()
                        .summaryFor(AT_U101, Optional.empty())
                        .completeness()
                        .complete())
                .isFalse();
        assertThat(Withholding.Matter.NOT_APPROVED
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
                    Cases without = place.cases().change(source, Withholding::withoutRecords);

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
        Cases without = agreed(place.cases().change("SYS5", Withholding::withoutRecords));

        assertThat(told(agreed(place.cases()).summaryFor(AT_U101, Optional.empty())))
                .isEqualTo(told(without.summaryFor(AT_U101, Optional.empty())));
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
            case "not there" -> cases.change("SYS1", Withholding::withoutRecords);
            case "not approved" ->
                cases.change("SYS1", xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"));
            case "no consent" -> cases.checkedBy(new Blocks(), Consents.to());
            case "inner block" -> cases.checkedBy(new Blocks().inner("RG00", "U101", "20250101000000"), AGREED);
            case "outer block" -> cases.checkedBy(new Blocks().outer("RG00"), AGREED);
            // Something is blocked at a source that may not be named: of no source it may be said that it lacks a
            // record.
            case "elsewhere" ->
                cases.change("SYS1", Withholding::withoutRecords).checkedBy(new Blocks().outer("RG00"), AGREED);
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
        blocked.change("SYS1", Withholding::withAnotherPlanOfU202);
        Optional<String> seen = blocked.summaryFor(AT_U101, Optional.empty()).changeMarker();

        Summary next = blocked.change("SYS1", xml -> withAnotherPlan(xml, "P2c", "U101"))
                .summaryFor(AT_U101, seen);

        assertThat(next.changes().stream().map(change -> change.kind() + " " + shortId(change.recordId())))
                .containsExactly("NEW SYS1:P2c");
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
}
