package se.samplan.endpoint;

import jakarta.xml.bind.JAXBElement;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.contracts.aggregation.v1.FilterPeriodType;
import se.samplan.contracts.agreement.v1.enums.AgreementStatusCode;
import se.samplan.contracts.logistics.v3.structure.CareSphereCode;
import se.samplan.contracts.logistics.v3.structure.GoalAchievementStatusCode;
import se.samplan.contracts.logistics.v3.structure.GoalLifecycleStatusCode;
import se.samplan.contracts.logistics.v3.structure.PlanStatusCode;
import se.samplan.contracts.logistics.v3.structure.ProminenceCode;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.PlanType;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Period;
import se.samplan.question.QuestionRejected;

/**
 * Reads what a request asks for beyond its contract: {@code aggregationRequest} in its any. A value that is not one of those
 * that mean something is refused: a filter with a misspelt value would look like a person without plans.
 */
final class OptionsReader {

    /** Plans and agreements share the element; a code of the one simply finds none of the other. */
    private static final List<String> STATUSES = Stream.concat(
                    names(PlanStatusCode.values(), PlanStatusCode::value).stream(),
                    names(AgreementStatusCode.values(), AgreementStatusCode::value).stream())
            .distinct()
            .toList();

    private static final List<String> GOAL_STATUSES = Stream.concat(
                    names(GoalLifecycleStatusCode.values(), GoalLifecycleStatusCode::value).stream(),
                    names(GoalAchievementStatusCode.values(), GoalAchievementStatusCode::value).stream())
            .toList();

    /** Topics (KV ämne, 7.9) may be extended freely, so only the form of the code can be wrong. */
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z][A-Za-z0-9._\\-]{0,63}");

    private static final String MIDNIGHT = "000000";

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
        return new Filters(
                either("unit", published.careUnits(), stated("unit", wanted.getUnit())),
                either("owner", published.careGivers(), stated("owner", wanted.getOwner())),
                published.period(),
                published.careContacts(),
                either(
                        "planType",
                        published.types(),
                        known("planType", wanted.getPlanType(), names(PlanType.values(), PlanType::name))),
                published.careProcess(),
                known("status", wanted.getStatus(), STATUSES),
                known("prominence", wanted.getProminence(), names(ProminenceCode.values(), ProminenceCode::value)),
                known("careSphere", wanted.getCareSphere(), names(CareSphereCode.values(), CareSphereCode::value)),
                validity(wanted),
                known("goalStatus", wanted.getGoalStatus(), GOAL_STATUSES),
                topics(wanted.getTopic()),
                stated("responsibleParty", wanted.getResponsibleParty()),
                Optional.ofNullable(wanted.getText()).map(OptionsReader::searchable),
                Optional.ofNullable(wanted.getChangedSince()).map(time -> real("changedSince", time, time)));
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

    private static List<String> topics(List<String> wanted) {
        if (!wanted.stream().allMatch(code -> TOPIC.matcher(code).matches())) {
            throw new QuestionRejected(
                    "aggregationRequest/topic: must be a code: a letter, then letters, digits, '.', '_' "
                            + "or '-', at most 64 in all");
        }
        return wanted;
    }

    private static List<String> stated(String element, List<String> wanted) {
        if (wanted.stream().anyMatch(String::isBlank)) {
            throw new QuestionRejected("aggregationRequest/" + element + ": must not be blank");
        }
        return wanted;
    }

    private static String searchable(String text) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new QuestionRejected("aggregationRequest/text: there is no word in it");
        }
        return text;
    }

    /** The schema lets days through that no month has. */
    private static String real(String element, String value, String time) {
        try {
            WireTime.parse(time);
            return value;
        } catch (DateTimeParseException e) {
            throw new QuestionRejected("aggregationRequest/" + element + ": there is no such day");
        }
    }

    private static Optional<Period> validity(AggregationRequestType wanted) {
        if (wanted.getValidAt() != null) {
            String day = real("validAt", wanted.getValidAt(), wanted.getValidAt() + MIDNIGHT);
            return Optional.of(new Period(day, day));
        }
        return Optional.ofNullable(wanted.getValidityPeriod())
                .filter(days -> days.getStart() != null || days.getEnd() != null)
                .map(OptionsReader::period);
    }

    private static Period period(FilterPeriodType days) {
        try {
            return new Period(or(days.getStart(), Period.NO_FIRST_DAY), or(days.getEnd(), Period.NO_LAST_DAY));
        } catch (IllegalArgumentException e) {
            throw new QuestionRejected("aggregationRequest/validityPeriod: the end must not come before the start");
        }
    }

    private static String or(@Nullable String day, String otherwise) {
        return day == null ? otherwise : real("validityPeriod", day, day + MIDNIGHT);
    }

    private static <E> List<String> names(E[] values, Function<E, String> name) {
        return Stream.of(values).map(name).toList();
    }
}
