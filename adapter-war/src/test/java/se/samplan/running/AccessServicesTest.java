package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubAccess;

/**
 * Blocks, consent and care relations over sockets, for Emilia at U101 of the region: P2 is her own unit's, P1 and P3 are of other units
 * of her care giver, P4 is the municipality's, and P5 is social care.
 */
class AccessServicesTest {

    private static final String HSA = "TSTASTA00000-";
    private static final String EMILIA = HSA + "P101";
    private static final String VOUCHED = HSA + "CON2";
    private static final String NOT_BELIEVED = HSA + "CON3";
    private static final String PERSON = HSA + "CON1";
    private static final String AT_U101 = reader("P101", "U101", "RG00");

    private static final String OVERVIEW = """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:reg="urn:riv:itintegration:registry:1"
            xmlns:svc="urn:samplan:coreprocess:residentparticipation:overview:GetPlanningOverviewResponder:1"
            xmlns:agg="urn:samplan:interoperability:aggregation:1"
            xmlns:m="urn:samplan:clinicalprocess:logistics:logistics:3.1">
          <soap:Header><reg:LogicalAddress>5565594230</reg:LogicalAddress></soap:Header>
          <soap:Body><svc:GetPlanningOverview>
            <svc:patientId><m:root>1.2.752.129.2.1.3.1</m:root><m:extension>194304247663</m:extension></svc:patientId>
            <agg:aggregationRequest>%s</agg:aggregationRequest>
          </svc:GetPlanningOverview></soap:Body>
        </soap:Envelope>
        """;

    private static Landscape sources;
    private static StubAccess blocks;
    private static StubAccess consents;
    private static StubAccess relations;
    private static RunningAdapter adapter;
    private static RunningAdapter lanesOpen;

    @BeforeAll
    static void start(@TempDir Path apart, @TempDir Path open) throws Exception {
        sources = Landscape.start(9, 0);
        blocks = StubAccess.start(0);
        consents = StubAccess.start(0);
        relations = StubAccess.start(0);
        adapter = started(apart);
        lanesOpen = started(open, "policy.social-care-to-health-staff = yes");
    }

    @AfterAll
    static void stop() {
        lanesOpen.close();
        adapter.close();
        Stream.of(blocks, consents, relations).forEach(StubAccess::close);
        sources.close();
    }

    private static RunningAdapter started(Path folder, String... more) throws Exception {
        Files.write(
                folder.resolve("consumers.txt"),
                List.of(
                        PERSON + " = person",
                        VOUCHED + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 vouches",
                        NOT_BELIEVED + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101"));
        return RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "consumers.file = consumers.txt",
                "policy.social-care-owners = TSTASTA00000-KS00",
                "policy.check-time = 1500ms",
                "access.blocks.address = " + blocks.uri(),
                "access.consent.address = " + consents.uri(),
                String.join("\n", more).contains("relations.file")
                        ? ""
                        : "access.relation.address = " + relations.uri(),
                String.join("\n", more)));
    }

    @BeforeEach
    void agreeToAll() {
        Stream.of(blocks, consents, relations).forEach(StubAccess::forget);
        consents.consentTo(HSA + "U101");
        relations.relation(EMILIA, HSA + "U101");
    }

    @Test
    void whatNothingForbidsIsShown_andEachServiceIsAskedOnce() {
        assertThat(ask(AT_U101))
                .contains(">P1<", ">P2<", ">P3<", ">P4<", "resultCode>OK<")
                .doesNotContain(">P5<", "SP-");

        assertThat(blocks.received()).hasSize(1);
        assertThat(consents.received()).hasSize(1);
        assertThat(relations.received()).hasSize(1);
        assertThat(rowsOf(blocks.received().get(0))).isEqualTo(3); // not the own unit's, and not the other lane's
        assertThat(Stream.of(blocks, consents, relations).flatMap(service -> service.received().stream()))
                .allSatisfy(request -> {
                    assertThat(PlatformRequests.problems(request)).isEmpty();
                    assertThat(request.headers())
                            .containsEntry("x-skltp-correlation-id", "prov-4711")
                            .containsEntry("x-rivta-original-serviceconsumer-hsaid", VOUCHED)
                            .containsEntry("x-vp-sender-id", SettingsFile.OWN_ID);
                });
    }

