package se.samplan.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.Variant;

/**
 * What different consumers get over real sockets when the plan of SYS2 is in its quiet period: V-09, V-10, and the settings
 * that tell consumers apart.
 */
class AccessOverSocketsTest {

    private static final String HSA = "TSTASTA00000-";
    private static final String PERSON = HSA + "CONS1";
    private static final String STAFF_AT_U101 = HSA + "CONS2";
    private static final String AGENT = HSA + "CONS3";
    private static final String STAFF_AT_U202 = HSA + "CONS4";
    private static final String SYSTEM = HSA + "CONS5";
    private static final String UNKNOWN = HSA + "CONS9";
    private static final Map<String, String> PATHS = Map.of(
            "GetCarePlans", "/services/GetCarePlans/2",
            "GetCareManagers", "/services/GetCareManagers/1",
            "GetCareAgreements", "/services/GetCareAgreements/1",
            "GetCareDocumentation", "/services/GetCareDocumentation/3",
            "GetSubjectOfCareSchedule", "/services/GetSubjectOfCareSchedule/1");

    private static Landscape stubs;
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        stubs = Landscape.start(Variant.of("V-09"), 0);
        Files.write(
                folder.resolve("routes.properties"),
                stubs.routes().entrySet().stream()
                        .map(route -> route.getKey() + " = " + route.getValue())
                        .toList());
        Files.write(
                folder.resolve("consumers.txt"),
                List.of(
                        PERSON + " = person",
                        STAFF_AT_U101 + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101",
                        AGENT + " = agent",
                        SYSTEM + " = system",
                        STAFF_AT_U202 + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U202"));
        adapter = RunningAdapter.start(Files.write(
                folder.resolve("samplan.properties"),
                List.of(
                        "server.port = 0",
                        "index.address = " + stubs.index().uri(),
                        "index.logical-address = " + StubIndex.LOGICAL_ADDRESS,
                        "index.own-id = TSTASTA00000-AGGR",
                        "routes.file = routes.properties",
                        "consumers.file = consumers.txt",
                        "consumers.default = person",
                        "policy.without-mandates = show",
                        "policy.social-care-owners = TSTASTA00000-KS00")));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        stubs.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, AGENT, UNKNOWN})
    void v09_aPlanInItsQuietPeriodIsAsIfItWereNotThere(String consumer) {
        String answer = ask("GetCarePlans", consumer);

        assertThat(answer)
                .contains(">P1<", ">P2<", ">P4<", ">P5<", "resultCode>OK<")
                .doesNotContain(">P3<", "TSTASTA00000-U202", "Kirurgavdelningen", "SP-");
    }

