package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;

/** The disk of the ledger fills up while the program runs, and somebody makes room again. */
class FullDiskTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    /** An answer leaves more than a kilobyte, and a block of the disk is four: so many are kept in what is left of one, and more. */
    private static final int MORE_THAN_A_BLOCK_HOLDS = 8;

    private static final String SHOWN = "Samordnad individuell plan";

    private final Path folder;
    private final Path mounted;
    private Landscape sources;
    private SmallDisk disk;

    FullDiskTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.mounted = Files.createDirectory(folder.resolve("disk"));
    }

    @BeforeEach
    void start() throws Exception {
        disk = SmallDisk.in(mounted);
        sources = Landscape.start(9, 0);
    }

    @AfterEach
    void stop() throws Exception {
        if (disk != null) {
            sources.close();
            disk.close();
        }
    }

    @Test
    void withoutRoomThereIsNoAnswer_andWithRoomThereIsAgain_andTheLedgerIsWhole() throws Exception {
        Path settings = settings();
        int shown = 0;
        try (RunningAdapter adapter = RunningAdapter.start(settings)) {
            assertThat(ask(adapter).text()).contains(SHOWN);

            disk.fill();
            List<Answer> meanwhile = new ArrayList<>();
            List<String> logged = Logged.during(() -> meanwhile.addAll(askedUntilRefused(adapter)));
            Answer refused = meanwhile.get(meanwhile.size() - 1);
            assertThat(refused.faultCode()).isEqualTo("Server");
            assertThat(refused.text()).doesNotContain(SHOWN);
            assertThat(logged)
                    .anyMatch(line -> line.startsWith("samplan.ledger ledger.file: cannot be written"))
                    .noneMatch(line -> line.contains(Request.ASTA));
            assertThat(health(adapter)).contains("\"ledger\":\"could not be written when it was last tried; ");
            assertThat(notKept(adapter)).isEqualTo(1);
            assertThat(ask(adapter).faultCode()).isEqualTo("Server");

            disk.makeRoom();
            await().atMost(GENEROUS).until(() -> ask(adapter).status() == 200);
            shown = 2 + meanwhile.size() - 1;
            everyEndIsWritten(settings);
            assertThat(health(adapter)).contains("\"ledger\":\"written\"");
        }
        assertThat(Commands.run(settings, "--ledger=verify", "--ledger=reconcile"))
                .startsWith("0 ")
                .contains("0 answers were not closed");
        assertThat(closed()).as("answers that were shown").isEqualTo(shown);
    }

    /** Where the law does not ask for a ledger, residents are not turned away. */
    @Test
    void whereItIsNotNeededTheAnswerGoesOut_andIsToldOf() throws Exception {
        Path settings = settings("ledger.needed-for = staff");
        try (RunningAdapter adapter = RunningAdapter.start(settings)) {
            assertThat(ask(adapter).text()).contains(SHOWN);
            disk.fill();

            List<String> logged = Logged.during(() -> {
                for (int i = 0; i < MORE_THAN_A_BLOCK_HOLDS; i++) {
                    assertThat(ask(adapter).text()).contains(SHOWN);
                }
            });

            assertThat(logged).anyMatch(line -> line.startsWith("samplan.ledger prov-4711 NOT KEPT"));
            disk.makeRoom();
            everyEndIsWritten(settings);
        }
        assertThat(Commands.run(settings, "--ledger=verify")).startsWith("0 ");
    }

    /** What was answered until then, and the refusal. */
    private List<Answer> askedUntilRefused(RunningAdapter adapter) {
        List<Answer> answers = new ArrayList<>();
        do {
            answers.add(ask(adapter));
        } while (answers.get(answers.size() - 1).status() == 200 && answers.size() < MORE_THAN_A_BLOCK_HOLDS);
        return answers;
    }

    private static Answer ask(RunningAdapter adapter) {
        return Request.aboutAsta().to(adapter.address());
    }

    private Path settings(String... more) throws IOException {
        return SettingsFile.write(folder, sources, "ledger.file = disk/ledger.txt", String.join("\n", more));
    }

    private static double notKept(RunningAdapter adapter) {
        return Metrics.of(adapter.address()).value("samplan_ledger_disclosures_seconds_count{outcome=\"not_kept\"}");
    }

    private static String health(RunningAdapter adapter) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(adapter.address() + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private long closed() throws IOException {
        return Files.readAllLines(mounted.resolve("ledger.txt")).stream()
                .filter(row -> row.contains("\tCLOSED\t"))
                .count();
    }

    private static void everyEndIsWritten(Path settings) {
        await().atMost(GENEROUS)
                .until(() -> Commands.run(settings, "--ledger=reconcile").contains("0 answers were not closed"));
    }
}
