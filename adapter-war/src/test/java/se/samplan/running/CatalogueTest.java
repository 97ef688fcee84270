package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubCatalogue;

/** Permissions from the catalogue (TAK), over sockets: CON1 may ask for plans at SYS1 and, as it stands under it, at SYS2. */
class CatalogueTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final String HSA = "TSTASTA00000-";
    private static final String CON1 = HSA + "CON1";
    private static final String PLANS = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";
    private static final String NOTES =
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3";
    private static final String SELDOM = "catalogue.every = 60m";
    private static final List<Status> BY_THE_CATALOGUE = Stream.concat(
                    Stream.of("SYS1", "SYS2").map(Status::answered),
                    Stream.of("SYS3", "SYS4", "SYS5").map(system -> Status.failed(system, "SP-NOT-PERMITTED")))
            .toList();

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);
    private final StubCatalogue addressees = StubCatalogue.start(0);
    private final StubCatalogue contracts = StubCatalogue.start(0);

    CatalogueTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void rows() throws Exception {
        Files.writeString(folder.resolve("tree.txt"), HSA + "SYS2 = " + HSA + "RG00");
        both(catalogue -> catalogue
                .permit(CON1, PLANS, HSA + "SYS1")
                .permit(CON1, PLANS, HSA + "SYS1")
                .permit(CON1.toLowerCase(Locale.ROOT), PLANS, HSA + "RG00")
                .permit(CON1, NOTES, "*")
                .permit(HSA + "CON9", PLANS, "*")
                .permitOnceUponATime(CON1, PLANS, HSA + "SYS4"));
    }

    @AfterEach
    void stop() {
        contracts.close();
        addressees.close();
        sources.close();
    }

    @Test
    void aSourceIsAskedByARowThatHoldsToday_itsOwnOrThatOfAUnitAbove() throws Exception {
        try (RunningAdapter adapter = started()) {
            assertThat(plans(adapter).sources()).containsExactlyElementsOf(BY_THE_CATALOGUE);
            assertThat(notes(adapter).text()).doesNotContain("SP-NOT-PERMITTED");

            assertThat(Stream.of(addressees, contracts).flatMap(one -> one.received().stream()))
                    .isNotEmpty()
                    .allSatisfy(request -> {
                        assertThat(PlatformRequests.problems(request)).isEmpty();
                        assertThat(request.headers())
                                .containsEntry("x-vp-sender-id", SettingsFile.OWN_ID)
                                .containsEntry("x-rivta-original-serviceconsumer-hsaid", SettingsFile.OWN_ID);
                    });
        }
        assertThat(Files.readAllLines(folder.resolve("copy.txt")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly(
                        CON1 + " " + NOTES + " *",
                        CON1 + " " + PLANS + " " + HSA + "RG00",
                        CON1 + " " + PLANS + " " + HSA + "SYS1");
        assertThat(Commands.run(settings(), "--who-is-asked=" + CON1 + ",GetCarePlans," + HSA + "SYS2"))
                .startsWith("0 ")
                .contains("permission: by the row \"" + CON1 + " " + PLANS + " " + HSA + "RG00\" for " + HSA + "RG00");
        assertThat(Commands.run(settings(), "--who-is-asked=" + CON1 + ",GetCarePlans," + HSA + "SYS4"))
                .startsWith("1 ")
                .contains("no row of catalogue.copy-file (SP-NOT-PERMITTED)");
    }

    @Test
    void whatTheCatalogueTakesAwayIsGone() throws Exception {
        try (RunningAdapter adapter = started()) {
            both(catalogue -> {
                catalogue.forget();
                catalogue.permit(CON1, PLANS, HSA + "SYS5");
            });

            await().atMost(GENEROUS)
                    .until(() -> plans(adapter)
                            .sources()
                            .containsAll(List.of(Status.failed("SYS1", "SP-NOT-PERMITTED"), Status.answered("SYS5"))));
        }
    }

    /** Whatever the catalogue does in the place of answering: what it said before holds. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAULT", "FORBIDDEN", "HTML", "EMPTY", "TRUNCATED", "CUT", "SILENT", "RESET", "WRONG_NAMESPACE"})
    void aCatalogueThatIsAwayChangesNothing_andIsToldOf(Mood mood) throws Exception {
        try (RunningAdapter adapter = started()) {
            List<String> logged = Logged.during(() -> {
                contracts.setMood(mood);
                await().atMost(GENEROUS).until(() -> health(adapter).contains("\"catalogue\":\"latest reading "));
            });

            assertThat(plans(adapter).sources()).containsExactlyElementsOf(BY_THE_CATALOGUE);
            assertThat(logged)
                    .anyMatch(line -> line.startsWith("samplan.catalogue the catalogue could not be read: ")
                            && line.contains("still holds"));

            contracts.setMood(Mood.NORMAL);
            await().atMost(GENEROUS).until(() -> health(adapter).contains("\"catalogue\":\"read "));
        }
    }

    /** It becomes empty while it is away, since a reading that sees half of the change is another catalogue. */
    @Test
    void anEmptyCatalogueIsRefused_andToldOf() throws Exception {
        try (RunningAdapter adapter = started()) {
            both(catalogue -> catalogue.setMood(Mood.FAULT));
            await().atMost(GENEROUS).until(() -> health(adapter).contains("\"catalogue\":\"latest reading FAULT"));
            both(catalogue -> {
                catalogue.forget();
                catalogue.permitOnceUponATime(CON1, PLANS, "*");
            });
            await().atMost(GENEROUS)
                    .until(() -> health(adapter).contains("\"catalogue\":\"latest reading EMPTY; read "));

            assertThat(plans(adapter).sources()).containsExactlyElementsOf(BY_THE_CATALOGUE);
        }
    }

    /** What stands in the copy would be another permission than the catalogue's. */
    @ParameterizedTest
    @ValueSource(strings = {"TSTASTA00000-*", "TSTASTA00000-SYS3&#10;TSTASTA00000-CON1 * *", "# remark", "A B"})
    void anAddressThatCannotBeOneIsRefusedWithAllThatCameWithIt(String address) throws Exception {
        try (RunningAdapter adapter = started()) {
            both(catalogue -> catalogue.permit(CON1, PLANS, address).permit(CON1, PLANS, HSA + "SYS5"));
            await().atMost(GENEROUS)
                    .until(() -> health(adapter).contains("\"catalogue\":\"latest reading INVALID_ANSWER; read "));

            assertThat(plans(adapter).sources()).containsExactlyElementsOf(BY_THE_CATALOGUE);
        }
    }

    @Test
    void anInstanceThatStartsWithoutTheCatalogueGoesOnWithTheCopy() throws Exception {
        started().close();
        addressees.close();
        contracts.close();

        try (RunningAdapter adapter = RunningAdapter.start(settings())) {
            assertThat(plans(adapter).sources()).containsExactlyElementsOf(BY_THE_CATALOGUE);
            await().atMost(GENEROUS)
                    .until(() -> health(adapter).contains("\"catalogue\":\"latest reading UNREACHABLE; read "));
            assertThat(adapter.get("/ready").statusCode()).isEqualTo(200);
            assertThat(Metrics.of(adapter.address()).text())
                    .contains(
                            "samplan_catalogue_read_seconds ", "samplan_list_lines{list=\"catalogue.copy-file\"} 3.0");
        }
    }

    @Test
    void withoutCatalogueAndCopyNobodyIsAsked_andNoRequestsShouldCome() throws Exception {
        addressees.setMood(Mood.FAULT);
        try (RunningAdapter adapter = RunningAdapter.start(settings())) {
            await().atMost(GENEROUS)
                    .until(() -> health(adapter).contains("\"catalogue\":\"latest reading FAULT; not read yet"));

            assertThat(plans(adapter).sources())
                    .hasSize(5)
                    .allMatch(source -> source.error().equals("SP-NOT-PERMITTED"));
            assertThat(adapter.get("/ready").body())
                    .contains("catalogue.copy-file: nothing is known yet of who may call what");

            addressees.setMood(Mood.NORMAL);
            await().atMost(GENEROUS).until(() -> adapter.get("/ready").statusCode() == 200);
            assertThat(plans(adapter).sources()).containsExactlyElementsOf(BY_THE_CATALOGUE);
        }
    }

    /** Long before it is read the next time. */
    @Test
    void aConsumerThatIsAddedIsAskedAbout_andMayCallWhatTheCatalogueSays() throws Exception {
        String con9 = HSA + "CON9";
        try (RunningAdapter adapter = started(SELDOM)) {
            Files.writeString(folder.resolve("consumers.txt"), CON1 + " = person as-of\n" + con9 + " = person");

            await().atMost(GENEROUS)
                    .until(() -> Files.readString(folder.resolve("copy.txt")).contains(con9));
            assertThat(Request.aboutAsta()
                            .with(Request.CONSUMER, con9)
                            .to(adapter.address())
                            .plans())
                    .hasSize(5);
        }
    }

    @Test
    void aReadingThatCameToNothingIsTriedAgainSoon() throws Exception {
        addressees.setMood(Mood.FAULT);
        try (RunningAdapter adapter = RunningAdapter.start(settings(SELDOM))) {
            await().atMost(GENEROUS).until(() -> health(adapter).contains("\"catalogue\":\"latest reading FAULT"));

            addressees.setMood(Mood.NORMAL);

            await().atMost(GENEROUS).until(() -> adapter.get("/ready").statusCode() == 200);
        }
    }

    /** A copy that somebody has damaged is none: what the catalogue says takes its place. */
    @Test
    void aDamagedCopyIsWrittenAnew() throws Exception {
        Files.writeString(folder.resolve("copy.txt"), "# What the catalogue (TAK) has said.\nhalf of a li");
        try (RunningAdapter adapter = started()) {
            assertThat(plans(adapter).sources()).containsExactlyElementsOf(BY_THE_CATALOGUE);
        }
    }

    @Test
    void somebodysListInItsPlaceStopsTheStart_andIsNotLost() throws Exception {
        Path list = Files.writeString(folder.resolve("copy.txt"), CON1 + " GetCarePlans " + HSA + "SYS3\n");

        assertThat(Commands.run(settings()))
                .startsWith("2 samplan cannot start.")
                .contains("catalogue.copy-file: " + list + " was not written by this program");
        assertThat(list).hasContent(CON1 + " GetCarePlans " + HSA + "SYS3");
    }

    private void both(Consumer<StubCatalogue> told) {
        told.accept(addressees);
        told.accept(contracts);
    }

    /** Once the catalogue has been read. */
    private RunningAdapter started(String... more) throws Exception {
        RunningAdapter adapter = RunningAdapter.start(settings(more));
        await().atMost(GENEROUS).until(() -> adapter.get("/ready").statusCode() == 200);
        return adapter;
    }

    private Path settings(String... more) throws Exception {
        Files.writeString(folder.resolve("consumers.txt"), CON1 + " = person as-of");
        return SettingsFile.write(
                folder,
                sources,
                "consumers.file = consumers.txt",
                "hsa-tree.file = tree.txt",
                "lists.check-every = 0s",
                "catalogue.addressees.address = " + addressees.uri(),
                "catalogue.contracts.address = " + contracts.uri(),
                "catalogue.logical-address = " + StubCatalogue.LOGICAL_ADDRESS,
                "catalogue.copy-file = copy.txt",
                more.length > 0 ? String.join("\n", more) : "catalogue.every = 100ms",
                "catalogue.again = 100ms",
                "catalogue.time = 2s");
    }

    private static Answer plans(RunningAdapter adapter) {
        return Request.aboutAsta().to(adapter.address());
    }

    private static Answer notes(RunningAdapter adapter) {
        return Request.of("GetCareDocumentation", 3, Sample.bytes("samples/requests/GetCareDocumentation.xml"))
                .to(adapter.address());
    }

    private static String health(RunningAdapter adapter) throws Exception {
        return adapter.get("/health").body();
    }
}