    @Test
    void v11_anInnerAndAnOuterBlock() {
        blocks.blockUnit(HSA + "RG00", HSA + "U202", "2026-01-16T00:00:00").blockGiver(HSA + "KH00");

        String elsewhere = ask(AT_U101);
        assertThat(elsewhere)
                .contains(">P1<", ">P2<", "SP-BLOCKED")
                .doesNotContain(">P3<", ">P4<", "Utskrivningsplan", "Samordnad individuell plan");
        assertThat(statusOf(elsewhere, "SYS4")).contains("DataFromSource").doesNotContain("SP-");

        relations.relation(HSA + "P202", HSA + "U202");
        assertThat(ask(reader("P202", "U202", "RG00"))).contains(">P3<").doesNotContain(">P4<");
        assertThat(ask(reader("P401", "U401", "KH00"))).contains(">P4<").doesNotContain(">P3<");
        assertThat(ofThePerson())
                .contains(">P1<", ">P2<", ">P3<", ">P4<", ">P5<")
                .doesNotContain("SP-");
    }

    @Test
    void v11_aBlockOfLaterRecordsConcernsNoEarlierOne() {
        blocks.blockUnit(HSA + "RG00", HSA + "U202", "2026-01-17T00:00:00");

        assertThat(ask(AT_U101)).contains(">P3<").doesNotContain("SP-");
    }

    @Test
    void v15_withoutConsentNothingOfOthers_andStaffIsToldWhy() {
        consents.forget();

        String answer = ask(AT_U101);
        assertThat(answer).contains(">P1<", ">P2<", ">P3<").doesNotContain(">P4<", "Samordnad individuell plan");
        assertThat(statusOf(answer, "SYS4")).contains("SP-NO-CONSENT");
        assertThat(statusOf(answer, "SYS5")).doesNotContain("SP-");
    }

    /** The service has an answer for U202; that the reader is of U101 must be what it is asked about. */
    @Test
    void v15_consentForAnotherUnitIsNone() {
        consents.forget();
        consents.consentTo(HSA + "U202");

        assertThat(statusOf(ask(AT_U101), "SYS4")).contains("SP-NO-CONSENT");
    }

    @Test
    void v15_emergencyAccessIsShownAndLoggedAsSuch() {
        consents.forget();
        consents.emergencyAt(HSA + "U101");
        AtomicReference<String> answer = new AtomicReference<>("");

        List<String> log = Logged.during(() -> {
            answer.set(ask(AT_U101));
            ask(AT_U101); // what the first has logged when it had been written is there now
        });

        assertThat(answer.get()).contains(">P4<").doesNotContain("SP-");
        assertThat(log).anySatisfy(line -> assertThat(line).contains("EMERGENCY ACCESS: 1 records"));
        assertThat(log).noneSatisfy(line -> assertThat(line).containsAnyOf(EMILIA, "Emilia Ström", "194304247663"));
    }

    @Test
    void withoutACareRelationNothingOfOthers_andStaffIsToldWhy() {
        relations.forget();
        relations.relation(EMILIA, HSA + "U202").relation(HSA + "P102", HSA + "U101");

        String answer = ask(AT_U101);
        assertThat(answer).contains(">P1<", ">P2<", ">P3<").doesNotContain(">P4<");
        assertThat(statusOf(answer, "SYS4")).contains("SP-NO-RELATION");
    }

