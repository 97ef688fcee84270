package se.samplan.storelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When it is not for this instance to tell, or the outbox cannot be looked at, or the end comes. */
class TellingTurnsTest {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final LogAnswer STORED = new LogAnswer(LogAnswer.Kind.STORED, "OK");
    private static final LogAnswer FAULT = new LogAnswer(LogAnswer.Kind.UNCLEAR, "FAULT");
    private static final LogAnswer INVALID = new LogAnswer(LogAnswer.Kind.INVALID, "VALIDATION_ERROR");

    private final List<List<UUID>> calls = new ArrayList<>();
    private LogAnswer answer = STORED;
    private Runnable meanwhile = () -> {};
    private long now;

    @Test
    void whileAnotherInstanceTells_thisOneDoesNot() {
        MemoryOutbox outbox = new MemoryOutbox(LogPosts.waiting(2));
        outbox.ours = false;
        Telling telling = telling(outbox, 500);

        assertThat(telling.step()).isEqualTo(POLL);
        assertThat(calls).isEmpty();
        assertThat(telling.state().ours()).isFalse();

        outbox.ours = true;
        telling.step();
        assertThat(outbox.told).hasSize(2);
    }

    /** It has become another's while the log answered: the halves of what was refused are that one's. */
    @Test
    void whoseTurnHasEndedSendsNoFurtherCall() {
        MemoryOutbox outbox = new MemoryOutbox(LogPosts.waiting(8));
        answer = INVALID;
        meanwhile = () -> outbox.ours = false;

        telling(outbox, 500).step();

        assertThat(calls).hasSize(1);
    }

    @Test
    void whatAnotherHasToldMeanwhileIsNotToldAgain() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(4);
        MemoryOutbox outbox = new MemoryOutbox(posts);
        answer = FAULT;
        Telling telling = telling(outbox, 500);
        telling.step();

        outbox.ours = false;
        telling.step();
        outbox.told(posts.subList(0, 3));
        outbox.ours = true;
        answer = STORED;
        now += PAUSE.toNanos();
        telling.step();

        assertThat(calls).hasSize(2);
        assertThat(calls.get(1)).containsExactly(posts.get(3).post().logId());
    }

    @Test
    void anOutboxThatIsAwayIsToldOf_andLookedAtAgain() {
        MemoryOutbox outbox = new MemoryOutbox(LogPosts.waiting(1));
        outbox.away = true;
        Telling telling = telling(outbox, 500);

        telling.step();
        assertThat(telling.state().trouble()).contains("LEDGER");
        outbox.away = false;
        now += PAUSE.toNanos();
        telling.step();
        assertThat(outbox.told).hasSize(1);
        assertThat(telling.state().trouble()).isEmpty();
    }

    @Test
    void afterItsEndNothingIsSent() {
        MemoryOutbox outbox = new MemoryOutbox(LogPosts.waiting(1));
        Telling telling = telling(outbox, 500);
        telling.end();

        assertThat(telling.step()).isEqualTo(POLL);
        assertThat(calls).isEmpty();
    }

    /** Nor one in front of the first, when that has come to nothing often enough. */
    @Test
    void whenTheEndComesDuringACall_thatWasTheLast() {
        MemoryOutbox outbox = new MemoryOutbox(LogPosts.waiting(4));
        Telling telling = outOfPatience(outbox);
        int before = calls.size();
        meanwhile = telling::end;

        telling.step();

        assertThat(calls).hasSize(before + 1);
    }

    @Test
    void whoseTurnEndsDuringACall_sendsNoneInFrontOfThatPost() {
        MemoryOutbox outbox = new MemoryOutbox(LogPosts.waiting(4));
        Telling telling = outOfPatience(outbox);
        int before = calls.size();
        meanwhile = () -> outbox.ours = false;

        telling.step();

        assertThat(calls).hasSize(before + 1);
    }

    /** The one whose turn it is now may store the post itself. */
    @Test
    void whoseTurnEndsDuringTheLastProofGivesNothingUp() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(10);
        UUID first = posts.get(0).post().logId();
        MemoryOutbox outbox = new MemoryOutbox(posts);
        Telling telling = telling(outbox, 1);
        List<UUID> stored = new ArrayList<>();
        meanwhile = () -> {
            UUID asked = calls.get(calls.size() - 1).get(0);
            answer = asked.equals(first) ? FAULT : STORED;
            if (!asked.equals(first) && !stored.contains(asked)) {
                stored.add(asked);
            }
            outbox.ours = stored.size() < HeldUp.PROOFS;
        };
        for (int time = 0; outbox.ours && time < 100; time++) {
            telling.step();
            now += PAUSE.multipliedBy(100).toNanos();
        }

        assertThat(stored).hasSize(HeldUp.PROOFS);
        assertThat(outbox.givenUp).isEmpty();
    }

    /** The first post has come to nothing so often that others will be sent in front of it. */
    private Telling outOfPatience(LogOutbox outbox) {
        answer = FAULT;
        Telling telling = telling(outbox, 1);
        for (int time = 0; time < HeldUp.PATIENCE; time++) {
            telling.step();
            now += PAUSE.multipliedBy(100).toNanos();
        }
        return telling;
    }

    private Telling telling(LogOutbox outbox, int most) {
        return new Telling(
                new Telling.Way(outbox, this::store),
                new Telling.Pace(most, POLL, IntervalFunction.ofExponentialBackoff(PAUSE.toMillis(), 2), PAUSE),
                new Telling.Times(Clock.fixed(LogPosts.THEN, ZoneOffset.UTC), () -> now),
                new Heard(new ArrayList<>()));
    }

    private LogAnswer store(List<LogPost> posts) {
        calls.add(posts.stream().map(LogPost::logId).toList());
        meanwhile.run();
        return answer;
    }
}
