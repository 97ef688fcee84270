package se.samplan.endpoint;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.contracts.aggregation.v1.FilterPeriodType;
import se.samplan.contracts.logistics.v3.structure.CareSphereCode;
import se.samplan.contracts.logistics.v3.structure.GoalAchievementStatusCode;
import se.samplan.contracts.logistics.v3.structure.GoalLifecycleStatusCode;
import se.samplan.contracts.logistics.v3.structure.PlanStatusCode;
import se.samplan.contracts.logistics.v3.structure.ProminenceCode;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Period;
import se.samplan.question.QuestionRejected;

/**
 * Reads what a request asks for beyond its contract: {@code aggregationRequest} in its any. A value that is not one of those
 * that mean something is refused: a filter with a misspelt value would look like a person without plans.
 */
final class OptionsReader {

    private static final String FIRST_DAY = "00000000";
    private static final String LAST_DAY = "99999999";
    private static final Set<String> AGREEMENT_STATUS = Set.of("ended", "replaced");

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

    static Options options(AggregationRequestType wanted) {
        return new Options(
                Boolean.TRUE.equals(wanted.isIncludeSummary()),
                wanted.getMaxRecords() == null ? OptionalInt.empty() : OptionalInt.of(wanted.getMaxRecords()),
                Optional.ofNullable(wanted.getContinuation()),
                Optional.ofNullable(wanted.getLateToken()),
                Optional.ofNullable(wanted.getChangeMarker()));
    }

    /** The published filters and ours together. */
    static Filters filters(Filters published, AggregationRequestType wanted) {
        List<String> statuses = new ArrayList<>(names(PlanStatusCode.values(), PlanStatusCode::value));
        statuses.addAll(AGREEMENT_STATUS);
        List<String> goals = new ArrayList<>(names(GoalLifecycleStatusCode.values(), GoalLifecycleStatusCode::value));
        goals.addAll(names(GoalAchievementStatusCode.values(), GoalAchievementStatusCode::value));
        return new Filters(
                either("unit", published.careUnits(), wanted.getUnit()),
                either("owner", published.careGivers(), wanted.getOwner()),
                published.period(),
                published.careContacts(),
                either("planType", published.types(), wanted.getPlanType()),
                published.careProcess(),
                known("status", wanted.getStatus(), statuses),
                known("prominence", wanted.getProminence(), names(ProminenceCode.values(), ProminenceCode::value)),
                known("careSphere", wanted.getCareSphere(), names(CareSphereCode.values(), CareSphereCode::value)),
                validity(wanted),
                known("goalStatus", wanted.getGoalStatus(), goals),
                wanted.getTopic(),
                wanted.getResponsibleParty(),
                Optional.ofNullable(wanted.getText()),
                Optional.ofNullable(wanted.getChangedSince()));
    }

    /** A filter that the contract has itself stays the contract's; ours is for contracts that lack it. */
    private static List<String> either(String element, List<String> published, List<String> ours) {
        if (!published.isEmpty() && !ours.isEmpty()) {
            throw new QuestionRejected(
                    "aggregationRequest/" + element + ": the contract's own filter is given too; give one of them");
        }
        return ours.isEmpty() ? published : ours;
    }

    private static List<String> known(String element, List<String> wanted, List<String> allowed) {
        if (!allowed.containsAll(wanted)) {
            throw new QuestionRejected(
                    "aggregationRequest/" + element + ": must be one of " + String.join(", ", allowed));
        }
        return wanted;
    }

    private static Optional<Period> validity(AggregationRequestType wanted) {
        if (wanted.getValidAt() != null) {
            return Optional.of(new Period(wanted.getValidAt(), wanted.getValidAt()));
        }
        return Optional.ofNullable(wanted.getValidityPeriod()).map(OptionsReader::period);
    }

    private static Period period(FilterPeriodType days) {
        try {
            return new Period(or(days.getStart(), FIRST_DAY), or(days.getEnd(), LAST_DAY));
        } catch (IllegalArgumentException e) {
            throw new QuestionRejected("aggregationRequest/validityPeriod: the end must not come before the start");
        }
    }

    private static String or(@Nullable String day, String otherwise) {
        return day == null ? otherwise : day;
    }

    private static <E> List<String> names(E[] values, Function<E, String> name) {
        return Stream.of(values).map(name).toList();
    }
}
