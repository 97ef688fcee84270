package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.call.SourceState.State.CLOSED;
import static se.samplan.call.SourceState.State.HALF_OPEN;
import static se.samplan.call.SourceState.State.OPEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.call.Breaker.Rule;
import se.samplan.call.Breaker.Ticket;

/** Laws of the breaker, over every order in which calls can begin, end and overtake each other. */
class BreakerTest {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Rule RULE = new Rule(2, PAUSE);

    /** Two ends of calls each: that of the call that began first, and that of the one that began last. */
    private enum Event {
        BEGIN,
        OLDEST_WELL,
        OLDEST_ILL,
        OLDEST_NONE,
        NEWEST_WELL,
        NEWEST_ILL,
        NEWEST_NONE,
        A_PAUSE
    }

    private record Under(Ticket ticket, int begun) {}

    /**
     * A history and where it led.
     *
     * @param answeredAt number of calls begun before the last answer came
     * @param ills calls begun after it that came to nothing
     * @param lastOpening when such a call, or a probe, last opened it
     */
    private record Story(
            Breaker breaker, List<Under> way, int begun, int answeredAt, int ills, long now, long lastOpening) {

        static final Story START = new Story(Breaker.closed(0), List.of(), 0, 0, 0, 0, 0);

        boolean shouldBePaused() {
            return ills >= RULE.failures();
        }

        boolean pauseIsOver() {
            return now - lastOpening >= PAUSE.toNanos();
        }

        long probes() {
            return way.stream().filter(this::isProbe).count();
        }

        boolean isProbe(Under call) {
            return call.ticket().probe() && call.begun() >= answeredAt;
        }
    }

    @Test
    void holdsItsLawsInEveryOrderOfEvents() {
        List<Story> stories = List.of(Story.START);
        for (int length = 1; length <= 8; length++) {
            stories = stories.stream().flatMap(BreakerTest::goOn).toList();
            stories.forEach(BreakerTest::check);
        }
        assertThat(stories.stream()).as("a probe that failed").anyMatch(story -> story.ills() > RULE.failures());
        assertThat(stories.stream())
                .as("a probe that an answer to another call overtakes")
                .anyMatch(story ->
                        story.way().stream().anyMatch(call -> call.ticket().probe() && !story.isProbe(call)));
    }

    @Test
    void opensAfterThatManyInARow_andNotBefore() {
        Rule rule = new Rule(10, PAUSE);
        Breaker breaker = Breaker.closed(0);
        for (int i = 0; i < 9; i++) {
            breaker = one(breaker, Verdict.ILL, rule, 5);
        }
        assertThat(breaker.state(rule, 5)).isEqualTo(CLOSED);

        breaker = one(breaker, Verdict.ILL, rule, 5);

        assertThat(breaker.state(rule, 5)).isEqualTo(OPEN);
        assertThat(breaker.state(rule, 5 + PAUSE.toNanos() - 1)).isEqualTo(OPEN);
        assertThat(breaker.state(rule, 5 + PAUSE.toNanos())).isEqualTo(HALF_OPEN);
    }

    @Test
    void neverOpensOnASourceThatAnswersSome() {
        Breaker breaker = Breaker.closed(0);
        for (int i = 0; i < 1000; i++) {
            breaker = one(breaker, i % 2 == 0 ? Verdict.ILL : Verdict.WELL, RULE, i);
            assertThat(breaker.paused()).isFalse();
        }
    }

    /** The ticker may stand anywhere, also just before it wraps. */
    @Test
    void countsThePauseOverTheEndOfTheTicker() {
        long start = Long.MAX_VALUE - 5;
        Breaker breaker = one(one(Breaker.closed(start), Verdict.ILL, RULE, start), Verdict.ILL, RULE, start);

        assertThat(breaker.state(RULE, start + 1)).isEqualTo(OPEN);
        assertThat(breaker.state(RULE, start + PAUSE.toNanos() - 1)).isEqualTo(OPEN);
        assertThat(breaker.state(RULE, start + PAUSE.toNanos())).isEqualTo(HALF_OPEN);
    }

    private static Breaker one(Breaker breaker, Verdict verdict, Rule rule, long now) {
        return breaker.begun().ended(breaker.ticket(), verdict, rule, now);
    }

    private static void check(Story story) {
        Breaker breaker = story.breaker();
        boolean paused = story.shouldBePaused();

        assertThat(breaker.paused())
                .as("open exactly when so many failed since the last answer: %s", story)
                .isEqualTo(paused);
        assertThat(story.probes()).as("one probe at most: %s", story).isLessThanOrEqualTo(1);
        assertThat(breaker.admits(RULE, story.now()))
                .as("lets in: %s", story)
                .isEqualTo(!paused || (story.pauseIsOver() && story.probes() == 0));
        assertThat(breaker.state(RULE, story.now()))
                .as("state: %s", story)
                .isEqualTo(paused ? story.pauseIsOver() ? HALF_OPEN : OPEN : CLOSED);
    }

    private static Stream<Story> goOn(Story story) {
        return Stream.of(Event.values()).flatMap(event -> after(story, event));
    }

    private static Stream<Story> after(Story story, Event event) {
        return switch (event) {
            case BEGIN -> story.breaker().admits(RULE, story.now()) ? Stream.of(begin(story)) : Stream.empty();
            case A_PAUSE -> Stream.of(later(story));
            case OLDEST_WELL -> end(story, 0, Verdict.WELL);
            case OLDEST_ILL -> end(story, 0, Verdict.ILL);
            case OLDEST_NONE -> end(story, 0, Verdict.NONE);
            case NEWEST_WELL -> end(story, story.way().size() - 1, Verdict.WELL);
            case NEWEST_ILL -> end(story, story.way().size() - 1, Verdict.ILL);
            case NEWEST_NONE -> end(story, story.way().size() - 1, Verdict.NONE);
        };
    }

    private static Story begin(Story story) {
        List<Under> way = new ArrayList<>(story.way());
        way.add(new Under(story.breaker().ticket(), story.begun()));
        return new Story(
                story.breaker().begun(),
                way,
                story.begun() + 1,
                story.answeredAt(),
                story.ills(),
                story.now(),
                story.lastOpening());
    }

    private static Story later(Story story) {
        return new Story(
                story.breaker(),
                story.way(),
                story.begun(),
                story.answeredAt(),
                story.ills(),
                story.now() + PAUSE.toNanos(),
                story.lastOpening());
    }

    private static Stream<Story> end(Story story, int which, Verdict verdict) {
        if (story.way().isEmpty() || (which > 0 && story.way().size() == 1)) {
            return Stream.empty();
        }
        List<Under> way = new ArrayList<>(story.way());
        Under call = way.remove(which);
        Breaker breaker = story.breaker().ended(call.ticket(), verdict, RULE, story.now());
        boolean answered = verdict == Verdict.WELL;
        boolean counts = verdict == Verdict.ILL
                && call.begun() >= story.answeredAt()
                && (!story.shouldBePaused() || story.isProbe(call));
        int ills = answered ? 0 : story.ills() + (counts ? 1 : 0);
        return Stream.of(new Story(
                breaker,
                way,
                story.begun(),
                answered ? story.begun() : story.answeredAt(),
                ills,
                story.now(),
                counts && ills >= RULE.failures() ? story.now() : story.lastOpening()));
    }
}
