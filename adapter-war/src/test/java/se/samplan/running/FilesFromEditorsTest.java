package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Refusals.assertFault;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;

/** Settings, consumers and keys as an editor writes them: the first line of each counts, whatever stands before it. */
class FilesFromEditorsTest {

    private static final String WARD = "TSTASTA00000-CON2";

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    FilesFromEditorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    /** Whoever stands on the first line is staff and nobody else; read as if she were the person, she would see all five. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theFirstLineCounts_behindAMarkOfTheByteOrder(String charset) throws Exception {
        Files.writeString(
                folder.resolve("consumers.txt"),
                WARD
                        + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101\r\nTSTASTA00000-CON1 = person\r\n");
        Files.writeString(folder.resolve("keys.txt"), "0123456789abcdef0123456789abcdef\r\n");
        Path settings = SettingsFile.write(
                folder,
                sources,
                "consumers.default = refuse",
                "consumers.file = consumers.txt",
                "tokens.key-file = keys.txt");
        for (String file : List.of("consumers.txt", "keys.txt", "samplan.properties", "routes.properties")) {
            mark(folder.resolve(file), Charset.forName(charset));
        }

        try (RunningAdapter adapter = RunningAdapter.start(settings)) {
            assertThat(ask(adapter, "TSTASTA00000-CON1").plans()).hasSize(5);
            assertThat(ask(adapter, WARD).plans()).isNotEmpty().hasSizeLessThan(5);
            assertFault(
                    ask(adapter, "TSTASTA00000-CON3"),
                    "Server",
                    "VP007 [Samplan] The consumer is not listed and may not ask");
        }
    }

    private static void mark(Path file, Charset charset) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.write(file, ("\uFEFF" + text).getBytes(charset));
    }

    private static Answer ask(RunningAdapter adapter, String consumer) {
        return Request.aboutAsta().with(Request.CONSUMER, consumer).to(adapter.address());
    }
}
