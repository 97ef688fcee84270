package se.samplan.storelog;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samplan.time.Ticker;

/**
 * Tells the national access log what waits in the outbox, until each post is stored or given up: in order, one call at a time.
 *
 * <ol>
 *   <li>Posts of a call are stored all or none. What is not known to be stored is sent again unchanged, with the same log ids.
 *   <li>A refusal of posts is looked into by halves, down to the one that is wrong; that one is given up, and the others arrive.
 *   <li>After a call whose outcome nobody knows, a post that is refused alone has probably been stored by it; it is given up under a
 *       word of its own.
 *   <li>When many are refused one after the other and none is stored, it is not the posts that are wrong: it pauses.
 *   <li>What comes to nothing again and again, by a fault or a connection that breaks for example, is looked into by halves as
 *       well. If it is one post, others behind it are sent in front: if the log stores {@value HeldUp#PROOFS} of them, each after
 *       that one came to nothing once more, the post is given up. While nothing is stored, or nothing waits behind it, nothing is.
 * </ol>
 *
 * <p>Rules: log services facts, section 2. One thread calls {@link #step()} again and again; {@link #state()} is for any thread.
 */
public final class Telling {

    /** Refused by itself. */
    public static final String REFUSED = "REFUSED";

    /** Refused by itself, after a call with it whose outcome nobody knows. */
    public static final String REFUSED_AFTER_UNCLEAR = "REFUSED_AFTER_UNCLEAR";

    /** Never sent: it cannot be valid by the schema. */
    public static final String DOES_NOT_FIT = "DOES_NOT_FIT";

    /** By itself it came to nothing again and again, while others were stored. */
    public static final String HOLDS_UP = "HOLDS_UP";

    /** Why posts are given up of which nobody knows whether they are stored. */
    private static final Set<String> PERHAPS_STORED = Set.of(REFUSED_AFTER_UNCLEAR, HOLDS_UP);

    /** Most posts in a row that are refused while none is stored. */
    static final int MOST_REFUSED = 20;

    private static final String NONE_STORED = "NONE_STORED";

    /**
     * How fast.
     *
     * @param most posts in one call, at least 1
     * @param every between two looks into the outbox
     * @param pauses after failures in a row, in milliseconds
     * @param whenDenied the pause after a refusal that somebody has to do something about
     */
    public record Pace(int most, Duration every, IntervalFunction pauses, Duration whenDenied) {}

    /** Where posts wait, and where they go. */
    public record Way(LogOutbox from, LogService to) {}

    /** Where the time comes from. */
    public record Times(Clock clock, Ticker ticker) {}

    private final LogOutbox outbox;
    private final LogService log;
    private final Pace pace;
    private final Clock clock;
    private final Ticker ticker;
    private final TellingListener listener;

    /** What is being told: it stays the same until it is settled. */
    private List<LogOutbox.Waiting> batch = List.of();

    /** Whether the batch may have been sent by another: by the program before this one, or by the instance that told before. */
    private boolean unclear = true;

    private final HeldUp held = new HeldUp();
    private int failures;
    private int refusedInARow;
    private long pausedAt;
    private Duration pause = Duration.ZERO;
    private volatile boolean ended;
    private volatile TellingState state = TellingState.NEW;

    public Telling(Way way, Pace pace, Times times, TellingListener listener) {
        this.outbox = way.from();
        this.log = way.to();
        this.pace = pace;
        this.clock = times.clock();
        this.ticker = times.ticker();
        this.listener = listener;
    }

    /** As of the latest step. */
    public TellingState state() {
        return state;
    }

    /**
     * Tells what waits, if it is time to. Throws nothing but defects.
     *
     * @return how long to wait before the next step; zero if there is more to do
     */
    public Duration step() {
        try {
            boolean ours = isOurs();
            look(ours);
            return ours && !isPaused() ? round() : pace.every();
        } catch (LogOutbox.OutboxAway e) {
            paused("LEDGER", next());
            return pace.every();
        }
    }

    /** Has it send nothing any more but what is on its way. */
    public void end() {
        ended = true;
    }

    private Duration round() throws LogOutbox.OutboxAway {
        if (batch.isEmpty()) {
            batch = upToOneThatIsStored(outbox.next(pace.most()));
        }
        boolean isSome = !batch.isEmpty();
        if (isSome) {
            part(batch.size());
        }
        look(true);
        unclear = unclear && !(batch.isEmpty() && (isSome || state.count().posts() == 0));
        return isSome && !ended && !isPaused() && state.count().posts() > 0 ? Duration.ZERO : pace.every();
    }

    /** What another instance has told meanwhile is not told by this one: it looks anew when it is its turn again. */
    private boolean isOurs() throws LogOutbox.OutboxAway {
        boolean ours = outbox.isOurs();
        if (!ours) {
            batch = List.of();
            unclear = true;
            held.forget();
        }
        return ours;
    }

