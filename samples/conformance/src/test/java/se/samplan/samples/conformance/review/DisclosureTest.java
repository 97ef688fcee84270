package se.samplan.samples.conformance.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Nothing below ten is seen, and nothing below ten can be reckoned from what is seen. */
class DisclosureTest {

    /** More than two of the smallest numbers beside each other, and room for a third. */
    private static final int LARGEST = 34;

    /** Plans of a region: each has no goal, a goal, or a goal with a sub-goal. */
    private record World(int without, int goalOnly, int subGoal) {

        List<Seen> seen() {
            List<Seen> seen = new ArrayList<>();
            for (int plan = 0; plan < without + goalOnly + subGoal; plan++) {
                for (Measure measure : Base.PLANS.measures()) {
                    seen.add(new Seen(
                            measure,
                            (measure == Measure.PLAN_GOAL && plan >= without)
                                    || (measure == Measure.PLAN_SUB_GOAL && plan >= without + goalOnly)));
                }
            }
            return seen;
        }

        /** Every number that somebody could want to know of few plans. */
        List<Integer> numbers() {
            return List.of(
                    without, goalOnly, subGoal, without + goalOnly, goalOnly + subGoal, without + goalOnly + subGoal);
        }
    }

    @Test
    void noNumberBelowTenIsShown() {
        Random random = new Random(4711);
        for (int world = 0; world < 2_000; world++) {
            for (Base base : Base.values()) {
                assertAllAreLarge(Disclosure.of(base, seen(base, random)));
            }
        }
    }

    private static List<Seen> seen(Base base, Random random) {
        List<Seen> seen = new ArrayList<>();
        int number = random.nextInt(60);
        for (Measure measure : base.measures()) {
            int yes = random.nextInt(number + 1);
            for (int i = 0; i < number; i++) {
                seen.add(new Seen(measure, i < yes));
            }
        }
        return seen;
    }

    private static void assertAllAreLarge(Section section) {
        assertThat(section.number().orElse(Disclosure.LEAST)).isGreaterThanOrEqualTo(Disclosure.LEAST);
        assertThat(section.rows()).hasSize(section.base().measures().size()).allSatisfy(row -> {
            if (row instanceof Row.Shown shown) {
                assertThat(shown.yes()).isGreaterThanOrEqualTo(Disclosure.LEAST);
                assertThat(shown.no()).isGreaterThanOrEqualTo(Disclosure.LEAST);
                assertThat(section.number()).hasValue(shown.yes() + shown.no());
            }
        });
    }

    /** Of all that could be behind a page, no two agree on a small number that the page does not show. */
    @Test
    void noNumberBelowTenCanBeReckoned() {
        Map<Section, List<Set<Integer>>> possible = new HashMap<>();
        forEachWorld(world -> {
            List<Set<Integer>> values = possible.computeIfAbsent(
                    Disclosure.of(Base.PLANS, world.seen()),
                    page -> world.numbers().stream()
                            .map(number -> (Set<Integer>) new HashSet<Integer>())
                            .toList());
            for (int i = 0; i < values.size(); i++) {
                values.get(i).add(world.numbers().get(i));
            }
        });
        assertThat(possible).hasSizeGreaterThan(100);
        possible.forEach((page, numbers) -> assertThat(numbers)
                .as(page.toString())
                .noneMatch(values -> values.size() == 1 && values.iterator().next() < Disclosure.LEAST));
    }

    private static void forEachWorld(Consumer<World> each) {
        for (int without = 0; without <= LARGEST; without++) {
            for (int goalOnly = 0; without + goalOnly <= LARGEST; goalOnly++) {
                for (int subGoal = 0; without + goalOnly + subGoal <= LARGEST; subGoal++) {
                    each.accept(new World(without, goalOnly, subGoal));
                }
            }
        }
    }

    @Test
    void whatIsLargeEnoughIsShown() {
        Section section = Disclosure.of(Base.PLANS, new World(10, 12, 13).seen());

        assertThat(section.number()).hasValue(35);
        assertThat(section.rows())
                .contains(new Row.Shown(Measure.PLAN_GOAL, 25, 10), new Row.Shown(Measure.PLAN_SUB_GOAL, 13, 22));
    }

    @Test
    void aSubGoalIsHidden_whereTooFewHaveAGoalAlone() {
        Section section = Disclosure.of(Base.PLANS, new World(10, 9, 13).seen());

        assertThat(section.rows())
                .contains(new Row.Shown(Measure.PLAN_GOAL, 22, 10), new Row.Hidden(Measure.PLAN_SUB_GOAL));
    }
}
