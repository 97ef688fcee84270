package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;

/** A care giver with an organisation number, in the records, in the question and in the list of consumers. */
class OneGiverTest {

    private static final String SYS3 = "TSTASTA00000-SYS3";
    private static final String OF_ORGANISATION = "TSTASTA00000-CONS2";
    private static final String OF_SOLE_TRADER = "TSTASTA00000-CONS4";
    private static final String PLAN = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");

    private static final StubServer SOURCE = StubServer.bind(0);
    private static final StubIndex INDEX = StubIndex.start(
            0,
            request -> List.of(
                    EngagementPost.of(Request.ASTA, "riv:clinicalprocess:logistics:logistics", "cll-cp", SYS3)));

    @TempDir
    static Path folder;

    private static RunningAdapter adapter;
    private static volatile String giver = "";

    @BeforeAll
    static void start() throws Exception {
        SOURCE.serve(request -> StubReply.http(
                200,
                "text/xml;charset=UTF-8",
                PLAN.replaceAll("(CareGiverHSAId>)[^<]+<", "$1" + giver + "<").getBytes(UTF_8)));
        Files.write(
                folder.resolve("consumers.txt"),
                List.of(
                        OF_ORGANISATION + " = care-staff giver=5565594230 unit=TSTASTA00000-U101",
                        OF_SOLE_TRADER + " = care-staff giver=430778-2393 unit=TSTASTA00000-U101"));
        adapter = RunningAdapter.start(
                SettingsFile.write(folder, Map.of(SYS3, SOURCE.uri()), INDEX.uri(), "consumers.file = consumers.txt"));
    }

    @AfterAll
    static void stop() throws Exception {
        adapter.close();
        SOURCE.close();
        INDEX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "556559-4230, 5565594230, TSTASTA00000-CONS2",
        "165565594230, 556559-4230, TSTASTA00000-CONS2",
        "194307782393, 4307782393, TSTASTA00000-CONS4"
    })
    void itsStaffSeesItsRecords_andAFilterFindsThem(String ofTheRecord, String filter, String consumer) {
        giver = ofTheRecord;

        Answer answer = asking("<owner>" + filter + "</owner>")
                .with(Request.CONSUMER, consumer)
                .to(adapter.address());

        assertThat(answer.plans()).as(answer.toString()).hasSize(1);
        assertThat(answer.text()).contains("CareGiverHSAId>" + ofTheRecord + "<");
    }

    @Test
    void staffOfAnotherGiverSeesNothing() {
        giver = "194307782393";

        assertThat(asking("")
                        .with(Request.CONSUMER, OF_ORGANISATION)
                        .to(adapter.address())
                        .plans())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TSTASTA00000-CONS4", "194307782393", "19430778-2393"})
    void theNumberOfASoleTraderStandsInNoLogLine(String consumer) {
        giver = "194307782393";

        Request request = asking("").with(Request.SENDER, "SE430778-2393").with(Request.CONSUMER, consumer);
        List<String> lines = Logged.during(() -> {
            request.to(adapter.address());
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Metrics.of(adapter.address()).value("samplan_requests_in_flight") == 0);
        });

        assertThat(lines).anyMatch(line -> line.startsWith("samplan.access ")).noneMatch(line -> line.contains("2393"));
    }

    private static Request asking(String options) {
        return Request.aboutAsta()
                .replacing(
                        "</svc:GetCarePlans>",
                        "<aggregationRequest xmlns=\"urn:samplan:interoperability:aggregation:1\">" + options
                                + "</aggregationRequest></svc:GetCarePlans>");
    }
}
