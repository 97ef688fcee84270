package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.producing.Plans.aPlan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.database.PrivatePostgres;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.produce.index.soap.TakingIndex;
import se.samplan.samples.messages.stub.StubReply;

/** The PostgreSQL of the outbox goes away while the program runs, and comes back: what was taken before is not lost. */
class OutboxAwayTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final PersonId ASTA = new PersonId(ConnectedJournal.ASTA, IdentityType.PERSONNUMMER);
    private static final LocalDateTime BOOKED = LocalDateTime.of(2026, 1, 22, 10, 0);
    private static final String TOLD = "20260122100000";
    private static final String FIRST = "TSTASTA00000-RG00";
    private static final String MEANWHILE = "TSTASTA00000-KH00";
    private static final String AFTERWARDS = "TSTASTA00000-KS00";

    private static PrivatePostgres postgres;

    private final Path folder;
    private final AtomicReference<JournalChanges> changes = new AtomicReference<>();
    private TakingIndex index;
    private ConnectedJournal journal;

    OutboxAwayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = PrivatePostgres.start();
    }

    @AfterAll
    static void stopDatabase() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void connect() throws Exception {
        index = TakingIndex.start();
        journal = ConnectedJournal.of(
                folder,
                new JournalSystem(
                        List.of(question -> List.of(aPlan().called("kept").build()).stream()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(changes::set),
                        List.of(),
                        List.of()),
                "producer.index.address = " + index.uri(),
                "producer.index.logical-address = TSTASTA00000-EI00",
                "producer.index.poll = 50ms",
                "producer.index.pause = 100ms",
                "producer.index.longest-pause = 500ms",
                "producer.index.database = " + postgres.address("outbox"),
                "producer.index.user = " + postgres.user());
    }

    @AfterEach
    void end() {
        if (!postgres.isThere()) {
            postgres.startAgain();
        }
        if (journal != null) {
            journal.close();
        }
        index.close();
    }

    @Test
    void whatWasTakenBeforeIsTold_whatComesMeanwhileIsRefused_andItGoesOnByItself() throws Exception {
        index.instead(told -> Optional.of(StubReply.http(503, "text/plain", new byte[0])));
        change(FIRST);
        await().atMost(GENEROUS).until(() -> state().contains("1 waiting"));

        postgres.stopAtOnce();
        assertThatThrownBy(() -> change(MEANWHILE))
                .isInstanceOf(OutboxUnavailable.class)
                .hasMessageContaining("SQL state")
                .message()
                .doesNotContain(ConnectedJournal.ASTA);
        await().atMost(GENEROUS).until(() -> state().contains("OUTBOX"));
        index.instead(told -> Optional.empty());
        assertThat(journal.askPlans("").body())
                .as("the journal's answers go on")
                .contains(">kept<");

        postgres.startAgain();
        await().atMost(GENEROUS).until(() -> index.posts().containsKey(FIRST));
        change(AFTERWARDS);
        await().atMost(GENEROUS).until(() -> state().contains("0 waiting"));
        assertThat(index.posts()).isEqualTo(Map.of(FIRST, TOLD, AFTERWARDS, TOLD));
    }

    private void change(String owner) {
        changes.get()
                .booked(
                        BookedTimeBuilder.builder()
                                .bookingId("booking")
                                .subjectOfCare(ASTA)
                                .healthcareFacility(new HsaId(ConnectedJournal.UNIT))
                                .startTimeInclusive(BOOKED)
                                .endTimeExclusive(BOOKED.plusMinutes(30))
                                .build(),
                        new HsaId(owner));
    }

    private String state() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(journal.address() + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
