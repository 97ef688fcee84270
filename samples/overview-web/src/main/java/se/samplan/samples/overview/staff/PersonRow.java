package se.samplan.samples.overview.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.CoverageType;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.FindingType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.samples.overview.read.Overview;

/**
 * How it stands with one person of a list.
 *
 * @param name as the list has it
 * @param changed what is new since the last look, one line each
 * @param overdue what is late or lacks something, one line each
 * @param contradicting where sources, or parts of one, do not fit together, one line each
 * @param told what else is to be said of the row: that it is the first look, that somebody did not answer, or that nobody did
 */
public record PersonRow(
        String name, List<String> changed, List<String> overdue, List<String> contradicting, Optional<String> told) {

    private static final Set<String> LATE = Set.of("overdue", "expired", "incomplete");
    private static final Set<String> CONTRADICTIONS = Set.of(
            "conflictingResponsible",
            "endedParty",
            "exclusionVsAssignment",
            "expiredPlan",
            "nameDiffers",
            "overlap",
            "severalCoordinate",
            "tooLate");

    /** A person about whom nothing could be fetched. */
    static PersonRow failed(String name, String why) {
        return new PersonRow(name, List.of(), List.of(), List.of(), Optional.of(why));
    }

    /**
     * A person about whom an answer came.
     *
     * @param first whether nothing was known to compare with
     */
    static PersonRow of(String name, GetPlanningOverviewResponseType answer, boolean first) {
        return new PersonRow(
                name,
                first ? List.of() : changes(answer),
                Stream.concat(
                                due(answer)
                                        .filter(item -> LATE.contains(item.getState()))
                                        .map(DueItemType::getText),
                                findings(answer)
                                        .filter(finding -> !isContradiction(finding))
                                        .map(FindingType::getText))
                        .distinct()
                        .toList(),
                findings(answer)
                        .filter(PersonRow::isContradiction)
                        .map(FindingType::getText)
                        .toList(),
                told(answer, first));
    }

    private static List<String> changes(GetPlanningOverviewResponseType answer) {
        return answer.getChanges() == null
                ? List.of()
                : answer.getChanges().getChange().stream()
                        .map(ChangeType::getText)
                        .toList();
    }

    private static Stream<DueItemType> due(GetPlanningOverviewResponseType answer) {
        return answer.getDue() == null ? Stream.of() : answer.getDue().getItem().stream();
    }

    /** That something is missing, or may be there twice, contradicts nothing. */
    private static boolean isContradiction(FindingType finding) {
        return CONTRADICTIONS.contains(finding.getKind());
    }

    private static Stream<FindingType> findings(GetPlanningOverviewResponseType answer) {
        return answer.getFindings() == null ? Stream.of() : answer.getFindings().getFinding().stream();
    }

    private static Optional<String> told(GetPlanningOverviewResponseType answer, boolean first) {
        List<String> told = Stream.of(
                        first ? "Första gången: det finns inget att jämföra med." : "",
                        first || isCompared(answer) ? "" : "Det gick inte att jämföra med förra gången.",
                        missing(answer.getCoverage()))
                .filter(words -> !words.isEmpty())
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
    }

    private static String missing(CoverageType coverage) {
        if (coverage.isComplete()) {
            return "";
        }
        return Overview.allAnswered(coverage)
                ? "Din enhet får inte se allt."
                : "Alla källor svarade inte. Det kan finnas mer.";
    }

    /** Whether what is new could be told; a marker may be too old, or sources too late. */
    static boolean isCompared(GetPlanningOverviewResponseType answer) {
        return answer.getChanges() != null
                && "compared".equals(answer.getChanges().getComparison());
    }

    /** Whether there is anything to look at. */
    public boolean quiet() {
        return changed.isEmpty() && overdue.isEmpty() && contradicting.isEmpty();
    }
}
