package se.samplan.storelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told, in which order, and what becomes of what the log does not take. */
class TellingTest {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration DENIED = Duration.ofMinutes(30);

    /** What the service has stored, whatever it has answered. */
    private final Set<UUID> stored = new HashSet<>();

    private final Set<UUID> wrong = new HashSet<>();
    private final List<List<UUID>> calls = new ArrayList<>();
    private final List<LogAnswer> instead = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private long now;

    @Test
    void whatWaitsIsToldInOrder_atMostSoManyAtATime() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(7);
        MemoryOutbox outbox = new MemoryOutbox(posts);
        Telling telling = telling(outbox, 3);

        assertThat(telling.step()).isEqualTo(Duration.ZERO);
        assertThat(telling.step()).isEqualTo(Duration.ZERO);
        assertThat(telling.step()).isEqualTo(POLL);

        assertThat(calls).containsExactly(ids(posts.subList(0, 3)), ids(posts.subList(3, 6)), ids(posts.subList(6, 7)));
        assertThat(outbox.told).isEqualTo(ids(posts));
        assertThat(telling.state().lastSuccess()).contains(LogPosts.THEN);
        assertThat(telling.state().count()).isEqualTo(LogOutbox.Count.NOTHING);
    }

    /** Nothing else is sent meanwhile, and nothing is added to it. */
    @ParameterizedTest
    @EnumSource(
            value = LogAnswer.Kind.class,
            names = {"NOT_STORED", "UNCLEAR", "DENIED"})
    void whatIsNotStoredIsSentAgainUnchanged_afterAPause(LogAnswer.Kind kind) {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(4);
        MemoryOutbox outbox = new MemoryOutbox(posts.subList(0, 2));
        Telling telling = telling(outbox, 500);
        instead.add(new LogAnswer(kind, "WORD"));

        assertThat(telling.step()).isEqualTo(POLL);
        assertThat(telling.state().trouble()).contains("WORD");
        outbox.add(posts.subList(2, 4));
        telling.step();
        assertThat(calls).hasSize(1);

        Duration pause = kind == LogAnswer.Kind.DENIED ? DENIED : PAUSE;
        assertThat(heard).contains("paused WORD " + pause);
        later(pause);
        telling.step();
        telling.step();
        assertThat(calls).containsExactly(ids(posts.subList(0, 2)), ids(posts.subList(0, 2)), ids(posts.subList(2, 4)));
        assertThat(outbox.told).isEqualTo(ids(posts));
        assertThat(telling.state().trouble()).isEmpty();
    }

    @Test
    void pausesGrow_andAreShortAgainAfterASuccess() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(2);
        MemoryOutbox outbox = new MemoryOutbox(posts.subList(0, 1));
        Telling telling = telling(outbox, 1);
        IntStream.range(0, 3).forEach(i -> instead.add(new LogAnswer(LogAnswer.Kind.UNCLEAR, "UNREACHABLE")));

        telling.step();
        later(PAUSE);
        telling.step();
        later(PAUSE);
        telling.step();
        assertThat(calls).hasSize(2);
        later(PAUSE);
        telling.step();
        later(PAUSE.multipliedBy(4));
        telling.step();
        assertThat(outbox.told).hasSize(1);
        assertThat(heard).contains("paused UNREACHABLE PT5S", "paused UNREACHABLE PT10S", "paused UNREACHABLE PT20S");

        outbox.add(posts.subList(1, 2));
        instead.add(new LogAnswer(LogAnswer.Kind.UNCLEAR, "UNREACHABLE"));
        telling.step();
        assertThat(heard.get(heard.size() - 1)).isEqualTo("paused UNREACHABLE PT5S");
    }

    @Test
    void aPostThatIsRefusedIsFoundByHalves_andTheOthersArriveInOrder() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(8);
        MemoryOutbox outbox = new MemoryOutbox(List.of());
        wrong.add(posts.get(5).post().logId());
        Telling telling = lookedAtBefore(outbox, posts);

        run(telling);

        assertThat(outbox.givenUp).containsExactly(Map.entry(posts.get(5).post().logId(), Telling.REFUSED));
        assertThat(outbox.told).containsExactlyElementsOf(ids(without(posts, 5)));
        assertThat(calls.stream().map(List::size)).containsExactly(8, 4, 4, 2, 1, 1, 2);
        assertThat(telling.state().givenUp()).isEqualTo(1);
        assertThat(heard).contains("given up " + posts.get(5).post().logId());
    }

    /** The service had stored them, and its answer was lost: the same log ids are refused now. */
    @Test
    void afterACallWithoutAClearAnswer_whatIsRefusedHasProbablyBeenStored() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(3);
        MemoryOutbox outbox = new MemoryOutbox(List.of());
        Telling telling = lookedAtBefore(outbox, posts);
        stored.addAll(ids(posts));
        instead.add(new LogAnswer(LogAnswer.Kind.UNCLEAR, "LATE"));

        run(telling);

        assertThat(outbox.givenUp.values())
                .containsOnly(Telling.REFUSED_AFTER_UNCLEAR)
                .hasSize(3);
        assertThat(stored).isEqualTo(Set.copyOf(ids(posts)));
        assertThat(calls).allSatisfy(call -> assertThat(ids(posts)).containsAll(call));
    }

    /** It was given up because it was most probably stored, and is refused again: that says no more than before. */
    @Test
    void whatIsToldAgainKeepsItsDoubt() {
        LogOutbox.Waiting post = LogPosts.waiting(1).get(0);
        MemoryOutbox outbox = new MemoryOutbox(List.of());
        wrong.add(post.post().logId());
        Telling telling = lookedAtBefore(
                outbox,
                List.of(new LogOutbox.Waiting(
                        9, post.post(), LogPosts.THEN, Optional.of(Telling.REFUSED_AFTER_UNCLEAR))));

        run(telling);

        assertThat(outbox.givenUp.values()).containsExactly(Telling.REFUSED_AFTER_UNCLEAR);
    }

    /** What waits when the program starts may have been sent by the one before it. */
    @Test
    void whatWaitedAtTheStartMayHaveBeenSentBefore() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(2);
        MemoryOutbox outbox = new MemoryOutbox(posts);
        stored.add(posts.get(0).post().logId());

        run(telling(outbox, 500));

        assertThat(outbox.givenUp.values()).containsExactly(Telling.REFUSED_AFTER_UNCLEAR);
        assertThat(outbox.told).containsExactly(posts.get(1).post().logId());
    }

    @Test
    void whenOneAfterTheOtherIsRefusedAndNoneIsStored_itIsNotThePosts() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(100);
        MemoryOutbox outbox = new MemoryOutbox(List.of());
        wrong.addAll(ids(posts));
        Telling telling = lookedAtBefore(outbox, posts);

        telling.step();
        telling.step();

        assertThat(outbox.givenUp).hasSize(Telling.MOST_REFUSED);
        assertThat(telling.state().trouble()).contains("NONE_STORED");
        later(DENIED);
        telling.step();
        assertThat(outbox.givenUp).hasSize(2 * Telling.MOST_REFUSED);
        later(DENIED);
        wrong.clear();
        run(telling);
        assertThat(outbox.told).containsExactlyElementsOf(ids(posts.subList(2 * Telling.MOST_REFUSED, 100)));
    }

    /** HSA-ids of up to 64 characters come in; the log takes 32. A message that breaks the schema may hold up all others. */
    @Test
    void whatCannotBeValidIsNeverSent_andHoldsUpNoOther() {
        List<LogOutbox.Waiting> posts = new ArrayList<>(LogPosts.waiting(3));
        posts.set(1, LogOutbox.Waiting.first(2, LogPosts.about("TSTASTA00000-" + "X".repeat(20))));
        MemoryOutbox outbox = new MemoryOutbox(posts);

        run(telling(outbox, 500));

        assertThat(outbox.lastGivenUp()).contains(Telling.DOES_NOT_FIT);
        assertThat(outbox.told).containsExactlyElementsOf(ids(without(posts, 1)));
        assertThat(calls).noneMatch(call -> call.contains(posts.get(1).post().logId()));
    }

    /** One that has found nothing at its start: what is added now was never sent. */
    private Telling lookedAtBefore(MemoryOutbox outbox, List<LogOutbox.Waiting> posts) {
        Telling telling = telling(outbox, 500);
        telling.step();
        outbox.add(posts);
        return telling;
    }

    private void run(Telling telling) {
        for (int i = 0; i < 50; i++) {
            telling.step();
            later(PAUSE.multipliedBy(100));
        }
    }

    private Telling telling(LogOutbox outbox, int most) {
        return new Telling(
                new Telling.Way(outbox, this::store),
                new Telling.Pace(most, POLL, IntervalFunction.ofExponentialBackoff(PAUSE.toMillis(), 2), DENIED),
                new Telling.Times(Clock.fixed(LogPosts.THEN, ZoneOffset.UTC), () -> now),
                new Heard(heard));
    }

    /** As the service does: all are stored or none, and none twice. */
    private LogAnswer store(List<LogPost> posts) {
        List<UUID> ids = posts.stream().map(LogPost::logId).toList();
        calls.add(ids);
        if (!instead.isEmpty()) {
            return instead.remove(0);
        }
        boolean isRight = ids.stream().noneMatch(id -> wrong.contains(id) || stored.contains(id));
        if (isRight) {
            stored.addAll(ids);
        }
        return isRight
                ? new LogAnswer(LogAnswer.Kind.STORED, "OK")
                : new LogAnswer(LogAnswer.Kind.INVALID, "VALIDATION_ERROR");
    }

    private void later(Duration time) {
        now += time.toNanos();
    }

    private static List<UUID> ids(List<LogOutbox.Waiting> posts) {
        return posts.stream().map(each -> each.post().logId()).toList();
    }

    private static List<LogOutbox.Waiting> without(List<LogOutbox.Waiting> posts, int one) {
        return IntStream.range(0, posts.size())
                .filter(i -> i != one)
                .mapToObj(posts::get)
                .toList();
    }
}
