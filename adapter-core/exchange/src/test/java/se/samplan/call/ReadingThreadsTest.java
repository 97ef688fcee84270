package se.samplan.call;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever brings a reply is not held up by its reading. */
class ReadingThreadsTest {

    private static final Reply REPLY = new Reply(200, "text/xml", new byte[ReadingThreads.SMALL + 1]);
    private static final Reply SMALL = new Reply(200, "text/xml", new byte[ReadingThreads.SMALL]);

    private final CompletableFuture<Reply> arriving = new CompletableFuture<>();
    private final AtomicBoolean cut = new AtomicBoolean();
    private final ReadingThreads threads =
            new ReadingThreads((target, headers, body, room) -> new Call<>(arriving, () -> cut.set(true)), 1);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void readsOnAThreadOfItsOwn_andLetsTheBringerGo() throws Exception {
        CountDownLatch brought = new CountDownLatch(1);
        Call<String> read = post().then(reply -> {
            await(brought);
            return Thread.currentThread().getName();
        });

        CompletableFuture<Boolean> bringing = CompletableFuture.supplyAsync(() -> arriving.complete(REPLY));
        assertThat(bringing.get(10, SECONDS)).isTrue(); // would not come back if it read itself
        brought.countDown();

        assertThat(read.result().get(10, SECONDS)).startsWith("samplan-read-");
    }

    @Test
    void hasASmallReplyReadByItsBringer() throws Exception {
        Call<String> read = post().then(reply -> Thread.currentThread().getName());

        CompletableFuture<String> bringing = CompletableFuture.supplyAsync(() -> {
            arriving.complete(SMALL);
            return Thread.currentThread().getName();
        });

        assertThat(read.result().get(10, SECONDS)).isEqualTo(bringing.get(10, SECONDS));
    }

    @Test
    void readsNoMoreAtATimeThanThereAreThreads() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        threads.read(() -> {
            first.complete(Thread.currentThread().getName());
            await(slow);
        });
        String only = first.get(10, SECONDS);

        threads.read(() -> second.complete(Thread.currentThread().getName()));
        slow.countDown();

        assertThat(second.get(10, SECONDS)).isEqualTo(only);
    }

    @Test
    void doesNotReadWhatIsCalledOffWhileItWaitsForItsTurn() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean read = new AtomicBoolean();
        Call<Reply> call = post();
        Call<Reply> waiting = call.then(reply -> {
            read.set(true);
            return reply;
        });
        threads.read(() -> {
            begun.countDown();
            await(slow);
        });
        await(begun);
        arriving.complete(REPLY);

        waiting.abort();
        slow.countDown();

        assertThatThrownBy(() -> waiting.result().get(10, SECONDS)).isInstanceOf(Exception.class);
        assertThat(read).isFalse();
        assertThat(cut).isTrue();
    }

    @Test
    void tellsWhatWentWrong() {
        Call<Reply> call = post();

        arriving.completeExceptionally(new OutOfRoom());

        assertThatThrownBy(() -> call.result().get(10, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutOfRoom.class);
    }

    @Test
    void endsCallsThatCannotBeReadAnyMore() {
        Call<Reply> call = post();
        threads.close();

        arriving.complete(REPLY);

        assertThatThrownBy(() -> call.result().get(10, SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    private Call<Reply> post() {
        return threads.post(
                URI.create("http://localhost/"), Map.of(), new byte[0], new AnswerRoom(1, new ByteBudget(1).open()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
