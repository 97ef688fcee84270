package se.samplan.rules;

import static se.samplan.rules.CommonRules.breachUnless;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.plan.Activity;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.PreparationStep;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Schedule;

/** Rules for what stands in our extension 3.2: related services, order and preparation. */
final class RelatedRules {

    private RelatedRules() {}

    static Stream<Breach> of(Parts parts) {
        return Stream.of(
                        parts.all(RelatedService.class).flatMap(RelatedRules::address),
                        parts.all(Precedes.class).flatMap(RelatedRules::days),
                        parts.all(Activity.class).flatMap(part -> inItem(parts, Item.of(part.path(), part.value()))),
                        parts.all(NextStep.class).flatMap(part -> inItem(parts, Item.of(part.path(), part.value()))))
                .flatMap(found -> found);
    }

    /** An activity or a next step: what order and preparation belong to. */
    private record Item(
            String path, LocalId id, Optional<Schedule> schedule, List<Precedes> order, List<PreparationStep> steps) {

        static Item of(String path, Activity activity) {
            return new Item(
                    path, activity.activityId(), activity.schedule(), activity.precedes(), activity.preparationStep());
        }

        static Item of(String path, NextStep step) {
            return new Item(
                    path, step.nextStepId(), Optional.of(step.schedule()), step.precedes(), step.preparationStep());
        }
    }

    private static Stream<Breach> address(Part<RelatedService> part) {
        boolean safe = RelatedService.safeHost(part.value().address()).isPresent();
        return breachUnless(safe, Rule.INV_K1, part.below("address"));
    }

    private static Stream<Breach> days(Part<Precedes> part) {
        Optional<Integer> most = part.value().atMostDays();
        boolean inOrder = most.isEmpty() || part.value().atLeastDays().orElse(0) <= most.get();
        return breachUnless(inOrder, Rule.INV_O2, part);
    }

    private static Stream<Breach> inItem(Parts parts, Item item) {
        return Stream.concat(
                IntStream.range(0, item.order().size()).boxed().flatMap(i -> target(parts, item, i)),
                IntStream.range(0, item.steps().size()).boxed().flatMap(i -> day(item, i)));
    }

    /** What stands in another record is not known here. */
    private static Stream<Breach> target(Parts parts, Item item, int position) {
        Precedes order = item.order().get(position);
        boolean there = order.targetRecordId().isPresent()
                || (!order.targetItemId().equals(item.id()) && isItem(parts, order.targetItemId()));
        return breachUnless(there, Rule.INV_O1, place(item, "precedes", position));
    }

    private static boolean isItem(Parts parts, LocalId id) {
        return parts.all(LocalId.class)
                .filter(part -> part.name().equals("activityId") || part.name().equals("nextStepId"))
                .anyMatch(part -> part.value().equals(id));
    }

    private static Stream<Breach> day(Item item, int position) {
        Optional<LocalDate> latest = item.schedule().flatMap(Schedule::dateTime).map(LocalDateTime::toLocalDate);
        Optional<LocalDate> day = item.steps().get(position).day();
        boolean before = latest.isEmpty() || day.isEmpty() || !day.get().isAfter(latest.get());
        return breachUnless(before, Rule.INV_O3, place(item, "preparationStep", position));
    }

    private static String place(Item item, String element, int position) {
        return item.path() + "/" + element + "[" + (position + 1) + "]";
    }
}
