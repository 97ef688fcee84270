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

/** Who may call whom. The request's sender is TSTASTA00000-VPX1, its original consumer TSTASTA00000-CON1. */
class PermissionListTest {

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    PermissionListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void asksOnlyWhereTheSenderOrTheOriginalConsumerMayCall_andTellsOfTheOthers() throws Exception {
        permit(
                "TSTASTA00000-VPX1 GetCarePlans   TSTASTA00000-SYS1",
                "TSTASTA00000-CON1 GetCarePlans/2 TSTASTA00000-SYS2",
                "TSTASTA00000-CON2 *              *",
                "*                 GetCareManagers *");
        try (RunningAdapter adapter = start()) {
            Answer answer = Request.aboutAsta().to(adapter.address());

            assertThat(answer.plans()).containsExactly("P3", "P2");
            assertThat(answer.sources())
                    .containsExactly(
                            Status.answered("SYS1"),
                            Status.answered("SYS2"),
                            Status.failed("SYS3", "SP-NOT-PERMITTED"),
                            Status.failed("SYS4", "SP-NOT-PERMITTED"),
                            Status.failed("SYS5", "SP-NOT-PERMITTED"));
            assertThat(answer.resultCode()).isEqualTo("INFO");
            assertThat(sources.source("SYS3").received()).isEmpty();
        }
    }

    @Test
    void followsTheFileWhileItRuns() throws Exception {
        permit("* GetCarePlans *");
        try (RunningAdapter adapter = start()) {
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).hasSize(5);

            permit("* GetCarePlans TSTASTA00000-SYS1");
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P2");

            permit("everybody may");
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P2");

            Files.delete(folder.resolve("permissions.txt"));
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P2");
        }
    }

    @Test
    void doesNotStartWithAListThatCannotBeUsed_andNamesEveryMistake() throws IOException {
        permit("TSTASTA00000-CON1 GetCarePlans", "* GetPlans *");

        assertThatThrownBy(() -> start("index.fallback-file = nowhere.txt"))
                .isInstanceOf(SettingsRejected.class)
                .message()
                .contains(
                        "permissions.file: line 1: must have the form \"consumer contract logical-address\"",
                        "permissions.file: line 2: no contract here has that name",
                        "index.fallback-file: there is no file " + folder.resolve("nowhere.txt"));
    }

    private void permit(String... lines) throws IOException {
        Files.writeString(folder.resolve("permissions.txt"), String.join("\n", lines));
    }

    private RunningAdapter start(String... more) throws Exception {
        return RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "permissions.file = permissions.txt\nlists.check-every = 0s\n" + String.join("\n", more)));
    }
}
