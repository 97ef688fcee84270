package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.settings.SettingsRejected;
import se.samplan.source.file.CalledAddress;

/** Routes by contract and address, changed while the program runs. */
class RouteListTest {

    private static final String HSA = "TSTASTA00000-";

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);
    private final Map<String, URI> places = sources.routes();

    RouteListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void aRouteMayBeForOneContract_andTheFileIsFollowed() throws Exception {
        try (RunningAdapter adapter = start()) {
            routes("GetCarePlans/2 " + HSA + "SYS2 = " + at("SYS2"), "GetCareDocumentation * = " + at("SYS1"));
            assertThat(plans(adapter).sources())
                    .containsExactly(
                            Status.failed("SYS1", "SP-NO-ROUTE"),
                            Status.answered("SYS2"),
                            Status.failed("SYS3", "SP-NO-ROUTE"),
                            Status.failed("SYS4", "SP-NO-ROUTE"),
                            Status.failed("SYS5", "SP-NO-ROUTE"));
            assertThat(notes(adapter).sources()).contains(Status.answered("SYS1"));
            assertThat(asked("GetCarePlans/2", "SYS2")).contains("route: its own, http");
            assertThat(asked("GetCareDocumentation/3", "SYS1")).contains("route: the one for all, http");
            assertThat(asked("GetCareManagers", "SYS2")).contains("route: none (SP-NO-ROUTE)");

            routes(HSA + "SYS1 = " + at("SYS1"));
            assertThat(plans(adapter).sources())
                    .contains(Status.answered("SYS1"), Status.failed("SYS2", "SP-NO-ROUTE"));
        }
    }

    @Test
    void aFileThatCannotBeUsedChangesNothing_andIsToldOf() throws Exception {
        try (RunningAdapter adapter = start()) {
            List<String> logged = Logged.during(() -> {
                routes(HSA + "SYS1 = " + at("SYS1"), HSA + "SYS2 = nowhere");
                assertThat(plans(adapter).plans()).hasSize(5);
            });

            assertThat(logged)
                    .anyMatch(line -> line.contains("routes.file: line 2: \"TSTASTA00000-SYS2\" does not lead to "
                            + CalledAddress.RULE + ". The list read at"));
            assertThat(adapter.get("/health").body()).contains("\"routes.file\":\"the old list holds (line 2: ");
        }
    }

    @Test
    void doesNotStartWithAListThatCannotBeUsed() {
        assertThatThrownBy(() -> {
                    Path settings = SettingsFile.write(folder, sources);
                    routes("GetNothing " + HSA + "SYS1 = " + at("SYS1"));
                    RunningAdapter.start(settings).close();
                })
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("routes.file: line 1: no contract here has that name");
    }

    private URI at(String system) {
        return Stream.ofNullable(places.get(HSA + system)).findFirst().orElseThrow();
    }

    private static Answer plans(RunningAdapter adapter) {
        return Request.aboutAsta().to(adapter.address());
    }

    private static Answer notes(RunningAdapter adapter) {
        return Request.of("GetCareDocumentation", 3, Sample.bytes("samples/requests/GetCareDocumentation.xml"))
                .to(adapter.address());
    }

    private String asked(String contract, String system) {
        return Commands.run(
                folder.resolve("samplan.properties"),
                "--who-is-asked=TSTASTA00000-CON1," + contract + "," + HSA + system);
    }

    private void routes(String... lines) {
        try {
            Files.write(folder.resolve("routes.properties"), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningAdapter start() throws Exception {
        return RunningAdapter.start(SettingsFile.write(folder, sources, "lists.check-every = 0s"));
    }
}
