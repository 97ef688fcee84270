package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.running.Refusals.assertFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.settings.SettingsRejected;

/** Consumers that come, go and change while the program runs. */
class ConsumerListTest {

    private static final String WEB = "TSTASTA00000-CON1";
    private static final String WARD = "TSTASTA00000-CON2";
    private static final String OF_THE_WARD = " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101";
    private static final String OF_THE_COUNCIL = " = social-care-staff giver=TSTASTA00000-KS00 unit=TSTASTA00000-U501";
    private static final String NOT_LISTED = "VP007 [Samplan] The consumer is not listed and may not ask";
    private static final String READER = """
            <agg:reader><agg:employeeId>TSTASTA00000-P101</agg:employeeId>\
            <agg:careUnitId>TSTASTA00000-U101</agg:careUnitId><agg:careGiverId>TSTASTA00000-RG00</agg:careGiverId>\
            <agg:purpose>Vård och behandling</agg:purpose></agg:reader>""";

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    ConsumerListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void aConsumerThatIsAddedIsLetIn_andOneThatIsTakenAwayIsRefused() throws Exception {
        consumers(WARD + OF_THE_WARD);
        try (RunningAdapter adapter = start()) {
            assertFault(ask(adapter, WEB), "Server", NOT_LISTED);

            consumers(WARD + OF_THE_WARD, WEB + " = person");
            assertThat(ask(adapter, WEB).plans()).hasSize(5);
            assertThat(whoIsAsked()).contains("consumer: person");

            consumers(WARD + OF_THE_WARD);
            assertFault(ask(adapter, WEB), "Server", NOT_LISTED);
            assertThat(whoIsAsked()).contains("consumer: not listed in consumers.file, and refused (VP007)");
        }
    }

    /** As if it had been read while it was written: its second line has begun, or none has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TSTASTA00000-CON2 = care-staff giver=TSTASTA00000-RG00 uni | line 1: only giver=HSA-id, unit=HSA-id",
                "TSTASTA00000-CON2                                          | line 1: must have the form",
                "''                                                         | has no line that says anything"
            })
    void aFileThatCannotBeUsedChangesNothing_andIsToldOf(String half, String why) throws Exception {
        consumers(WEB + " = person");
        try (RunningAdapter adapter = start("management.port = 0")) {
            List<String> logged = Logged.during(() -> {
                consumers(half);
                assertThat(ask(adapter, WEB).plans()).hasSize(5);
                assertFault(ask(adapter, WARD), "Server", NOT_LISTED);
            });

            assertThat(logged)
                    .anyMatch(line -> line.contains("ListFile consumers.file: " + why) && line.contains("still holds"));
            assertThat(page(adapter, "/health")).contains("\"consumers.file\":\"the old list holds (" + why);
            assertThat(page(adapter, "/status"))
                    .containsPattern("consumers\\.file</th><td[^>]*>the old list holds \\(" + why.substring(0, 12));
            assertThat(page(adapter, "/metrics"))
                    .contains("samplan_list_usable{list=\"consumers.file\"} 0.0")
                    .contains("samplan_list_lines{list=\"consumers.file\"} 1.0");

            consumers(WEB + " = person", WARD + OF_THE_WARD);
            assertThat(page(adapter, "/metrics")).contains("samplan_list_usable{list=\"consumers.file\"} 1.0");
        }
    }

    @Test
    void whatALineSaysChangesTogether() throws Exception {
        consumers(WARD + OF_THE_WARD);
        try (RunningAdapter adapter = start()) {
            String notBelieved = "aggregationRequest/reader: only from consumers that the operator lets vouch";
            assertThat(asking("", adapter).text()).contains(">P1<", ">P2<").doesNotContain(">P5<");
            assertThat(asking(READER, adapter).text()).contains(notBelieved);

            consumers(WARD + OF_THE_WARD + " vouches");
            assertThat(asking(READER, adapter).text()).contains(">P1<", ">P2<").doesNotContain("Fault", ">P5<");

            consumers(WARD + OF_THE_COUNCIL);
            assertThat(asking("", adapter).text()).contains(">P5<").doesNotContain(">P1<", ">P2<");
            assertThat(asking(READER, adapter).text()).contains(notBelieved);
        }
    }

    /** What is let in stays in: the list is changed while a source is asked. */
    @Test
    void aRequestThatIsUnderWayGoesOnAsItWasLetIn() throws Exception {
        consumers(WEB + " = person");
        try (RunningAdapter adapter = start()) {
            sources.source("SYS5").onRequest(request -> consumers(WARD + OF_THE_WARD));

            assertThat(ask(adapter, WEB).plans()).hasSize(5);
            assertFault(ask(adapter, WEB), "Server", NOT_LISTED);
        }
    }

    @Test
    void doesNotStartWithAListThatCannotBeUsed_andNamesEveryMistake() {
        consumers(WEB, WEB + " = doctor");

        assertThatThrownBy(() -> start("limits.file = nowhere.txt"))
                .isInstanceOf(SettingsRejected.class)
                .message()
                .contains(
                        "consumers.file: line 1: must have the form \"HSA-id = audience\"",
                        "consumers.file: line 2: the audience must be person, agent",
                        "limits.file: there is no file " + folder.resolve("nowhere.txt"));
    }

    private static Answer ask(RunningAdapter adapter, String consumer) {
        return Request.aboutAsta().with(Request.CONSUMER, consumer).to(adapter.address());
    }

    private static Answer asking(String options, RunningAdapter adapter) {
        return StoryContract.PLANS.asking(options).with(Request.CONSUMER, WARD).fromStaffTo(adapter.address());
    }

    private String whoIsAsked() {
        return Commands.run(
                folder.resolve("samplan.properties"), "--who-is-asked=" + WEB + ",GetCarePlans,TSTASTA00000-SYS1");
    }

    private static String page(RunningAdapter adapter, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(adapter.forOperators() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void consumers(String... lines) {
        try {
            Files.write(folder.resolve("consumers.txt"), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningAdapter start(String... more) throws Exception {
        return RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "consumers.default = refuse",
                "consumers.file = consumers.txt",
                "policy.social-care-owners = TSTASTA00000-KS00",
                "lists.check-every = 0s",
                String.join("\n", more)));
    }
}
