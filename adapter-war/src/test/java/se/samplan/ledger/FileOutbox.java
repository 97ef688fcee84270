package se.samplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import se.samplan.storelog.LogOutbox;

/** A ledger in a file, which staff's reads wait in to be told. */
final class FileOutbox {

    static final Duration SOON = Duration.ofSeconds(20);

    private FileOutbox() {}

    static Ledger ledger(Path path) {
        return new Ledger(LedgerFile.open(path), StaffShown.DUTY, Clock.systemUTC(), SOON);
    }

    static LogOutbox opened(Ledger ledger) throws LogOutbox.OutboxAway {
        LogOutbox outbox = ledger.outbox();
        assertThat(outbox.isOurs()).isTrue();
        return outbox;
    }

    /** That many, when their answers have been closed. */
    static List<LogOutbox.Waiting> waiting(LogOutbox outbox, int many) {
        return await().atMost(SOON).until(() -> outbox.next(10), posts -> posts.size() == many);
    }
}
