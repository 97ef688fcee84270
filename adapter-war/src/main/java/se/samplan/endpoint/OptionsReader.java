package se.samplan.endpoint;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.model.Sorting;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.OwnFilters;
import se.samplan.question.QuestionRejected;

/** Reads what a request asks for beyond its contract: {@code aggregationRequest} in its any. */
final class OptionsReader {

    private OptionsReader() {}

    /** @throws QuestionRejected if it is given more than once */
    static Optional<AggregationRequestType> find(List<Object> any) {
        List<AggregationRequestType> found = any.stream()
                .map(item -> item instanceof JAXBElement<?> element ? element.getValue() : item)
                .filter(AggregationRequestType.class::isInstance)
                .map(AggregationRequestType.class::cast)
                .toList();
        if (found.size() > 1) {
            throw new QuestionRejected("aggregationRequest: given more than once");
        }
        return found.stream().findFirst();
    }

    /**
     * What a single contract is asked for.
     *
     * @throws QuestionRejected if the answer is wanted as for another reader, of which it has no place to tell, or sorted by what
     *     it cannot be
     */
    static Options options(AggregationRequestType wanted) {
        if (wanted.getPreviewAs() != null) {
            throw new QuestionRejected(
                    "aggregationRequest/previewAs: only GetPlanningOverview can be asked as another reader");
        }
        return new Options(
                        Boolean.TRUE.equals(wanted.isIncludeSummary()),
                        wanted.getMaxRecords() == null ? OptionalInt.empty() : OptionalInt.of(wanted.getMaxRecords()),
                        Optional.ofNullable(wanted.getContinuation()),
                        Optional.ofNullable(wanted.getLateToken()),
                        Optional.ofNullable(wanted.getChangeMarker()))
                .sortedBy(sorting(wanted));
    }

    /** @throws QuestionRejected if it can be sorted by nothing of that name */
    static Optional<Sorting> sorting(AggregationRequestType wanted) {
        return Optional.ofNullable(wanted.getSortBy())
                .map(word -> Sorting.of(word)
                        .orElseThrow(() -> new QuestionRejected(
                                "aggregationRequest/sortBy: must be validity, updated, start or owner")));
    }

    /**
     * The published filters and ours together.
     *
     * @throws QuestionRejected if one of ours has a value that means nothing
     */
    static Filters filters(Filters published, AggregationRequestType wanted) {
        OwnFilters ours = OwnFilters.beside(published)
                .units(wanted.getUnit())
                .owners(wanted.getOwner())
                .planTypes(wanted.getPlanType())
                .statuses(wanted.getStatus())
                .prominences(wanted.getProminence())
                .careSpheres(wanted.getCareSphere());
        addValidity(wanted, ours);
        return ours.goalStatuses(wanted.getGoalStatus())
                .topics(wanted.getTopic())
                .responsibleParties(wanted.getResponsibleParty())
                .text(Optional.ofNullable(wanted.getText()))
                .changedSince(Optional.ofNullable(wanted.getChangedSince()))
                .filters();
    }

    /** The schema lets one of the two stand. */
    private static void addValidity(AggregationRequestType wanted, OwnFilters ours) {
        Optional.ofNullable(wanted.getValidAt()).ifPresent(ours::validAt);
        Optional.ofNullable(wanted.getValidityPeriod())
                .ifPresent(days ->
                        ours.validWithin(Optional.ofNullable(days.getStart()), Optional.ofNullable(days.getEnd())));
    }
}