    @Test
    void v16_theSocialLaneIsClosed_orOpenWithAMark() {
        assertThat(ask(AT_U101)).doesNotContain(">P5<", "laneMark");

        AtomicReference<String> open = new AtomicReference<>("");
        List<String> log = Logged.during(() -> {
            open.set(askOf(lanesOpen, AT_U101));
            askOf(lanesOpen, AT_U101);
        });
        assertThat(open.get()).contains(">P5<", "laneMark", "socialCare");
        assertThat(log).anySatisfy(line -> assertThat(line).contains("OTHER LANE: 1 records"));

        consents.forget();
        assertThat(askOf(lanesOpen, AT_U101)).doesNotContain(">P5<");
        consents.consentTo(HSA + "U101");
        blocks.blockGiver(HSA + "KS00");
        assertThat(askOf(lanesOpen, AT_U101)).doesNotContain(">P5<");
    }

    /** Whatever is wrong with the service of blocks, what is not the own unit's is withheld. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "FAULT", "NOT_PERMITTED", "FORBIDDEN", "BAD_GATEWAY", "HTML", "EMPTY", "NOT_XML", "TRUNCATED", "CUT",
                "RESULT_ERROR", "WRONG_NAMESPACE", "DTD", "HUGE", "SILENT", "HALF_BODY", "TRICKLE", "CLOSE", "RESET"
            })
    void blocksThatAreNotKnownWithholdAllButTheOwnUnits(Mood mood) {
        blocks.setMood(mood);

        assertThat(ask(AT_U101))
                .contains(">P2<", "SP-ACCESS-NOT-CHECKED")
                .doesNotContain(">P1<", ">P3<", ">P4<", "Asta Blomberg</");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAULT", "HTML", "TRUNCATED", "CUT", "RESULT_ERROR", "WRONG_NAMESPACE", "SILENT", "CLOSE"})
    void consentOrRelationThatIsNotKnownWithholdsWhatIsOfOthers(Mood mood) {
        for (StubAccess service : List.of(consents, relations)) {
            service.setMood(mood);

            assertThat(ask(AT_U101))
                    .contains(">P1<", ">P2<", ">P3<", "SP-ACCESS-NOT-CHECKED")
                    .doesNotContain(">P4<");
            service.setMood(Mood.NORMAL);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StubAccess.RowFault.class,
            names = {"OTHER_ROWS", "ONE_TOO_MANY"})
    void anAnswerAboutOtherRecordsIsNone(StubAccess.RowFault fault) {
        blocks.setRowFault(fault);

        assertThat(ask(AT_U101)).contains(">P2<", "SP-ACCESS-NOT-CHECKED").doesNotContain(">P1<", ">P3<", ">P4<");
    }

    /** The record is withheld of which the answer says nothing that holds, and the others are shown. */
    @ParameterizedTest
    @EnumSource(
            value = StubAccess.RowFault.class,
            names = {"PARTIAL", "TWICE", "NOT_CHECKED", "UNKNOWN_STATUS"})
    void aRowWithoutAnAnswerThatHoldsIsWithheld(StubAccess.RowFault fault) {
        blocks.setRowFault(fault);

        String answer = ask(AT_U101);

        assertThat(answer).contains(">P2<", "SP-ACCESS-NOT-CHECKED");
        assertThat(Stream.of(">P1<", ">P3<", ">P4<").filter(answer::contains)).hasSize(2);
    }

