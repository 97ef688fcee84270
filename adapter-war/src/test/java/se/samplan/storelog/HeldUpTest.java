package se.samplan.storelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts at which the log always fails, in front of others that it would store. */
class HeldUpTest {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration DENIED = Duration.ofMinutes(30);

    /** More steps than it takes, and far fewer than for ever. */
    private static final int STEPS = 200;

    private final Set<UUID> poison = new HashSet<>();
    private final Set<UUID> stored = new HashSet<>();
    private final List<UUID> storedTwice = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private LogAnswer fault = new LogAnswer(LogAnswer.Kind.UNCLEAR, "FAULT");
    private long now;

    /** One, two beside each other, the first, and the last but those that prove it. */
    @ParameterizedTest
    @CsvSource({
        "500, 0",
        "500, 7",
        "500, 7 8",
        "500, 0 1 2 3",
        "500, 0 5 6 15",
        "500, 16",
        "1, 0",
        "1, 3 4",
        "2, 1 2",
        "3, 0 9"
    })
    void holdUpNoOther_andAreGivenUpThemselves(int batch, String which) {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(20);
        List<UUID> poisonous = IntStream.of(numbers(which))
                .mapToObj(one -> posts.get(one).post().logId())
                .toList();
        poison.addAll(poisonous);
        MemoryOutbox outbox = new MemoryOutbox(posts);

        run(telling(outbox, batch));

        assertThat(outbox.givenUp.keySet()).containsExactlyElementsOf(poisonous);
        assertThat(outbox.givenUp.values()).containsOnly(Telling.HOLDS_UP);
        assertThat(outbox.told).hasSize(20 - poisonous.size()).doesNotContainAnyElementsOf(poisonous);
        assertThat(storedTwice).isEmpty();
        assertThat(heard).contains("given up " + poisonous.get(0));
    }

    @ParameterizedTest
    @CsvSource({"UNCLEAR, FAULT", "UNCLEAR, LATE", "UNCLEAR, HTTP_500", "UNCLEAR, UNREACHABLE", "NOT_STORED, ERROR"})
    void inWhateverWayTheLogFails(LogAnswer.Kind kind, String word) {
        fault = new LogAnswer(kind, word);
        List<LogOutbox.Waiting> posts = LogPosts.waiting(10);
        poison.add(posts.get(2).post().logId());
        MemoryOutbox outbox = new MemoryOutbox(posts);

        run(telling(outbox, 500));

        assertThat(outbox.told).hasSize(9);
        assertThat(outbox.givenUp).containsOnlyKeys(posts.get(2).post().logId());
    }

    /** A log that fails at everything is no proof against a post. */
    @ParameterizedTest
    @CsvSource({"UNCLEAR, FAULT", "NOT_STORED, ERROR", "UNCLEAR, UNREACHABLE", "DENIED, ACCESSDENIED"})
    void nothingIsGivenUpWhileNothingIsStored(LogAnswer.Kind kind, String word) {
        fault = new LogAnswer(kind, word);
        List<LogOutbox.Waiting> posts = LogPosts.waiting(20);
        posts.forEach(each -> poison.add(each.post().logId()));
        MemoryOutbox outbox = new MemoryOutbox(posts);
        Telling telling = telling(outbox, 500);

        run(telling);
        assertThat(outbox.givenUp).isEmpty();
        assertThat(telling.state().trouble()).contains(word);

        poison.clear();
        run(telling);
        assertThat(outbox.told).hasSize(20);
        assertThat(outbox.givenUp).isEmpty();
        assertThat(storedTwice).isEmpty();
    }

    /** It holds up nobody, so it is tried for as long as it takes. */
    @Test
    void theLastOneWaits_untilEnoughComeBehindIt() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(6);
        poison.add(posts.get(1).post().logId());
        MemoryOutbox outbox = new MemoryOutbox(posts.subList(0, 2));
        Telling telling = telling(outbox, 500);

        run(telling);
        assertThat(outbox.told).hasSize(1);
        assertThat(outbox.givenUp).isEmpty();

        outbox.add(posts.subList(2, 6));
        run(telling);
        assertThat(outbox.givenUp).hasSize(1);
        assertThat(outbox.told).hasSize(5);
        assertThat(storedTwice).isEmpty();
    }

    /** It has stored them all the same: what is refused in the end is said to be stored, most probably. */
    @Test
    void whatAFaultHasHiddenIsNotSaidToBeRefused() {
        List<LogOutbox.Waiting> posts = LogPosts.waiting(6);
        MemoryOutbox outbox = new MemoryOutbox(List.of());
        Telling telling = telling(outbox, 500);
        telling.step();
        outbox.add(posts);
        poison.add(posts.get(0).post().logId());
        stored.add(posts.get(5).post().logId());

        run(telling);

        assertThat(outbox.givenUp)
                .containsEntry(posts.get(0).post().logId(), Telling.HOLDS_UP)
                .containsEntry(posts.get(5).post().logId(), Telling.REFUSED_AFTER_UNCLEAR);
        assertThat(outbox.told).hasSize(4);
    }

    private static int[] numbers(String words) {
        return List.of(words.split(" ", -1)).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private void run(Telling telling) {
        for (int i = 0; i < STEPS; i++) {
            telling.step();
            now += PAUSE.multipliedBy(1000).toNanos();
        }
    }

    private Telling telling(LogOutbox outbox, int most) {
        return new Telling(
                new Telling.Way(outbox, this::store),
                new Telling.Pace(
                        most, POLL, IntervalFunction.ofExponentialBackoff(PAUSE, 2, PAUSE.multipliedBy(100)), DENIED),
                new Telling.Times(Clock.fixed(LogPosts.THEN, ZoneOffset.UTC), () -> now),
                new Heard(heard));
    }

    /** As the service does, but for those at which it fails. */
    private LogAnswer store(List<LogPost> posts) {
        List<UUID> ids = posts.stream().map(LogPost::logId).toList();
        if (ids.stream().anyMatch(poison::contains)) {
            return fault;
        }
        if (ids.stream().anyMatch(stored::contains)) {
            ids.stream().filter(stored::contains).forEach(storedTwice::add);
            return new LogAnswer(LogAnswer.Kind.INVALID, "VALIDATION_ERROR");
        }
        stored.addAll(ids);
        return new LogAnswer(LogAnswer.Kind.STORED, "OK");
    }
}
