package se.samplan.call;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samplan.call.BodyRoom.Admission;

/** Who gets what when the budget is short: laws, in every order in which the bytes of a few requests may come. */
class ShortBudgetTest {

    private static final long LIMIT = 128;
    private static final int LITTLE = 2;
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void oldestIsWhole_ifTheBudgetCanHoldIt() {
        everyOrder(
                List.of(bodies(body(60, 60)), bodies(body(50, 50)), bodies(body(40, 80))),
                requests -> assertThat(requests.get(0).isWhole()).isTrue());
        everyOrder(
                List.of(bodies(body(30, 30), body(60)), bodies(body(60), body(60))),
                requests -> assertThat(requests.get(0).isWhole()).isTrue());
    }

    @Test
    void allAreWhole_ifEachNeedsNoMoreThanHalf() {
        everyOrder(
                List.of(bodies(body(32, 32)), bodies(body(20, 44)), bodies(body(60, 4))),
                requests -> assertThat(requests).allMatch(Asking::isWhole));
        everyOrder(
                List.of(bodies(body(20), body(44)), bodies(body(10, 20), body(30)), bodies(body(64))),
                requests -> assertThat(requests).allMatch(Asking::isWhole));
    }

    /** Where the first passes its place on at once, one may lose a body to it, but never the oldest. */
    @Test
    void oldestIsWhole_alsoWhereItsBodiesComeWithPauses() {
        everyOrder(
                Duration.ZERO,
                List.of(bodies(body(20), body(44), body(40)), bodies(body(10, 40), body(30)), bodies(body(64))),
                requests -> assertThat(requests.get(0).isWhole()).isTrue());
    }

    @Test
    void oneThatNeedsMoreThanThereIsIsRefused_andTheOthersAreWhole() {
        everyOrder(List.of(bodies(body(60, 69)), bodies(body(30, 30)), bodies(body(64))), requests -> {
            assertThat(requests.get(0).isWhole()).isFalse();
            assertThat(requests.subList(1, 3)).allMatch(Asking::isWhole);
        });
    }

    /** Two that could both be whole after each other must not each hold what the other lacks. */
    @Test
    void someAreWhole_whereAllNeedNearlyAll() {
        everyOrder(
                List.of(bodies(body(64, 60)), bodies(body(64, 60)), bodies(body(64, 60))),
                requests -> assertThat(requests).anyMatch(Asking::isWhole));
    }

