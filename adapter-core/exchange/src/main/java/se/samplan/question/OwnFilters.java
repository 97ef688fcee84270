package se.samplan.question;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PlanType;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.Code;

/**
 * The filters of a published request and ours beside them, each checked when it is given. A value that is not one of those that
 * mean something is refused: a filter with a misspelt value would look like a person without plans.
 *
 * <p>Every method but {@link #filters()} throws {@link QuestionRejected} for a value that is refused; the text names the element
 * of {@code aggregationRequest} and the rule. A list that is empty, or a value that is not there, filters nothing.
 */
public final class OwnFilters {

    /** Plans and agreements share the element; a code of the one simply finds none of the other. */
    private static final List<String> STATUSES = codes(
            PlanStatus.PROPOSED,
            PlanStatus.ACTIVE,
            PlanStatus.ON_HOLD,
            PlanStatus.COMPLETED,
            PlanStatus.REVOKED,
            PlanStatus.ENTERED_IN_ERROR,
            PlanStatus.UNKNOWN,
            AgreementStatus.ENDED,
            AgreementStatus.REPLACED);

    private static final List<String> GOAL_STATUSES = codes(
            GoalLifecycleStatus.PROPOSED,
            GoalLifecycleStatus.PLANNED,
            GoalLifecycleStatus.ACCEPTED,
            GoalLifecycleStatus.ACTIVE,
            GoalLifecycleStatus.ON_HOLD,
            GoalLifecycleStatus.COMPLETED,
            GoalLifecycleStatus.CANCELLED,
            GoalLifecycleStatus.REJECTED,
            GoalLifecycleStatus.ENTERED_IN_ERROR,
            GoalAchievementStatus.IN_PROGRESS,
            GoalAchievementStatus.IMPROVING,
            GoalAchievementStatus.WORSENING,
            GoalAchievementStatus.NO_CHANGE,
            GoalAchievementStatus.ACHIEVED,
            GoalAchievementStatus.SUSTAINING,
            GoalAchievementStatus.NOT_ACHIEVED,
            GoalAchievementStatus.NO_PROGRESS,
            GoalAchievementStatus.NOT_ATTAINABLE,
            GoalAchievementStatus.PARTLY_ACHIEVED);

    private static final List<String> PLAN_TYPES =
            Stream.of(PlanType.values()).map(PlanType::name).toList();

    private static final List<String> PROMINENCES = codes(Prominence.OVERVIEW, Prominence.DETAIL);

    private static final List<String> CARE_SPHERES =
            codes(CareSphere.HEALTHCARE, CareSphere.SOCIAL_CARE, CareSphere.JOINT);

    private final Filters published;
    private final FiltersBuilder builder;

    private OwnFilters(Filters published) {
        this.published = published;
        this.builder = FiltersBuilder.builder(published);
    }

    /** Begins with the filters that the contract has itself. */
    public static OwnFilters beside(Filters published) {
        return new OwnFilters(published);
    }

    /** Care units, by HSA-id; for contracts that have no filter of their own for them. */
    public OwnFilters units(List<String> ids) {
        builder.careUnits(either("unit", published.careUnits(), hsaIds("unit", ids)));
        return this;
    }

    /** Care givers, by HSA-id; for contracts that have no filter of their own for them. */
    public OwnFilters owners(List<String> ids) {
        builder.careGivers(either("owner", published.careGivers(), hsaIds("owner", ids)));
        return this;
    }

    /** Types of plan; for contracts that have no filter of their own for types. */
    public OwnFilters planTypes(List<String> codes) {
        builder.types(either("planType", published.types(), known("planType", codes, PLAN_TYPES)));
        return this;
    }

    /** Lifecycle statuses of plans and agreements. */
    public OwnFilters statuses(List<String> codes) {
        builder.statuses(known("status", codes, STATUSES));
        return this;
    }

    /** Display levels. */
    public OwnFilters prominences(List<String> codes) {
        builder.prominences(each(known("prominence", codes, PROMINENCES), Prominence::new));
        return this;
    }