    /** The first of these that were not stored before their turn; those before them are settled. */
    private List<LogOutbox.Waiting> upToOneThatIsStored(List<LogOutbox.Waiting> posts) {
        List<LogOutbox.Waiting> known = posts.stream().takeWhile(held::isStored).toList();
        if (!known.isEmpty()) {
            outbox.told(known);
            held.goesOnAfter(known);
        }
        return posts.stream()
                .skip(known.size())
                .takeWhile(post -> !held.isStored(post))
                .toList();
    }

    /** Tells the first of the batch. */
    private void part(int size) throws LogOutbox.OutboxAway {
        if (ended || !isOurs()) {
            return;
        }
        List<LogOutbox.Waiting> posts = batch.subList(0, size);
        LogAnswer answer = store(posts);
        switch (answer.kind()) {
            case STORED -> stored(posts);
            case INVALID -> refused(posts, answer.word());
            case NOT_STORED, UNCLEAR -> fruitless(posts, answer.word());
            case DENIED -> paused(answer.word(), pace.whenDenied());
        }
    }

    private LogAnswer store(List<LogOutbox.Waiting> waiting) {
        List<LogPost> posts = waiting.stream().map(LogOutbox.Waiting::post).toList();
        if (!posts.stream().allMatch(LogPost::fits)) {
            return new LogAnswer(LogAnswer.Kind.INVALID, DOES_NOT_FIT);
        }
        long began = ticker.nanos();
        LogAnswer answer = log.store(posts);
        listener.asked(answer.word(), Duration.ofNanos(ticker.nanos() - began));
        if (answer.kind() == LogAnswer.Kind.UNCLEAR) {
            held.unclear(waiting);
        }
        return answer;
    }

    private void stored(List<LogOutbox.Waiting> posts) {
        outbox.told(posts);
        settled(posts.size());
        failures = 0;
        refusedInARow = 0;
        held.goesOnAfter(posts);
        state = state.stored(clock.instant());
        listener.stored(posts.size());
    }

    private void refused(List<LogOutbox.Waiting> posts, String word) throws LogOutbox.OutboxAway {
        if (posts.size() == 1) {
            givenUp(posts.get(0), word.equals(DOES_NOT_FIT) ? word : refusal(posts.get(0)));
        } else {
            halves(posts.size());
        }
    }

    private void fruitless(List<LogOutbox.Waiting> posts, String word) throws LogOutbox.OutboxAway {
        if (!held.isTimeToTryFewer()) {
            paused(word, next());
        } else if (posts.size() > 1) {
            halves(posts.size());
        } else if (isProven()) {
            givenUp(posts.get(0), HOLDS_UP);
            batch = List.of();
        } else {
            paused(word, next());
        }
    }

    /** Sends one that waits behind the first one. Whether enough of them are stored. */
    private boolean isProven() throws LogOutbox.OutboxAway {
        if (ended || !isOurs()) {
            return false;
        }
        Optional<LogOutbox.Waiting> other = held.other(outbox.next(HeldUp.REACH));
        if (other.isEmpty() || store(List.of(other.get())).kind() != LogAnswer.Kind.STORED) {
            return false;
        }
        failures = 0;
        listener.stored(1);
        boolean isProven = held.isProvenBy(other.get());
        batch = upToOneThatIsStored(batch);
        return isProven && isOurs();
    }

    private void halves(int size) throws LogOutbox.OutboxAway {
        int left = batch.size() - size;
        part(size / 2);
        if (!isPaused() && batch.size() > left) {
            part(batch.size() - left);
        }
    }

    private String refusal(LogOutbox.Waiting post) {
        boolean perhapsStored = unclear
                || held.isUnclear(post)
                || post.before().filter(PERHAPS_STORED::contains).isPresent();
        return perhapsStored ? REFUSED_AFTER_UNCLEAR : REFUSED;
    }

    private void givenUp(LogOutbox.Waiting post, String why) {
        outbox.givenUp(post, why);
        settled(1);
        held.goesOnAfter(List.of(post));
        state = state.oneGivenUp();
        listener.givenUp(post.post().logId(), why);
        refusedInARow = why.equals(REFUSED) ? refusedInARow + 1 : refusedInARow;
        if (refusedInARow >= MOST_REFUSED) {
            refusedInARow = 0;
            paused(NONE_STORED, pace.whenDenied());
        }
    }

    private void settled(int first) {
        batch = batch.subList(first, batch.size());
    }

    private Duration next() {
        failures++;
        return Duration.ofMillis(pace.pauses().apply(failures));
    }

    private void paused(String word, Duration time) {
        pausedAt = ticker.nanos();
        pause = time;
        state = state.troubled(word);
        listener.paused(word, state.count().posts(), time);
    }

    private boolean isPaused() {
        return ticker.nanos() - pausedAt < pause.toNanos();
    }

    private void look(boolean ours) throws LogOutbox.OutboxAway {
        state = state.seen(ours, ours ? outbox.count() : LogOutbox.Count.NOTHING);
    }
}
