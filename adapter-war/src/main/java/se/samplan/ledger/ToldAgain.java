package se.samplan.ledger;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.storelog.LogOutbox.OutboxAway;

/** Makes rows of the ledger of what an operator wishes to be told again, if it is given up: in the program that has the ledger open. */
final class ToldAgain {

    private static final Logger log = LoggerFactory.getLogger("samplan.log");

    private final LedgerRows rows;
    private final Wishes wishes;
    private final Consumer<List<String>> keep;
    private final Clock clock;

    /** Whether the file of wishes has failed; it is left alone then. */
    private boolean failed;

    /** @param keep adds rows, and returns when they are durable */
    ToldAgain(LedgerRows rows, Wishes wishes, Consumer<List<String>> keep, Clock clock) {
        this.rows = rows;
        this.wishes = wishes;
        this.keep = keep;
        this.clock = clock;
    }

    /** Takes up what is wished, if anything is. A wish is done when its row is durable, and asks for nothing when it is taken up again. */
    void takeUp() throws OutboxAway {
        try {
            Set<String> wished = failed ? Set.of() : wishes.take();
            if (!wished.isEmpty()) {
                List<String> again = givenUp().stream()
                        .filter(post -> wished.contains(post.logId()))
                        .map(post -> AgainRows.of(clock.instant(), post))
                        .toList();
                if (!again.isEmpty()) {
                    keep.accept(again);
                    log.info("{} posts that were given up are told again", again.size());
                }
                wishes.done();
            }
        } catch (IOException e) {
            failed = true;
            log.error(
                    "what is to be told again cannot be taken up before the next start ({})",
                    e.getClass().getSimpleName());
        } catch (CompletionException e) { // it is wished still
            throw new OutboxAway("not kept");
        }
    }

    private List<GivenUp> givenUp() throws OutboxAway {
        TellingReading.Counting reading = new TellingReading.Counting();
        List<LedgerRows.Row> window = rows.after(0);
        while (!window.isEmpty()) {
            window.forEach(row -> Said.of(row.place(), Chain.untied(row.text())).ifPresent(reading::add));
            window = rows.after(window.get(window.size() - 1).place());
        }
        return reading.done().givenUp();
    }
}
