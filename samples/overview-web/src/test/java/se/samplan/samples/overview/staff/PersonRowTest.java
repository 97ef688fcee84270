package se.samplan.samples.overview.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.overview.v1.CoverageType;
import se.samplan.contracts.overview.v1.FindingType;
import se.samplan.contracts.overview.v1.FindingsType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** In which column a finding about a person of a list stands. */
class PersonRowTest {

    private static final String TEXT = "Om dospåsar.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conflictingResponsible",
                "endedParty",
                "exclusionVsAssignment",
                "expiredPlan",
                "nameDiffers",
                "overlap",
                "severalCoordinate",
                "tooLate"
            })
    void whatDoesNotFitTogether(String kind) {
        PersonRow row = row(kind);

        assertThat(row.contradicting()).containsExactly(TEXT);
        assertThat(row.overdue()).isEmpty();
    }

    /** That something is missing is to be looked at, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "danglingLink",
                "duplicateCandidate",
                "missingBefore",
                "missingTime",
                "nobodyCoordinates",
                "possibleGap",
                "unassignedResponsible"
            })
    void whatIsMissingContradictsNothing(String kind) {
        PersonRow row = row(kind);

        assertThat(row.overdue()).containsExactly(TEXT);
        assertThat(row.contradicting()).isEmpty();
        assertThat(row.quiet()).isFalse();
    }

    private static PersonRow row(String kind) {
        GetPlanningOverviewResponseType answer = new GetPlanningOverviewResponseType();
        answer.setCoverage(new CoverageType());
        answer.getCoverage().setComplete(true);
        FindingType finding = new FindingType();
        finding.setKind(kind);
        finding.setText(TEXT);
        answer.setFindings(new FindingsType());
        answer.getFindings().getFinding().add(finding);
        return PersonRow.of("Asta", answer, true);
    }
}
