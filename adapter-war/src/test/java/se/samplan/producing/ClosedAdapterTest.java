package se.samplan.producing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.producing.Plans.aPlan;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.plan.CarePlan;

/** A vendor's program ends the adapter inside it: what is under way is finished. */
class ClosedAdapterTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final Path folder;

    ClosedAdapterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void finishesWhatIsUnderWay_andTurnsNewRequestsAwayMeanwhile() throws Exception {
        ConnectedJournal journal = ConnectedJournal.embedded(folder, ConnectedJournal.plans(question -> slow()));
        CompletableFuture<String> underWay =
                inTheBackground(() -> journal.askPlans("").body());
        asked.await();

        CompletableFuture<String> closed = inTheBackground(() -> {
            journal.close();
            return "closed";
        });
        await().atMost(GENEROUS).until(() -> health(journal).statusCode() == 503);

        assertThat(health(journal).body()).startsWith("{\"status\":\"STOPPING\"");
        assertThat(journal.askPlans("").body()).contains("This instance is being stopped; try again in a second");
        assertThat(closed).isNotDone();
        answer.countDown();
        assertThat(underWay.get(20, SECONDS)).contains(">P1<", ">OK<", "Envelope>");
        assertThat(closed.get(20, SECONDS)).isEqualTo("closed");
        assertPortIsFree(journal);
    }

    /** The journal never answers. */
    @Test
    void whoStillWaitsWhenTheTimeIsUpIsToldSo() throws Exception {
        ConnectedJournal journal = ConnectedJournal.embedded(
                folder, ConnectedJournal.plans(question -> slow()), "server.stop-within = 100ms");
        CompletableFuture<ConnectedJournal.Answer> underWay =
                CompletableFuture.supplyAsync(() -> journal.askPlans(""), task -> new Thread(task).start());
        asked.await();

        journal.close();

        assertThat(underWay.get(20, SECONDS)).satisfies(told -> {
            assertThat(told.status()).isEqualTo(500);
            assertThat(told.body())
                    .contains(">soap:Server<", "This instance was stopped before there was an answer", "reference");
        });
        assertPortIsFree(journal);
    }

    /** Load balancers look away before anybody is turned away. */
    @Test
    void saysThatNoRequestsShouldCome_beforeItTurnsAnyAway() throws Exception {
        ConnectedJournal journal = ConnectedJournal.embedded(
                folder, ConnectedJournal.plans(question -> Stream.of(aPlan().build())), "server.leave-for = 60m");
        assertThat(get(journal, "/ready").statusCode()).isEqualTo(200);
        ExecutorService closing = Executors.newSingleThreadExecutor();
        closing.execute(journal::close);
        try {
            await().atMost(GENEROUS).until(() -> get(journal, "/ready").statusCode() == 503);

            assertThat(get(journal, "/ready").body())
                    .isEqualTo("{\"status\":\"NOT_READY\",\"why\":[\"it is being stopped\"]}");
            assertThat(health(journal).body()).startsWith("{\"status\":\"UP\"");
            assertThat(journal.askPlans("").body()).contains(">P1<", ">OK<");
        } finally {
            closing.shutdownNow(); // interrupts whoever does not want to wait
            assertThat(closing.awaitTermination(GENEROUS.toSeconds(), SECONDS)).isTrue();
        }
        assertPortIsFree(journal);
    }

    private Stream<CarePlan> slow() {
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Stream.of(aPlan().build());
    }

    private static CompletableFuture<String> inTheBackground(Supplier<String> what) {
        return CompletableFuture.supplyAsync(what, task -> new Thread(task).start());
    }

    private static HttpResponse<String> health(ConnectedJournal journal) throws Exception {
        return get(journal, "/health");
    }

    private static HttpResponse<String> get(ConnectedJournal journal, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(journal.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void assertPortIsFree(ConnectedJournal journal) {
        assertThatThrownBy(() -> new Socket(
                                journal.address().getHost(), journal.address().getPort())
                        .close())
                .isInstanceOf(IOException.class);
    }
}
