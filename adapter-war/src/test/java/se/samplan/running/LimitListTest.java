package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.settings.SettingsRejected;

/** What single sources may give. */
class LimitListTest {

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    LimitListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void aSourceAboveItsOwnLimitIsToldSo_andTheOthersAnswer() throws Exception {
        limit("TSTASTA00000-SYS3 max-answer=1kB");
        try (RunningAdapter adapter = start()) {
            Answer answer = Request.aboutAsta().to(adapter.address());

            assertThat(answer.sources())
                    .containsExactly(
                            Status.answered("SYS1"),
                            Status.answered("SYS2"),
                            Status.failed("SYS3", "SP-TOO-LARGE"),
                            Status.answered("SYS4"),
                            Status.answered("SYS5"));
            assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
            assertThat(answer.resultCode()).isEqualTo("INFO");
        }
    }

    @Test
    void followsTheFileWhileItRuns() throws Exception {
        limit("* max-depth=10");
        try (RunningAdapter adapter = start()) {
            assertThat(Request.aboutAsta().to(adapter.address()).sources())
                    .contains(Status.failed("SYS3", "SP-TOO-LARGE"));

            limit("* max-depth=10", "TSTASTA00000-SYS3 max-depth=50");
            assertThat(Request.aboutAsta().to(adapter.address()).sources()).contains(Status.answered("SYS3"));

            limit("TSTASTA00000-SYS3 max-depth=shallow");
            assertThat(Request.aboutAsta().to(adapter.address()).sources()).contains(Status.answered("SYS3"));
        }
    }

    @Test
    void whatHoldsForAllIsSet() throws Exception {
        limit("TSTASTA00000-SYS3 max-depth=50");
        try (RunningAdapter adapter = start("aggregation.max-depth = 10")) {
            Answer answer = Request.aboutAsta().to(adapter.address());

            assertThat(answer.plans()).containsExactly("P1");
            assertThat(answer.sources()).contains(Status.failed("SYS1", "SP-TOO-LARGE"));
        }
    }

    @Test
    void doesNotStartWithAListThatCannotBeUsed() throws IOException {
        limit("TSTASTA00000-SYS3");

        assertThatThrownBy(this::start)
                .isInstanceOf(SettingsRejected.class)
                .message()
                .contains("limits.file: line 1: must have the form");
    }

    private void limit(String... lines) throws IOException {
        Files.writeString(folder.resolve("limits.txt"), String.join("\n", lines));
    }

    private RunningAdapter start(String... more) throws Exception {
        return RunningAdapter.start(SettingsFile.write(
                folder, sources, "limits.file = limits.txt\nlists.check-every = 0s\n" + String.join("\n", more)));
    }
}
