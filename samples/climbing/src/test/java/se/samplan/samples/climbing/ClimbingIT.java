package se.samplan.samples.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.samples.messages.stub.StubSource;

/** The commands of the pages, run: the packaged war, each way's jar and settings, and the request of the page. */
class ClimbingIT {

    private final Path folder;

    ClimbingIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void answersDocumentsAsTheDocumentsThatTheyAre() throws Exception {
        try (RunningWar war = RunningWar.start(
                settings("documents"),
                List.of("-Dclimbing.documents=documents/files"),
                List.of("--libraries=target/libraries/documents"))) {
            RunningWar.Answer answer = war.askPlans(Path.of("request.xml"));

            assertThat(answer.plans()).isEqualTo(2);
            assertThat(answer.text("mediaType")).containsExactly("application/pdf", "text/html");
            assertThat(answer.text("structuredCarePlan")).isEmpty();
            assertThat(answer.isValid()).isTrue();
        }
    }

    @Test
    void offersNotesThatMayBePlansAndSaysHowSureThatIs() throws Exception {
        try (RunningWar war =
                RunningWar.start(settings("notes"), List.of(), List.of("--libraries=target/libraries/notes"))) {
            RunningWar.Answer answer = war.askPlans(Path.of("request.xml"));

            assertThat(answer.text("documentTitle"))
                    .containsExactlyInAnyOrder(
                            "Kan vara en plan: Rehabiliteringsplan", "Kan vara en plan: Vårdplanering");
            assertThat(answer.text("derivationConfidence")).containsExactlyInAnyOrder("high", "low");
            assertThat(answer.text("purpose")).containsExactly("Kunna gå till affären och hem igen.");
            assertThat(answer.text("goal")).isEmpty();
            assertThat(answer.isValid()).isTrue();
        }
    }

    @Test
    void answersThePlanModulesRowsAsAStructuredPlan() throws Exception {
        try (RunningWar war = RunningWar.start(
                settings("planmodule"), List.of(), List.of("--libraries=target/libraries/planmodule"))) {
            RunningWar.Answer answer = war.askPlans(Path.of("request.xml"));

            assertThat(answer.plans()).isEqualTo(1);
            assertThat(answer.text("goal")).hasSize(2);
            assertThat(answer.text("activity")).hasSize(3);
            assertThat(answer.isValid()).isTrue();
        }
    }

    @Test
    void passesOnThePlansOfAnotherProducerWithWhatIsKnownOfThem() throws Exception {
        byte[] plans = resource("/samples/asta/step-9/SYS3/GetCarePlans.xml");
        try (StubSource behind = StubSource.start("TSTASTA00000-SYS3", 0, request -> plans)) {
            Files.copy(Path.of("behind", "facts.properties"), folder.resolve("facts.properties"));
            Path settings = settings("behind");
            Files.writeString(
                    settings,
                    Files.readString(settings)
                            .replace("http://127.0.0.1:8083/", behind.uri().toString()));
            try (RunningWar war = RunningWar.start(settings, List.of(), List.of())) {
                RunningWar.Answer answer = war.askPlans(Path.of("behind", "request.xml"));

                assertThat(answer.text("documentTitle")).containsExactly("Vårdplan diabetes");
                assertThat(answer.text("maturity")).containsExactly("L1");
                assertThat(answer.text("careSphere")).containsExactly("healthcare");
                assertThat(answer.isValid()).isTrue();
            }
        }
    }

    /** The page's own settings, on a port that is free. */
    private Path settings(String way) throws IOException {
        String page = Files.readString(Path.of(way, way + ".properties"));
        return Files.writeString(
                folder.resolve(way + ".properties"), page.replaceFirst("server\\.port = \\d+", "server.port = 0"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ClimbingIT.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
