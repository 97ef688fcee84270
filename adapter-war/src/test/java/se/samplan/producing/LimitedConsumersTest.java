package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.producing.Plans.aPlan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.produce.JournalSystem;
import se.samplan.running.Request;
import se.samplan.settings.SettingsRejected;

/** A producer alone lets consumers ask as much as {@code limits.file} says, too. */
class LimitedConsumersTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final String CONSUMER = "x-rivta-original-serviceconsumer-hsaid";
    private static final JournalSystem JOURNAL = ConnectedJournal.plans(question -> Stream.of(aPlan().build()));

    private final Path folder;

    LimitedConsumersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void oneThatAsksTooMuchIsTurnedAway_andTheFileIsFollowed() throws Exception {
        limit("consumer * rate=1");
        try (ConnectedJournal journal = start()) {
            await().atMost(GENEROUS)
                    .until(() ->
                            ask(journal).contains("Limit of this consumer (rate): more than 1 requests in a second"));

            limit("consumer * rate=100000");

            await().atMost(GENEROUS)
                    .until(() ->
                            Stream.generate(() -> ask(journal)).limit(3).allMatch(answer -> answer.contains(">P1<")));
        }
    }

    /** A header that is blank names nobody: the platform that has sent it does. */
    @Test
    void nobodyGetsByWithoutAnId() throws Exception {
        limit("consumer TSTASTA00000-VPX1 rate=1");
        try (ConnectedJournal journal = start()) {
            Request blank = plans().with(CONSUMER, " ");

            assertThat(ask(journal, plans().with(CONSUMER, "EVIL audience=care-staff")))
                    .contains("HTTP header " + CONSUMER + ": 1 to 64 visible ASCII characters, no comma among them");
            await().atMost(GENEROUS).until(() -> ask(journal, blank).contains("Limit of this consumer (rate)"));
        }
    }

    @Test
    void doesNotStartWithAListThatCannotBeUsed() throws Exception {
        limit("consumer * rate=many");

        assertThatThrownBy(this::start)
                .rootCause()
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("limits.file: line 1: rate must be a number from 1 to 100000");
    }

    /** With the headers of a platform, which name the consumer. */
    private static Request plans() {
        return Request.aboutAstaAt(ConnectedJournal.SYSTEM);
    }

    private static String ask(ConnectedJournal journal) {
        return ask(journal, plans());
    }

    private static String ask(ConnectedJournal journal, Request request) {
        return request.to(journal.address()).text();
    }

    private ConnectedJournal start() {
        return ConnectedJournal.of(folder, JOURNAL, "limits.file = limits.txt", "lists.check-every = 0s");
    }

    private void limit(String line) throws Exception {
        Files.writeString(folder.resolve("limits.txt"), line);
    }
}
