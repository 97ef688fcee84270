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

    /** The plans of SYS3 are eight elements deep, those of the others twelve or more. */
    @Test
    void followsTheFileWhileItRuns() throws Exception {
        limit("* max-depth=10");
        try (RunningAdapter adapter = start()) {
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P1");

            limit("* max-depth=10", "TSTASTA00000-SYS1 max-depth=50");
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P2", "P1");

            limit("TSTASTA00000-SYS1 max-depth=shallow");
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P2", "P1");
        }
    }

    @Test
    void whereTheFileSaysNothingTheSettingHolds() throws Exception {
        limit("TSTASTA00000-SYS1 max-depth=50");
        try (RunningAdapter adapter = start("aggregation.max-depth = 10")) {
            Answer answer = Request.aboutAsta().to(adapter.address());

            assertThat(answer.plans()).containsExactly("P2", "P1");
            assertThat(answer.sources()).contains(Status.failed("SYS2", "SP-TOO-LARGE"));
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