    /** An answer in another encoding, compressed, or with more in it than we know, is an answer. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"LATIN1", "UTF16", "GZIP", "UNKNOWN_ELEMENT"})
    void whatIsWellFormedIsRead(Mood mood) {
        Stream.of(blocks, consents, relations).forEach(service -> service.setMood(mood));

        assertThat(ask(AT_U101)).contains(">P1<", ">P2<", ">P3<", ">P4<").doesNotContain("SP-");
    }

    @Test
    void aCallThatComesToNothingIsLogged_andNothingThatTheServiceWrote() {
        consents.setMood(Mood.FAULT);

        List<String> log = Logged.during(() -> ask(AT_U101));

        assertThat(log)
                .anySatisfy(line -> assertThat(line)
                        .contains("samplan.access-services prov-4711 access.consent: FAULT")
                        .contains("what it was asked about is withheld"));
        assertThat(log).noneSatisfy(line -> assertThat(line).contains("Blomberg"));
        assertThat(log).noneSatisfy(line -> assertThat(line).contains("194304247663"));
    }

    /** Giver and unit of the list hold, and blocks within the care giver are asked about. */
    @ParameterizedTest
    @ValueSource(strings = {VOUCHED, NOT_BELIEVED})
    void staffThatIsNotNamedSeesTheOwnCareGiversRecordsOnly(String consumer) {
        blocks.blockUnit(HSA + "RG00", HSA + "U202", "2026-01-16T00:00:00");

        String answer = StoryContract.PLANS
                .request()
                .with(Request.CONSUMER, consumer)
                .fromStaffTo(adapter.address())
                .text();

        assertThat(answer).contains(">P1<", ">P2<").doesNotContain(">P3<", ">P4<", ">P5<");
        assertThat(statusOf(answer, "SYS4")).contains("SP-ACCESS-NOT-CHECKED");
        assertThat(blocks.received()).hasSize(1);
        assertThat(consents.received()).isEmpty();
        assertThat(relations.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_BELIEVED, PERSON})
    void aReaderIsBelievedOnlyFromWhoMayVouch(String consumer) {
        String answer = StoryContract.PLANS
                .asking(AT_U101)
                .with(Request.CONSUMER, consumer)
                .fromStaffTo(adapter.address())
                .text();

        assertThat(answer)
                .contains("Client<", "aggregationRequest/reader: only from consumers")
                .doesNotContain(">P1<", ">P2<", EMILIA);
        assertThat(blocks.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "employeeId>TSTASTA00000-P101<, employeeId> <, employeeId: 1 to 64 visible",
        "employeeId>TSTASTA00000-P101<, employeeId>Emilia Ström<, employeeId: 1 to 64 visible",
        "careUnitId>TSTASTA00000-U101<, careUnitId>U1 01<, careUnitId: 1 to 64 visible",
        "careGiverId>TSTASTA00000-RG00<, careGiverId><, careGiverId: 1 to 64 visible",
        "purpose>Vård och behandling<, purpose> <, purpose: 1 to 256 characters",
        "purpose>Vård och behandling<, purpose>Vård&#10;och&#10;annat<, purpose: 1 to 256 characters",
        "name>Emilia Ström<, name> <, name: 1 to 256 characters",
        "title>Allmänläkare<, title>&#9;&#x85;x<, title: 1 to 256 characters"
    })
    void aReaderThatIsNotInOrderIsRefused(String right, String wrong, String why) {
        String answer = StoryContract.PLANS
                .asking(AT_U101)
                .replacing(right, wrong)
                .with(Request.CONSUMER, VOUCHED)
                .fromStaffTo(adapter.address())
                .text();

        assertThat(answer)
                .contains("Client<", "aggregationRequest/reader/" + why)
                .doesNotContain(">P2<", "Emilia", "Allmän");
    }