    @Test
    void v09_staffOfTheUnitSeesIt() {
        assertThat(ask("GetCarePlans", STAFF_AT_U202)).contains(">P3<", ">P2<").doesNotContain(">P4<", ">P5<");
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, AGENT, UNKNOWN})
    void v10_nothingThatAPersonGetsHasAnInternalNote(String consumer) {
        for (String contract : PATHS.keySet()) {
            assertThat(ask(contract, consumer))
                    .contains(contract + "Response")
                    .doesNotContain("Fault", "INTERN-MARKÖR", "internalNotes");
        }
        assertThat(ask("GetCareManagers", consumer)).contains("TSTASTA00000-P101", "externalNotes");
    }

    @Test
    void v10_staffHasTheirOwnInternalNotes() {
        assertThat(ask("GetCareManagers", STAFF_AT_U101))
                .contains("INTERN-MARKÖR-C1", "INTERN-MARKÖR-C2")
                .doesNotContain("INTERN-MARKÖR-C3", "INTERN-MARKÖR-C4");
    }

    /** No service for blocks is connected: records of another owner are withheld, and staff is told so. */
    @Test
    void staffIsToldThatSomethingIsWithheld_butNothingOfSocialCare() {
        String answer = ask("GetCarePlans", STAFF_AT_U101);

        assertThat(answer).contains(">P1<", ">P2<", ">P3<", "SP-ACCESS-NOT-CHECKED", "resultCode>INFO<");
        assertThat(answer).doesNotContain(">P4<", ">P5<", "TSTASTA00000-KS00");
        assertThat(statusOf(answer, "SYS4")).contains("DataFromSource", "SP-ACCESS-NOT-CHECKED", ">other<");
        assertThat(statusOf(answer, "SYS5")).contains("DataFromSource").doesNotContain("SP-");
    }

    /** What the summary tells each of them of a plan that the reader may not see. */
    @Test
    void theSummaryTellsStaffWhatIsWithheld_andThePersonNothing() {
        String staff = withSummary("GetCarePlans", STAFF_AT_U101);
        String person = withSummary("GetCarePlans", PERSON);

        assertThat(sourceOf(staff, "SYS4"))
                .contains("outcome>withheldByPolicy<", "code>SP-ACCESS-NOT-CHECKED<")
                .doesNotContain("count>");
        assertThat(sourceOf(staff, "SYS5"))
                .contains("outcome>answered<", "count>0<")
                .doesNotContain("code>");
        assertThat(staff).doesNotContain("TSTASTA00000-SYS4:P4", "TSTASTA00000-SYS5:P5");
        assertThat(sourceOf(person, "SYS2"))
                .contains("outcome>answered<", "count>0<")
                .doesNotContain("code>");
        assertThat(person).contains("complete>true<").doesNotContain("withheldByPolicy", "TSTASTA00000-SYS2:P3");
    }

    @Test
    void v16_theSystemIsToldWhichRecordsAreSocialCare_andThePersonIsNot() {
        String system = withSummary("GetCarePlans", SYSTEM);

        assertThat(between(system, "laneMark>")).containsExactly("TSTASTA00000-SYS5TSTASTA00000-SYS5:P5socialCare");
        assertThat(between(withSummary("GetCarePlans", PERSON), "laneMark>")).isEmpty();
        assertThat(between(withSummary("GetCarePlans", STAFF_AT_U101), "laneMark>"))
                .isEmpty();
    }

    @Test
    void anActorWhoSaysToBeThePersonAndIsAnother_isRefused() {
        String herself = "actorId>194304247663<";
        String another = "actorId>196802149283<";
        String agent = "actorType>subject_of_care_agent<";

        String refused = ask("GetSubjectOfCareSchedule", PERSON, xml -> xml.replace(herself, another));
        String asAgent = ask(
                "GetSubjectOfCareSchedule",
                PERSON,
                xml -> xml.replace(herself, another).replace("actorType>subject_of_care<", agent));

        assertThat(refused)
                .contains("Client", "Actor/actorId")
                .doesNotContain("194304247663", "196802149283", "timeslotDetail");
        assertThat(asAgent).contains("timeslotDetail").doesNotContain("Fault");
    }

    @Test
    void anActorWithTwoIdsIsRefused() {
        String refused = ask(
                "GetSubjectOfCareSchedule",
                PERSON,
                xml -> xml.replaceFirst(
                        "(<([a-z0-9]+:)actorId>)194304247663<", "$1194304247663</$2actorId>$1196802149283<"));

        assertThat(refused)
                .contains("Client", "Actor/actorId: given more than once")
                .doesNotContain("194304247663", "196802149283", "timeslotDetail");
    }

    private static String withSummary(String contract, String consumer) {
        String end = "</svc:" + contract + ">";
        return ask(
                contract,
                consumer,
                xml -> xml.replace(
                        end,
                        "<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">"
                                + "<agg:includeSummary>true</agg:includeSummary></agg:aggregationRequest>" + end));
    }

    private static String sourceOf(String answer, String source) {
        return Stream.of(answer.split("sourceSummary>", -1))
                .filter(part ->
                        part.contains("logicalAddress>" + HSA + source + "<") && !part.contains("ProcessingStatusList"))
                .findFirst()
                .orElseThrow();
    }

    /** The text of each element of that name. */
    private static List<String> between(String answer, String end) {
        String[] parts = answer.split(end, -1);
        return IntStream.range(0, parts.length)
                .filter(i -> i % 2 == 1)
                .mapToObj(i -> parts[i].replaceAll("<[^>]*>?", ""))
                .toList();
    }

    private static String statusOf(String answer, String source) {
        return Stream.of(answer.split("ProcessingStatusList>", -1))
                .filter(part -> part.contains("logicalAddress>" + HSA + source + "<"))
                .findFirst()
                .orElseThrow();
    }

    private static String ask(String contract, String consumer) {
        return ask(contract, consumer, xml -> xml);
    }

    private static String ask(String contract, String consumer, UnaryOperator<String> edit) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(adapter.address() + PATHS.get(contract)))
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header("x-vp-sender-id", HSA + "VPX1")
                .header("x-rivta-original-serviceconsumer-hsaid", consumer)
                .header("x-skltp-correlation-id", "access-test")
                .POST(BodyPublishers.ofString(edit.apply(new String(sample(contract), UTF_8))))
                .build();
        try {
            HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            return new String(response.body(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sample(String contract) {
        String file = "samples/requests/" + contract + ".xml";
        try (InputStream in = AccessOverSocketsTest.class.getClassLoader().getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
