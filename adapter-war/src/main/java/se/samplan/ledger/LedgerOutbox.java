package se.samplan.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.samplan.storelog.LogOutbox;
import se.samplan.storelog.LogPost;

/**
 * The ledger as the outbox of the national access log: what is to be told stands in the rows that say what is disclosed, durable before
 * the first byte has left, and rows that are added later say up to which place it has been told. So there is no second store, and nothing
 * between the two that could be lost.
 *
 * <p>A disclosure is told when the row that closes its answer is there, delivered or not: who went away may have had a part of it. Only
 * what never left is not told. An answer that nobody closes any more may have gone out, and is told. A post that was given up waits anew
 * where a row says that it is to be told again.
 */
final class LedgerOutbox implements LogOutbox {

    /** Longer than any answer is under way: after that its instance has ended without a word. */
    static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private static final long NOT_KNOWN = -1;

    private final LedgerRows rows;
    private final Optional<ToldAgain> again;
    private final Consumer<String> note;
    private final Clock clock;

    private long place = NOT_KNOWN;

    /** What was found last and is not settled. */
    private List<Waiting> first = List.of();

    /** Since when the first one waits that cannot be told yet. */
    private Optional<Instant> blocked = Optional.empty();

    /**
     * @param again takes up what is to be told again; empty if others write that into the ledger
     * @param note adds a row as soon as that can be
     */
    LedgerOutbox(LedgerRows rows, Optional<ToldAgain> again, Consumer<String> note, Clock clock) {
        this.rows = rows;
        this.again = again;
        this.note = note;
        this.clock = clock;
    }

    /** What another has told meanwhile is looked for when it is for us to tell again. */
    @Override
    public boolean isOurs() throws OutboxAway {
        boolean ours = rows.isOurs();
        if (!ours) {
            place = NOT_KNOWN;
        } else if (place == NOT_KNOWN) {
            place = rows.settled();
        }
        return ours;
    }

    @Override
    public List<Waiting> next(int most) throws OutboxAway {
        if (again.isPresent()) {
            again.get().takeUp();
        }
        blocked = Optional.empty();
        first = List.of();
        List<LedgerRows.Row> window = rows.after(place);
        while (!window.isEmpty() && first.isEmpty() && blocked.isEmpty()) {
            long end = window.get(window.size() - 1).place();
            List<LedgerRows.Row> further = rows.after(end);
            first = posts(window, further.isEmpty(), most);
            if (first.isEmpty() && blocked.isEmpty()) {
                place = end;
                window = further;
            }
        }
        return first;
    }

    /** The first posts of these rows whose answers have ended; what never left is settled on the way. */
    private List<Waiting> posts(List<LedgerRows.Row> window, boolean isLast, int most) throws OutboxAway {
        Map<String, String> ends = ends(window);
        List<Waiting> posts = new ArrayList<>();
        for (LedgerRows.Row row : window) {
            String[] words = row.text().split("\t", -1);
            if (PostWords.isIn(words) || AgainRows.isOne(words)) {
                Waiting waiting = waiting(row.place(), words);
                Optional<String> end = Optional.ofNullable(ends.get(words[Rows.ID]))
                        .or(() -> ofThePast(waiting, isLast || posts.isEmpty()));
                boolean neverLeft = end.filter(Rows.NOTHING_LEFT::equals).isPresent();
                if (end.isEmpty() || (neverLeft && !posts.isEmpty()) || posts.size() == most) {
                    blocked = Optional.of(waiting.since());
                    return posts;
                }
                if (neverLeft) {
                    settle(SettledRows.NOT_TOLD, Rows.NOTHING_LEFT, List.of(waiting));
                } else {
                    posts.add(waiting);
                }
            }
        }
        return posts;
    }

    /** A post, or one that is to be told again: that one stands in another row. */
    private Waiting waiting(long at, String... words) throws OutboxAway {
        if (!AgainRows.isOne(words)) {
            return Waiting.first(at, post(words));
        }
        String[] held = words;
        while (AgainRows.isOne(held)) {
            held = rows.at(AgainRows.place(held)).text().split("\t", -1);
        }
        return new Waiting(at, post(held), Instant.parse(words[0]), Optional.of(AgainRows.why(words)));
    }

    private static LogPost post(String... words) throws OutboxAway {
        return PostWords.read(words).orElseThrow(() -> new OutboxAway("a row cannot be read"));
    }

    /** How answers ended. What is told again had ended before. */
    private static Map<String, String> ends(List<LedgerRows.Row> window) {
        Map<String, String> ends = new HashMap<>();
        for (LedgerRows.Row row : window) {
            String[] words = row.text().split("\t", -1);
            if (words[Rows.KIND].equals(Rows.CLOSED)) {
                ends.put(words[Rows.ID], words[Rows.END]);
            } else if (AgainRows.isOne(words)) {
                ends.put(words[Rows.ID], Rows.WENT_AWAY);
            }
        }
        return ends;
    }

    /** How an answer has ended that nobody has closed and nobody will; its end may also stand in rows that are not read yet. */
    private Optional<String> ofThePast(Waiting waiting, boolean allIsRead) {
        boolean isOver = waiting.place() <= rows.ofThePast()
                || waiting.post().at().isBefore(clock.instant().minus(UNDER_WAY));
        return isOver && allIsRead ? Optional.of(Rows.WENT_AWAY) : Optional.empty();
    }

    @Override
    public Count count() throws OutboxAway {
        long posts = rows.posts(place);
        Optional<Instant> oldest =
                first.isEmpty() ? blocked : Optional.of(first.get(0).since());
        return new Count(posts, posts == 0 ? Optional.empty() : oldest);
    }

    @Override
    public void told(List<Waiting> posts) {
        settle(SettledRows.TOLD, "stored", posts);
    }

    @Override
    public void givenUp(Waiting post, String why) {
        settle(SettledRows.GIVEN_UP, why, List.of(post));
    }

    private void settle(String kind, String why, List<Waiting> posts) {
        note.accept(SettledRows.of(clock.instant(), kind, why, posts));
        place = posts.get(posts.size() - 1).place();
        first = first.stream().filter(each -> each.place() > place).toList();
    }
}