    static Stream<StoryContract> contracts() {
        return Stream.of(StoryContract.CONTACTS, StoryContract.AGREEMENTS, StoryContract.NOTES_2);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyContractAsks(StoryContract contract) {
        String before = withheldAt(contract);
        blocks.blockGiver(HSA + "KH00");
        consents.forget();

        assertThat(before).doesNotContain("SP-ACCESS", "Fault");
        assertThat(withheldAt(contract)).doesNotContain("TSTASTA00000-U401", "Fault");
    }

    private static String withheldAt(StoryContract contract) {
        return contract.asking(AT_U101)
                .with(Request.CONSUMER, VOUCHED)
                .fromStaffTo(adapter.address())
                .text();
    }

    @Test
    void theOverviewIsReadByTheEmployeeToo() {
        Request overview = Request.of(
                        "GetPlanningOverview", 1, OVERVIEW.formatted(AT_U101).getBytes(UTF_8))
                .with(Request.CONSUMER, VOUCHED);

        assertThat(overview.fromStaffTo(adapter.address()).text())
                .contains("TSTASTA00000-SYS4:P4")
                .doesNotContain("TSTASTA00000-SYS5:P5", "Fault");
        consents.forget();
        assertThat(overview.fromStaffTo(adapter.address()).text())
                .contains("TSTASTA00000-SYS2:P3")
                .doesNotContain("TSTASTA00000-SYS4:P4");
    }

    @Test
    void forThePersonNobodyIsAsked() {
        ofThePerson();

        assertThat(Stream.of(blocks, consents, relations).flatMap(service -> service.received().stream()))
                .isEmpty();
    }

    @Test
    void aFileOfCareRelationsStandsInForTheService(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("relations.txt"),
                EMILIA + " " + HSA + "U101 194304247663 2020-01-01..\n" + HSA + "P102 " + HSA
                        + "U101 194304247663 ..2020-01-01\n");
        try (RunningAdapter withFile = started(folder, "relations.file = relations.txt", "ledger.file = ledger.txt")) {
            assertThat(askOf(withFile, AT_U101)).contains(">P4<").doesNotContain("SP-");
            assertThat(askOf(withFile, reader("P102", "U101", "RG00"))).contains("SP-NO-RELATION");
            assertThat(askOf(withFile, reader("P101", "U202", "RG00"))).contains("SP-NO-RELATION");
        }
        assertThat(relations.received()).isEmpty();
        assertThat(Files.readString(folder.resolve("ledger.txt")))
                .contains(
                        "\treader=care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 employee=" + EMILIA + "\t",
                        "\tpurpose=Vård och behandling\t")
                .doesNotContain("Emilia Ström");
    }

    @Test
    void howTheServicesStandIsInHealthAndMetrics() throws Exception {
        consents.setMood(Mood.FAULT);
        ask(AT_U101);

        assertThat(health()).contains("access.blocks", "latest call ANSWERED", "latest call FAULT");
        assertThat(Metrics.of(adapter.address()).text())
                .contains("samplan_access_calls_seconds_count{outcome=\"FAULT\",service=\"consent\"}");
    }

    private static String health() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(adapter.address() + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String reader(String employee, String unit, String giver) {
        return "<agg:reader><agg:employeeId>" + HSA + employee + "</agg:employeeId><agg:careUnitId>" + HSA + unit
                + "</agg:careUnitId><agg:careGiverId>" + HSA + giver
                + "</agg:careGiverId><agg:purpose>Vård och behandling</agg:purpose><agg:name>Emilia Ström</agg:name>"
                + "<agg:title>Allmänläkare</agg:title></agg:reader>";
    }

    private static String ask(String reader) {
        return askOf(adapter, reader);
    }

    private static String askOf(RunningAdapter asked, String reader) {
        return StoryContract.PLANS
                .asking("<agg:includeSummary>true</agg:includeSummary>" + reader)
                .with(Request.CONSUMER, VOUCHED)
                .fromStaffTo(asked.address())
                .text();
    }

    private static String ofThePerson() {
        return StoryContract.PLANS.request().to(adapter.address()).text();
    }

    private static String statusOf(String answer, String source) {
        return Stream.of(answer.split("ProcessingStatusList>", -1))
                .filter(part -> part.contains("logicalAddress>" + HSA + source + "<"))
                .findFirst()
                .orElseThrow();
    }

    private static int rowsOf(ReceivedRequest request) {
        return new String(request.body(), UTF_8).split(":informationEntities>|<informationEntities>", -1).length / 2;
    }
}
