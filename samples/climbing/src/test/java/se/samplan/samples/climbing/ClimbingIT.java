package se.samplan.samples.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.samples.messages.stub.StubSource;

/**
 * The commands of the pages, taken from them and run: the packaged war, each way's jar and settings, and the request of the page.
 * The answer is what the page shows. Only the ports are others, and the producer behind is a stub in this process.
 */
class ClimbingIT {

    private final Path folder;

    ClimbingIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void answersDocumentsAsTheDocumentsThatTheyAre() throws Exception {
        PageCommands page = PageCommands.of("documents");
        try (RunningWar war = RunningWar.start(page, settings(page))) {
            RunningWar.Answer answer = war.ask(page);

            assertThat(answer.plans()).isEqualTo(2);
            assertThat(answer.text("mediaType")).containsExactly("application/pdf", "text/html");
            assertThat(answer.text("structuredCarePlan")).isEmpty();
            assertThat(page.exampleMissingIn(answer.lines())).isEmpty();
            assertThat(answer.isValid()).isTrue();
        }
    }

    @Test
    void offersNotesThatMayBePlansAndSaysHowSureThatIs() throws Exception {
        PageCommands page = PageCommands.of("notes");
        try (RunningWar war = RunningWar.start(page, settings(page))) {
            RunningWar.Answer answer = war.ask(page);

            assertThat(answer.text("documentTitle"))
                    .containsExactlyInAnyOrder(
                            "Kan vara en plan: Rehabiliteringsplan", "Kan vara en plan: Vårdplanering");
            assertThat(answer.text("derivationConfidence")).containsExactlyInAnyOrder("high", "low");
            assertThat(answer.text("orgUnitName")).hasSize(2).containsOnly("Hälsocentralen Sol och Måne, Rymdstaden");
            assertThat(answer.text("purpose")).containsExactly("Kunna gå till affären och hem igen.");
            assertThat(answer.text("goal")).isEmpty();
            assertThat(page.exampleMissingIn(answer.lines())).isEmpty();
            assertThat(answer.isValid()).isTrue();
        }
    }

    @Test
    void answersThePlanModulesRowsAsAStructuredPlan() throws Exception {
        PageCommands page = PageCommands.of("planmodule");
        try (RunningWar war = RunningWar.start(page, settings(page))) {
            RunningWar.Answer answer = war.ask(page);

            assertThat(answer.plans()).isEqualTo(1);
            assertThat(answer.text("goal")).hasSize(2);
            assertThat(answer.text("activity")).hasSize(3);
            assertThat(page.exampleMissingIn(answer.lines())).isEmpty();
            assertThat(answer.isValid()).isTrue();
        }
    }

    @Test
    void passesOnThePlansOfAnotherProducerWithWhatIsKnownOfThem() throws Exception {
        PageCommands page = PageCommands.of("behind");
        byte[] plans = resource("/samples/asta/step-9/SYS3/GetCarePlans.xml");
        try (StubSource behind = StubSource.start("TSTASTA00000-SYS3", 0, request -> plans)) {
            Files.copy(Path.of("behind", "facts.properties"), folder.resolve("facts.properties"));
            Path settings = settings(page);
            Files.writeString(
                    settings,
                    Files.readString(settings)
                            .replace("http://127.0.0.1:8083/", behind.uri().toString()));
            try (RunningWar war = RunningWar.start(page, settings)) {
                RunningWar.Answer answer = war.ask(page);

                assertThat(answer.text("documentTitle")).containsExactly("Vårdplan diabetes");
                assertThat(answer.text("maturity")).containsExactly("L1");
                assertThat(answer.text("careSphere")).containsExactly("healthcare");
                assertThat(page.exampleMissingIn(answer.lines())).isEmpty();
                assertThat(answer.isValid()).isTrue();
            }
        }
    }

    /** The page's own settings, on a port that is free. */
    private Path settings(PageCommands page) throws IOException {
        String own = Files.readString(page.settings());
        return Files.writeString(
                folder.resolve(page.settings().getFileName()),
                own.replaceFirst("server\\.port = \\d+", "server.port = 0"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ClimbingIT.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
