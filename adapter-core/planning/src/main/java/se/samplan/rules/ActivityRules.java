package se.samplan.rules;

import static se.samplan.rules.CommonRules.breachUnless;

import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.SchedulePrecision;

/** Rules for the activities of a plan. */
final class ActivityRules {

    private static final Set<ActivityStatus> WITH_REASON =
            Set.of(ActivityStatus.CANCELLED, ActivityStatus.STOPPED, ActivityStatus.ON_HOLD);
    private static final Set<ActivityStatus> AHEAD =
            Set.of(ActivityStatus.PLANNED, ActivityStatus.SCHEDULED, ActivityStatus.ONGOING);

    private ActivityRules() {}

    /** @param shown whether the person may see the plan */
    static Stream<Breach> of(Parts parts, StructuredCarePlan plan, boolean shown) {
        boolean joint = plan.careSphere().equals(CareSphere.JOINT);
        return parts.all(Activity.class)
                .flatMap(part -> Stream.of(
                                described(part, shown),
                                breachUnless(!joint || part.value().careSphere().isPresent(), Rule.INV_P3, part),
                                breachUnless(
                                        plan.goal().isEmpty()
                                                || !part.value().goalRef().isEmpty(),
                                        Rule.INV_P5,
                                        part),
                                reason(part),
                                responsible(part),
                                time(part),
                                excluded(part))
                        .flatMap(found -> found));
    }

    private static Stream<Breach> described(Part<Activity> part, boolean shown) {
        boolean hasDescription = part.value().description().isPresent();
        return Stream.concat(
                breachUnless(part.value().code().isPresent() || hasDescription, Rule.INV_S5, part),
                breachUnless(!shown || hasDescription, Rule.INV_S5_W, part));
    }

    private static Stream<Breach> reason(Part<Activity> part) {
        boolean asked = WITH_REASON.contains(part.value().status());
        return breachUnless(asked == part.value().statusReason().isPresent(), Rule.INV_P7, part);
    }

    private static Stream<Breach> responsible(Part<Activity> part) {
        Activity activity = part.value();
        boolean told = activity.responsible().stream()
                        .map(Responsible::kind)
                        .anyMatch(kind ->
                                kind.equals(ResponsibilityKind.ACCOUNTABLE) || kind.equals(ResponsibilityKind.PERFORMS))
                || activity.responsibleNotDecided().orElse(false);
        return breachUnless(!isAhead(activity) || told, Rule.INV_P10, part);
    }

    private static Stream<Breach> time(Part<Activity> part) {
        boolean open = part.value()
                .schedule()
                .filter(schedule -> schedule.precision().equals(SchedulePrecision.NOT_DECIDED))
                .filter(schedule -> schedule.decidedBy().isEmpty())
                .isPresent();
        return breachUnless(!isAhead(part.value()) || !open, Rule.INV_P11, part.below("schedule"));
    }

    private static Stream<Breach> excluded(Part<Activity> part) {
        Activity activity = part.value();
        boolean done = activity.schedule().isPresent()
                || activity.responsible().stream()
                        .anyMatch(party -> party.kind().equals(ResponsibilityKind.PERFORMS));
        return breachUnless(!isExcluded(activity) || !done, Rule.INV_P14, part);
    }

    private static boolean isAhead(Activity activity) {
        return AHEAD.contains(activity.status()) && !isExcluded(activity);
    }

    private static boolean isExcluded(Activity activity) {
        return activity.doNotPerform().orElse(false);
    }
}
