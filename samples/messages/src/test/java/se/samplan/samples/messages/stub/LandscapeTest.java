package se.samplan.samples.messages.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;

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

    /** Social services come to the landscape at step 7; whoever keeps routes is told where the story is. */
    @Test
    void aSourceHasARouteFromTheStepAtWhichItIsConnected() {
        try (Landscape landscape = Landscape.start(10, 0)) {
            List<Boolean> connected = new ArrayList<>();
            landscape.onGoing(variant -> connected.add(landscape.routes(variant).containsKey("TSTASTA00000-SYS5")));
            List.of(2, 6, 7, 10).forEach(step -> landscape.goTo(Variant.atStep(step)));

            assertThat(connected).containsExactly(false, false, true, true);
            assertThat(landscape.routes(Variant.atStep(2))).hasSize(7).containsKey("TSTASTA00000-SYS4");
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
                    .contains("SYS3 GetCarePlans to TSTASTA00000-SYS3, person: personal number, ")
                    .doesNotContain(TestIds.ASTA);
        }
    }

    @Test
    void understandsTheCommandLine_orNamesWhatIsWrong() {
        assertThat(StubOptions.parse(List.of("--delay", "sys2=3s", "--mood", "EI00=silent")))
                .isEqualTo(new StubOptions(
                        Variant.atStep(9), 8081, Map.of("EI00", Mood.SILENT), Map.of("SYS2", Duration.ofSeconds(3))));
        assertThat(List.of(
                        List.of("--step"),
                        List.of("--step", "nine"),
                        List.of("--variant", "V-99"),
                        List.of("--step", "5", "--variant", "V-17"),
                        List.of("--mood", "SYS1"),
                        List.of("--mood", "SYS1=HAPPY"),
                        List.of("--delay", "SYS1=soon"),
                        List.of("--what", "1")))
                .allSatisfy(arguments -> assertThatThrownBy(() -> StubOptions.parse(arguments))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(arguments.get(0)));
    }

    @Test
    void aVariantIsChosenByItsName_atItsStep_orAtAnotherIfNoMessageDiffers() {
        assertThat(StubOptions.parse(List.of("--variant", "v-33")).variant().step())
                .isEqualTo(8);
        assertThat(StubOptions.parse(List.of("--step", "5", "--variant", "V-01"))
                        .variant()
                        .step())
                .isEqualTo(5);
        assertThatThrownBy(() -> StubOptions.parse(List.of("--variant", "V-99")))
                .hasMessageContaining("--variant: there is no variant V-99, only V-01, V-02, ");
        assertThatThrownBy(() -> StubOptions.parse(List.of("--step", "5", "--variant", "V-17")))
                .hasMessageContaining("--step: V-17 can be had at step 9 only");
    }

    @Test
    void theHelpNamesEveryVariantOfTheScenario() {
        assertThat(StubOptions.usage().lines().map(line -> line.strip().split(" ", 2)[0]))
                .containsAll(IntStream.rangeClosed(1, 35)
                        .mapToObj(number -> String.format(Locale.ROOT, "V-%02d", number))
                        .toList());
    }

    @Test
    void atAVariant_itAnswersWithTheVariantsFiles_andElseWithThoseOfItsStep() {
        try (Landscape landscape = Landscape.start(Variant.of("V-17"), 0)) {
            assertThat(plansOf(landscape, "SYS3", TestIds.ASTA)).containsExactly("P1");
            assertThat(plansOf(landscape, "SYS4", TestIds.ASTA)).containsExactly("P4");
            assertThat(landscape.endpoints()).doesNotContainKey("SYS6");
        }
    }

    @Test
    void atAVariantWithOneSystemMore_thatIsThereToo() {
        try (Landscape landscape = Landscape.start(Variant.of("V-05"), 0)) {
            assertThat(plansOf(landscape, "SYS6", TestIds.ASTA)).containsExactly("SIP-7");
            assertThat(landscape.routes())
                    .containsEntry("TSTASTA00000-SYS6", landscape.source("SYS6").uri());
        }
    }

    @Test
    void atAVariantThatIsAboutBehaviour_theSourcesBehaveSo() {
        try (Landscape landscape = Landscape.start(Variant.of("V-03"), 0)) {
            assertThat(landscape.source("SYS2").mood()).isEqualTo(Mood.SILENT);
            assertThat(landscape.source("SYS4").mood()).isEqualTo(Mood.RESULT_ERROR);
        }
        try (Landscape landscape = Landscape.start(Variant.of("V-02-unreachable"), 0)) {
            assertThat(landscape.source("SYS2").isOpen()).isFalse();
            assertThat(landscape.routes()).containsKey("TSTASTA00000-SYS2");
            assertThatThrownBy(() -> plansOf(landscape, "SYS2", TestIds.ASTA))
                    .cause()
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void goesFromVariantToVariant_andNothingIsLeftOfTheOneBefore() {
        try (Landscape landscape = Landscape.start(Variant.of("V-05"), 0)) {
            landscape.goTo(Variant.of("V-03"));
            landscape.goTo(Variant.of("V-17"));

            assertThat(plansOf(landscape, "SYS3", TestIds.ASTA)).containsExactly("P1");
            assertThat(plansOf(landscape, "SYS4", TestIds.ASTA)).containsExactly("P4");
            assertThat(plansOf(landscape, "SYS6", TestIds.ASTA)).isEmpty();
        }
    }

    @Test
    void doesNotGoWhereOtherSystemsAreNeeded() {
        try (Landscape landscape = Landscape.start(9, 0)) {
            assertThatThrownBy(() -> landscape.goTo(Variant.of("V-05"))).hasMessageContaining("other systems");
            assertThatThrownBy(() -> landscape.goTo(Variant.of("V-02-unreachable")))
                    .hasMessageContaining("other systems");
        }
    }

    /** Regional reserve numbers go to the source that gave them; no aggregator is between (see V-13 in adapter-war). */
    @Test
    void v13_aDirectCallAboutAReserveNumber_isAnsweredByItsSource() {
        Variant variant = Variant.of("V-13");
        byte[] question = variant.own("requests/direct/GetCarePlans.xml").orElseThrow();
        try (Landscape landscape = Landscape.start(variant, 0)) {
            Document answer = Http.xml(Http.post(landscape.source("SYS1").uri(), question));

            assertThat(Http.texts(answer, "documentId")).containsExactly("P2");
            assertThat(Http.texts(answer, "type")).contains("1.2.752.97.3.1.3");
        }
    }

    @Test
    void answersNotesInBothVersionsOfTheirContract() throws IOException {
        try (Landscape landscape = Landscape.start(9, 0);
                InputStream request = LandscapeTest.class
                        .getClassLoader()
                        .getResourceAsStream("samples/requests/GetCareDocumentation-2.1.xml")) {
            byte[] question = new String(Objects.requireNonNull(request).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(">5565594230<", ">TSTASTA00000-SYS1<")
                    .getBytes(StandardCharsets.UTF_8);
            Document answer = Http.xml(Http.post(landscape.source("SYS1").uri(), question));

            assertThat(Http.texts(answer, "documentId")).containsExactly("N0a", "N0b", "N1", "N2");
            assertThat(answer.getElementsByTagNameNS("urn:riv:clinicalprocess:healthcond:description:2.1", "resultCode")
                            .getLength())
                    .isEqualTo(1);
        }
    }

    private static List<String> plansOf(Landscape landscape, String source, String person) {
        byte[] question = Questions.carePlans(TestIds.HSA_PREFIX + source, person);
        return Http.texts(Http.xml(Http.post(landscape.source(source).uri(), question)), "documentId");
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