    /** Care spheres. */
    public OwnFilters careSpheres(List<String> codes) {
        builder.careSpheres(each(known("careSphere", codes, CARE_SPHERES), CareSphere::new));
        return this;
    }

    /** Valid on that day, YYYYMMDD. */
    public OwnFilters validAt(String text) {
        LocalDate day = day("validAt", text);
        builder.validity(Period.between(day, day));
        return this;
    }

    /** Valid on one of the days from and to, YYYYMMDD, either of which may be open; if both are, it filters nothing. */
    public OwnFilters validWithin(Optional<String> from, Optional<String> to) {
        Optional<LocalDate> first = from.map(text -> day("validityPeriod", text));
        Optional<LocalDate> last = to.map(text -> day("validityPeriod", text));
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            throw refused("validityPeriod", "the end must not come before the start");
        }
        if (first.isPresent() || last.isPresent()) {
            builder.validity(new Period(first, last));
        }
        return this;
    }

    /** Lifecycle or achievement statuses of goals. */
    public OwnFilters goalStatuses(List<String> codes) {
        builder.goalStatuses(known("goalStatus", codes, GOAL_STATUSES));
        return this;
    }

    /** Topics (KV ämne, 7.9), by code. They may be extended freely, so only the form of the code can be wrong. */
    public OwnFilters topics(List<String> codes) {
        if (!codes.stream().allMatch(code -> Code.FORM.matcher(code).matches())) {
            throw refused(
                    "topic", "must be a code: a letter, then letters, digits, '.', '_' or '-', at most 64 in all");
        }
        builder.topics(codes);
        return this;
    }

    /** Names, kinds or HSA-ids of those who are responsible for something in the record. */
    public OwnFilters responsibleParties(List<String> parties) {
        builder.responsibleParties(stated("responsibleParty", parties));
        return this;
    }

    /** Words that the record's texts must have. */
    public OwnFilters text(Optional<String> words) {
        if (words.filter(text -> text.codePoints().noneMatch(Character::isLetterOrDigit))
                .isPresent()) {
            throw refused("text", "there is no word in it");
        }
        builder.text(words);
        return this;
    }

    /** The record changed then or later, YYYYMMDDhhmmss. */
    public OwnFilters changedSince(Optional<String> time) {
        builder.changedSince(time.map(OwnFilters::time));
        return this;
    }

    /** All together. */
    public Filters filters() {
        return builder.build();
    }

    /** A filter that the contract has itself stays the contract's; ours is for contracts that lack it. */
    private static <T> List<T> either(String element, List<T> published, List<T> ours) {
        if (!published.isEmpty() && !ours.isEmpty()) {
            throw refused(element, "the contract's own filter is given too; give one of them");
        }
        return ours.isEmpty() ? published : ours;
    }

    private static List<HsaId> hsaIds(String element, List<String> wanted) {
        return each(stated(element, wanted), HsaId::new);
    }

    private static List<String> known(String element, List<String> wanted, List<String> allowed) {
        if (!allowed.containsAll(wanted)) {
            throw refused(element, "must be one of " + String.join(", ", allowed));
        }
        return wanted;
    }

    private static List<String> stated(String element, List<String> wanted) {
        if (wanted.stream().anyMatch(String::isBlank)) {
            throw refused(element, "must not be blank");
        }
        return wanted;
    }

    private static LocalDate day(String element, String text) {
        return Period.day(text).orElseThrow(() -> noSuchDay(element));
    }

    /** The schema lets days through that no month has. */
    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text, Filters.TIME);
        } catch (DateTimeParseException e) {
            throw noSuchDay("changedSince");
        }
    }

    private static QuestionRejected noSuchDay(String element) {
        return refused(element, "there is no such day");
    }

    private static QuestionRejected refused(String element, String rule) {
        return new QuestionRejected("aggregationRequest/" + element + ": " + rule);
    }

    private static <T> List<T> each(List<String> texts, Function<String, T> value) {
        return texts.stream().map(value).toList();
    }

    private static List<String> codes(Code... values) {
        return Stream.of(values).map(Code::code).toList();
    }
}
