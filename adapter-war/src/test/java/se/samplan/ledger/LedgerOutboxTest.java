package se.samplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static se.samplan.ledger.FileOutbox.SOON;
import static se.samplan.ledger.FileOutbox.ledger;
import static se.samplan.ledger.FileOutbox.opened;
import static se.samplan.ledger.FileOutbox.waiting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.endpoint.DisclosureLedger.Receipt;
import se.samplan.storelog.LogOutbox;
import se.samplan.storelog.LogOutbox.Waiting;
import se.samplan.storelog.Telling;

/** The ledger, in a file, as the outbox of the national access log. */
class LedgerOutboxTest {

    private static final String KH = "TSTASTA00000-KH00";
    private static final String RG = "TSTASTA00000-RG00";

    private final Path path;

    LedgerOutboxTest(@TempDir Path folder) {
        this.path = folder.resolve("ledger.txt");
    }

    @Test
    void aDisclosureToStaffWaitsWhenItsAnswerHasEnded_andIsTheSameHoweverOftenItIsRead() throws Exception {
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            Receipt receipt = ledger.intend(StaffShown.of(KH, RG)).join();
            assertThat(outbox.next(10)).isEmpty();
            assertThat(outbox.count().posts()).isEqualTo(2);
            assertThat(outbox.count().oldest()).isPresent();

            receipt.close(true);
            List<Waiting> posts = waiting(outbox, 2);
            assertThat(posts)
                    .extracting(each -> each.post().resource().owner().value())
                    .containsExactly(KH, RG);
            assertThat(posts)
                    .extracting(each -> each.post().user().name().orElse(""))
                    .containsOnly("Emilia Ström");
            assertThat(outbox.next(10)).isEqualTo(posts);
            assertThat(outbox.next(1)).isEqualTo(posts.subList(0, 1));
        }
    }

    @Test
    void whatThePersonWasShownNeverWaits() throws Exception {
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            ledger.intend(StaffShown.toThePerson(KH)).join().close(true);
            ledger.intend(StaffShown.of(KH)).join().close(true);

            assertThat(waiting(outbox, 1)).hasSize(1);
        }
        assertThat(rows()).filteredOn(row -> row.contains("\tlog=")).hasSize(1);
    }

    /** Who went away may have had a part of it. */
    @Test
    void whatNeverLeftIsNotTold_andWhatMayHaveLeftIs() throws Exception {
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            ledger.intend(StaffShown.of(KH)).join().nothingLeft();
            ledger.intend(StaffShown.of(RG)).join().close(false);
            ledger.intend(StaffShown.of(KH)).join().nothingLeft();

            outbox.told(waiting(outbox, 1));
            await().atMost(SOON)
                    .until(() -> outbox.next(10).isEmpty() && outbox.count().posts() == 0);
        }
        TellingReading telling = LedgerReading.of(path).telling();
        assertThat(telling.posts()).isEqualTo(3);
        assertThat(telling.told()).isEqualTo(1);
        assertThat(telling.notTold()).isEqualTo(2);
        assertThat(telling.waiting()).isZero();
    }

    @Test
    void whatIsSettledDoesNotComeAgain_afterARestartNeither() throws Exception {
        List<Waiting> before;
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            for (int i = 0; i < 5; i++) {
                ledger.intend(StaffShown.of(KH)).join().close(true);
            }
            before = waiting(outbox, 5);
            outbox.told(before.subList(0, 2));
            outbox.givenUp(before.get(2), Telling.REFUSED);
            assertThat(outbox.next(10)).isEqualTo(before.subList(3, 5));
        }

        try (Ledger again = ledger(path)) {
            assertThat(opened(again).next(10)).isEqualTo(before.subList(3, 5));
        }
        TellingReading telling = LedgerReading.of(path).telling();
        assertThat(telling.told()).isEqualTo(2);
        assertThat(telling.givenUp())
                .extracting(GivenUp::logId, GivenUp::why)
                .containsExactly(tuple(before.get(2).post().logId().toString(), Telling.REFUSED));
        assertThat(telling.waiting()).isEqualTo(2);
        assertThat(LedgerReading.of(path).broken()).isEmpty();
    }

    /** As after kill -9 while answers were being written: they may have gone out, and nobody closes them any more. */
    @Test
    void whatAProgramBeforeHasNotClosedIsTold() throws Exception {
        try (Ledger ledger = ledger(path)) {
            ledger.intend(StaffShown.of(KH)).join();
            ledger.intend(StaffShown.of(RG)).join();
        }

        try (Ledger again = ledger(path)) {
            LogOutbox outbox = opened(again);
            assertThat(outbox.count().posts()).isEqualTo(2);
            assertThat(outbox.next(10)).hasSize(2);
        }
    }

    /** Many times what is read at a time: of the person's, between two of staff's, and many of staff's in a row. */
    @Test
    void alsoALongLedgerIsToldWhole() throws Exception {
        try (Ledger ledger = ledger(path)) {
            ledger.intend(StaffShown.of(KH)).join().close(true);
            IntStream.range(0, 60)
                    .forEach(i -> ledger.intend(StaffShown.toThePerson(owners(200)))
                            .join()
                            .close(true));
            IntStream.range(0, 20)
                    .forEach(i ->
                            ledger.intend(StaffShown.of(owners(300))).join().close(true));
        }
        assertThat(Files.size(path)).isGreaterThan(6_000_000);

        int told = 0;
        try (Ledger again = ledger(path)) {
            LogOutbox outbox = opened(again);
            for (List<Waiting> posts = outbox.next(500); !posts.isEmpty(); posts = outbox.next(500)) {
                told += posts.size();
                outbox.told(posts);
            }
        }
        assertThat(told).isEqualTo(1 + 20 * 300);
        assertThat(LedgerReading.of(path).telling().waiting()).isZero();
    }

    private static String[] owners(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> "TSTASTA00000-%04d".formatted(number))
                .toArray(String[]::new);
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(path);
    }
}
