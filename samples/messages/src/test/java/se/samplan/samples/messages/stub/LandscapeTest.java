package se.samplan.samples.messages.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LandscapeTest {

    @Test
    void startsFiveSourcesAndAnIndex_eachUnderItsAddress() {
        try (Landscape landscape = small()) {
            assertThat(landscape.endpoints().keySet()).containsExactly("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "EI00");
            assertThat(landscape.routes())
                    .containsEntry("TSTASTA00000-SYS5", landscape.source("SYS5").uri())
                    .containsEntry("TSTASTA00000-U201", landscape.source("SYS2").uri())
                    .hasSize(8);
            landscape
                    .routes()
                    .forEach((address, uri) -> assertThat(Http.post(uri, Questions.carePlans(address, TestIds.ASTA))
                                    .statusCode())
                            .isEqualTo(200));
        }
    }

    @Test
    void answersWithNothing_whereThereIsNoFile() {
        try (Landscape landscape = small()) {
            byte[] question = Questions.carePlans("TSTASTA00000-SYS4", TestIds.ASTA);
            assertThat(Http.texts(Http.xml(Http.post(landscape.source("SYS4").uri(), question)), "carePlan"))
                    .isEmpty();
        }
    }

    @Test
    void tellsOfEachRequest() {
        try (Landscape landscape = small()) {
            List<String> told = new ArrayList<>();
            landscape.onRequest((name, request) -> told.add(name + " " + request.logicalAddress()));
            Http.post(landscape.source("SYS1").uri(), Questions.carePlans(Questions.SYS1, TestIds.ASTA));

            assertThat(told).containsExactly("SYS1 TSTASTA00000-SYS1");
        }
    }

    @Test
    void saysWhatToDo_whenAPortIsTaken_andGivesTheOthersBack() {
        int first = firstOfSixFreePorts();
        try (StubServer taken = StubServer.bind(first + 2)) {
            assertThatThrownBy(() -> Landscape.start("stub/two-plans", "stub/two-plans/index.xml", first))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("port " + taken.port() + " is taken: end the program that uses it, "
                            + "or choose another first port than " + first)
                    .hasCauseInstanceOf(BindException.class);
        }
        try (Landscape landscape = Landscape.start("stub/two-plans", "stub/two-plans/index.xml", first)) {
            assertThat(landscape.index().uri().getPort()).isEqualTo(first + 5);
        }
    }

    @Test
    void namesTheStubsThereAre_whenAskedForAnother() {
        try (Landscape landscape = small()) {
            assertThatThrownBy(() -> landscape.source("SYS9")).hasMessageContaining("SYS1, SYS2");
            assertThatThrownBy(() -> landscape.source("EI00")).hasMessage("EI00 is not a source");
        }
    }

    @Test
    void runsFromTheCommandLine_andHidesThePersonInWhatItPrints() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (Landscape landscape = StubMain.start(
                List.of("--step", "9", "--port", "0", "--mood", "SYS3=FAULT", "--delay", "SYS2=20ms"), out)) {
            assertThat(landscape.source("SYS3").mood()).isEqualTo(Mood.FAULT);
            Http.post(landscape.source("SYS3").uri(), Questions.carePlans("TSTASTA00000-SYS3", TestIds.ASTA));

            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("TSTASTA00000-EI00", landscape.index().uri().toString())
                    .contains("SYS3 GetCarePlans to TSTASTA00000-SYS3 person 1943******** FAULT")
                    .doesNotContain(TestIds.ASTA);
        }
    }

    @Test
    void understandsTheCommandLine_orNamesWhatIsWrong() {
        assertThat(StubOptions.parse(List.of("--delay", "sys2=3s", "--mood", "EI00=silent")))
                .isEqualTo(
                        new StubOptions(9, 8081, Map.of("EI00", Mood.SILENT), Map.of("SYS2", Duration.ofSeconds(3))));
        assertThat(List.of(
                        List.of("--step"),
                        List.of("--step", "nine"),
                        List.of("--mood", "SYS1"),
                        List.of("--mood", "SYS1=HAPPY"),
                        List.of("--delay", "SYS1=soon"),
                        List.of("--what", "1")))
                .allSatisfy(arguments -> assertThatThrownBy(() -> StubOptions.parse(arguments))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(arguments.get(0)));
    }

    private static int firstOfSixFreePorts() {
        return IntStream.iterate(18_081, port -> port + 10)
                .limit(100)
                .filter(first -> IntStream.range(first, first + 6).allMatch(LandscapeTest::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (StubServer probe = StubServer.bind(port)) {
            return probe.port() == port;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Landscape small() {
        return Landscape.start("stub/two-plans", "stub/two-plans/index.xml", 0);
    }
}
