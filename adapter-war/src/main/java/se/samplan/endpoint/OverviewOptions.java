package se.samplan.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewType;
import se.samplan.question.QuestionRejected;

/**
 * What an overview is asked for by {@code aggregationRequest}: an order, another reader, and tokens of an earlier answer. The rest is
 * refused and never passed over. Filters and pages would leave records out, and what is understood of a part would be wrong: that
 * nobody coordinates, or that a link leads nowhere.
 */
final class OverviewOptions {

    private static final String NO_PART =
            "not for GetPlanningOverview, which is made of everything that its reader may see;"
                    + " ask the contract of the records for a selection";
    private static final String NO_PAGES =
            "not for GetPlanningOverview, which is given whole; ask the contract of the records for pages";
    private static final String NO_SUMMARY =
            "not for GetPlanningOverview, whose coverage, findings and changes say what a summary does";

    private static final Map<String, Predicate<AggregationRequestType>> FILTERS = Map.ofEntries(
            several("planType", AggregationRequestType::getPlanType),
            several("status", AggregationRequestType::getStatus),
            several("prominence", AggregationRequestType::getProminence),
            several("careSphere", AggregationRequestType::getCareSphere),
            several("owner", AggregationRequestType::getOwner),
            several("unit", AggregationRequestType::getUnit),
            one("validAt", AggregationRequestType::getValidAt),
            one("validityPeriod", AggregationRequestType::getValidityPeriod),
            several("goalStatus", AggregationRequestType::getGoalStatus),
            several("topic", AggregationRequestType::getTopic),
            several("responsibleParty", AggregationRequestType::getResponsibleParty),
            one("text", AggregationRequestType::getText),
            one("changedSince", AggregationRequestType::getChangedSince));
    private static final Map<String, Predicate<AggregationRequestType>> PAGES = Map.ofEntries(
            one("maxRecords", AggregationRequestType::getMaxRecords),
            one("continuation", AggregationRequestType::getContinuation));
    private static final Map<String, Predicate<AggregationRequestType>> SUMMARY =
            Map.of("includeSummary", wanted -> Boolean.TRUE.equals(wanted.isIncludeSummary()));

    private final GetPlanningOverviewType request;
    private final Optional<AggregationRequestType> ours;

    private OverviewOptions(GetPlanningOverviewType request, Optional<AggregationRequestType> ours) {
        this.request = request;
        this.ours = ours;
    }

    /** @throws QuestionRejected if {@code aggregationRequest} is given twice, or asks for what an overview does not have */
    static OverviewOptions of(GetPlanningOverviewType request) {
        Optional<AggregationRequestType> ours = OptionsReader.find(request.getAny());
        ours.ifPresent(wanted -> {
            refuse(wanted, FILTERS, NO_PART);
            refuse(wanted, PAGES, NO_PAGES);
            refuse(wanted, SUMMARY, NO_SUMMARY);
        });
        return new OverviewOptions(request, ours);
    }

    Optional<AggregationRequestType> ours() {
        return ours;
    }

    /** @throws QuestionRejected if it is given twice */
    Optional<String> lateToken() {
        return either(
                "lateToken", stated(request.getLateToken()), ours.flatMap(wanted -> stated(wanted.getLateToken())));
    }

    /** @throws QuestionRejected if it is given twice */
    Optional<String> changeMarker() {
        return either(
                "changeMarker",
                stated(request.getChangeMarker()),
                ours.flatMap(wanted -> stated(wanted.getChangeMarker())));
    }

    /** What says something: an element of blanks is as if it were absent, as in the published contracts. */
    static Optional<String> stated(@Nullable String text) {
        return Optional.ofNullable(text).filter(written -> !written.isBlank());
    }

    /** The overview has an element of its own for it; other contracts have that of {@code aggregationRequest} only. */
    private static Optional<String> either(String name, Optional<String> own, Optional<String> other) {
        if (own.isPresent() && other.isPresent()) {
            throw new QuestionRejected(name + ": given in the request and in aggregationRequest; give it once");
        }
        return own.or(() -> other);
    }

    private static void refuse(
            AggregationRequestType wanted, Map<String, Predicate<AggregationRequestType>> elements, String why) {
        String given = new TreeMap<>(elements)
                .entrySet().stream()
                        .filter(element -> element.getValue().test(wanted))
                        .map(element -> "aggregationRequest/" + element.getKey())
                        .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            throw new QuestionRejected(given + ": " + why);
        }
    }

    private static Map.Entry<String, Predicate<AggregationRequestType>> several(
            String name, Function<AggregationRequestType, List<?>> element) {
        return Map.entry(name, wanted -> !element.apply(wanted).isEmpty());
    }

    private static Map.Entry<String, Predicate<AggregationRequestType>> one(
            String name, Function<AggregationRequestType, ?> element) {
        return Map.entry(
                name,
                wanted -> Stream.ofNullable(element.apply(wanted)).findFirst().isPresent());
    }
}