    /** Twelve times 20 MB in 77 MB, which come evenly: every one had a part, and none was whole. */
    @Test
    void twelveLargeOnesAreAllWhole_thoughTheyComeAtOnce() {
        ByteBudget budget = new ByteBudget(77, Runnable::run, LONG);
        List<Asking> requests = IntStream.range(0, 12)
                .mapToObj(number -> new Asking(budget, bodies(ones(5), ones(5), ones(5), ones(5))))
                .toList();
        for (boolean more = true; more; ) {
            more = false;
            for (Asking request : requests) {
                for (int action = 0; action < request.actions(); action++) {
                    more |= request.act(action);
                }
            }
        }

        assertThat(requests).allMatch(Asking::isWhole);
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void halfOfTheBudgetIsGivenToWhoeverAsks() {
        ByteBudget budget = new ByteBudget(LIMIT, Runnable::run, LONG);
        BodyRoom first = budget.open().begin();
        BodyRoom second = budget.open().begin();
        first.take(LITTLE + 1);

        assertThat(second.ask(LIMIT / 2 - LITTLE - 1, given -> {})).isEqualTo(Admission.GIVEN);
        assertThat(budget.open().begin().ask(LITTLE + 1, given -> {})).isEqualTo(Admission.GIVEN);
        assertThat(budget.open().begin().ask(LITTLE + 1, given -> {})).isEqualTo(Admission.LATER);
    }

    /** Its next body may be about to begin, and would be refused for one that could have waited. */
    @Test
    void whoIsFirstStaysSoBetweenItsBodies() {
        ByteBudget budget = new ByteBudget(LIMIT, Runnable::run, LONG);
        ByteBudget.Reservation first = budget.open();
        BodyRoom begun = first.begin();
        assertThat(begun.take(70)).isTrue();
        begun.end(70);

        assertThat(budget.open().begin().ask(50, given -> {})).isEqualTo(Admission.LATER);
        assertThat(first.begin().take(58)).isTrue();
    }

    @Test
    void whoHoldsLittleDoesNotWaitForTheLarge() {
        ByteBudget budget = new ByteBudget(LIMIT, Runnable::run, LONG);
        BodyRoom first = budget.open().begin();
        BodyRoom second = budget.open().begin();
        first.take(100);
        assertThat(second.ask(LITTLE + 1, given -> {})).isEqualTo(Admission.LATER);

        assertThat(budget.open().begin().take(LITTLE)).isTrue();
        assertThat(second.isShort()).isTrue();
        assertThat(first.isShort()).isFalse();
    }

    @Test
    void whoWaitsIsToldOfRoomWhenOthersGiveItBack_andOfNoneWhenItsRequestEnds() {
        ByteBudget budget = new ByteBudget(LIMIT, Runnable::run, LONG);
        ByteBudget.Reservation first = budget.open();
        ByteBudget.Reservation second = budget.open();
        ByteBudget.Reservation third = budget.open();
        first.begin().take(LIMIT);
        List<String> told = new ArrayList<>();
        second.begin().ask(LIMIT, given -> told.add("second " + given));
        third.begin().ask(LIMIT, given -> told.add("third " + given));

        first.release();
        third.release();
        second.release();

        assertThat(told).containsExactly("second true", "third false");
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void whatABodyDoesNotNeedGoesToWhoWaits() {
        ByteBudget budget = new ByteBudget(LIMIT, Runnable::run, Duration.ZERO);
        BodyRoom first = budget.open().begin();
        first.take(LIMIT);
        List<Boolean> told = new ArrayList<>();
        budget.open().begin().ask(60, told::add);

        first.end(68);

        assertThat(told).containsExactly(true);
        assertThat(budget.reserved()).isEqualTo(LIMIT);
    }

    @Test
    void whoGivesUpIsNotToldAnyMore_andHoldsNothing() {
        ByteBudget budget = new ByteBudget(LIMIT, Runnable::run, LONG);
        ByteBudget.Reservation first = budget.open();
        first.begin().take(LIMIT);
        List<Boolean> told = new ArrayList<>();
        BodyRoom second = budget.open().begin();
        second.ask(60, told::add);

        second.giveUp();
        second.giveUp();
        first.release();

        assertThat(told).isEmpty();
        assertThat(second.ask(1, told::add)).isEqualTo(Admission.REFUSED);
        assertThat(budget.reserved()).isZero();
    }

    /** Each body asks for its parts one after the other. */
    private static int[] body(int... parts) {
        return parts;
    }

    private static int[] ones(int count) {
        int[] parts = new int[count];
        Arrays.fill(parts, 1);
        return parts;
    }

    private static List<int[]> bodies(int[]... bodies) {
        return List.of(bodies);
    }

    /** Tries every order of what may happen, by beginning again for each. */
    private static void everyOrder(List<List<int[]>> needs, Consumer<List<Asking>> law) {
        everyOrder(LONG, needs, law);
    }

    private static void everyOrder(Duration pause, List<List<int[]>> needs, Consumer<List<Asking>> law) {
        Deque<List<Integer>> orders = new ArrayDeque<>(List.of(List.of()));
        int ends = 0;
        while (!orders.isEmpty()) {
            List<Integer> order = orders.pop();
            ByteBudget budget = new ByteBudget(LIMIT, Runnable::run, pause);
            List<Asking> requests =
                    needs.stream().map(need -> new Asking(budget, need)).toList();
            order.forEach(step -> requests.get(step / 10).act(step % 10));
            assertThat(budget.reserved()).isBetween(0L, LIMIT);
            List<Integer> next = IntStream.range(0, requests.size() * 10)
                    .filter(step -> requests.get(step / 10).may(step % 10))
                    .boxed()
                    .toList();
            for (Integer step : next) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(step);
                orders.push(longer);
            }
            if (next.isEmpty()) {
                ends++;
                assertThat(requests).as("%s", order).allMatch(Asking::hasEnded);
                assertThat(budget.reserved()).isZero();
                law.accept(requests);
            }
        }
        assertThat(ends).isGreaterThan(10);
    }

    /** A request with bodies that come in, and that ends when all are in or refused. */
    private static final class Asking {

        private final ByteBudget.Reservation room;
        private final List<Body> bodies;
        private boolean ended;

        Asking(ByteBudget budget, List<int[]> bodies) {
            this.room = budget.open();
            this.bodies = bodies.stream().map(parts -> new Body(room, parts)).toList();
        }

        int actions() {
            return bodies.size() + 1;
        }

        boolean may(int action) {
            return action < bodies.size()
                    ? bodies.get(action).mayGoOn()
                    : action == bodies.size() && !ended && bodies.stream().allMatch(Body::isOver);
        }

        boolean act(int action) {
            if (!may(action)) {
                return false;
            }
            if (action < bodies.size()) {
                bodies.get(action).goOn();
            } else {
                ended = true;
                room.release();
            }
            return true;
        }

        boolean hasEnded() {
            return ended;
        }

        boolean isWhole() {
            return ended && bodies.stream().allMatch(body -> body.is == State.IN);
        }
    }

    private enum State {
        COMING,
        WAITING,
        IN,
        REFUSED
    }

    private static final class Body {

        private final ByteBudget.Reservation request;
        private final int[] parts;
        private @Nullable BodyRoom room;
        private int next;
        private State is = State.COMING;

        Body(ByteBudget.Reservation request, int[] parts) {
            this.request = request;
            this.parts = parts;
        }

        boolean mayGoOn() {
            return is == State.COMING;
        }

        boolean isOver() {
            return is == State.IN || is == State.REFUSED;
        }

        void goOn() {
            BodyRoom begun = room == null ? request.begin() : room;
            room = begun;
            is = State.WAITING;
            switch (begun.ask(parts[next], this::decided)) {
                case GIVEN -> decided(true);
                case REFUSED -> decided(false);
                case LATER -> {
                    // is told
                }
            }
        }

        private void decided(boolean given) {
            next++;
            if (!given) {
                is = State.REFUSED;
            } else if (next == parts.length) {
                is = State.IN;
                requireNonNull(room).end(Arrays.stream(parts).sum());
            } else {
                is = State.COMING;
            }
        }
    }
}
