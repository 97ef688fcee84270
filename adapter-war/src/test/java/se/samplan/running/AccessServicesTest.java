package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.AccessInFront.AT_U101;
import static se.samplan.running.AccessInFront.EMILIA;
import static se.samplan.running.AccessInFront.HSA;
import static se.samplan.running.AccessInFront.VOUCHED;
import static se.samplan.running.AccessInFront.ask;
import static se.samplan.running.AccessInFront.reader;
import static se.samplan.running.AccessInFront.statusOf;

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
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubAccess;

/** Blocks, consent and care relations over sockets, where the services answer. */
class AccessServicesTest {

    private static final AccessInFront SERVICES = AccessInFront.start();
    private static final StubAccess BLOCKS = SERVICES.blocks();
    private static final StubAccess CONSENTS = SERVICES.consents();
    private static final StubAccess RELATIONS = SERVICES.relations();
    private static RunningAdapter adapter;
    private static RunningAdapter lanesOpen;

    @BeforeAll
    static void start(@TempDir Path apart, @TempDir Path open) throws Exception {
        adapter = SERVICES.started(apart);
        lanesOpen = SERVICES.started(open, "policy.social-care-to-health-staff = yes");
    }

    @AfterAll
    static void stop() {
        lanesOpen.close();
        adapter.close();
        SERVICES.close();
    }

    @BeforeEach
    void agreeToAll() {
        SERVICES.agreeToAll();
    }

    @Test
    void whatNothingForbidsIsShown_andEachServiceIsAskedOnce() {
        assertThat(ask(adapter, AT_U101))
                .contains(">P1<", ">P2<", ">P3<", ">P4<", "resultCode>OK<")
                .doesNotContain(">P5<", "SP-");

        assertThat(BLOCKS.received()).hasSize(1);
        assertThat(CONSENTS.received()).hasSize(1);
        assertThat(RELATIONS.received()).hasSize(1);
        assertThat(rowsOf(BLOCKS.received().get(0))).isEqualTo(3); // not the own unit's, and not the other lane's
        assertThat(SERVICES.services().flatMap(service -> service.received().stream()))
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
        BLOCKS.blockUnit(HSA + "RG00", HSA + "U202", "2026-01-16T00:00:00").blockGiver(HSA + "KH00");

        String elsewhere = ask(adapter, AT_U101);
        assertThat(elsewhere)
                .contains(">P1<", ">P2<", "SP-BLOCKED")
                .doesNotContain(">P3<", ">P4<", "Utskrivningsplan", "Samordnad individuell plan");
        assertThat(statusOf(elsewhere, "SYS4")).contains("DataFromSource").doesNotContain("SP-");

        RELATIONS.relation(HSA + "P202", HSA + "U202");
        assertThat(ask(adapter, reader("P202", "U202", "RG00")))
                .contains(">P3<")
                .doesNotContain(">P4<");
        assertThat(ask(adapter, reader("P401", "U401", "KH00")))
                .contains(">P4<")
                .doesNotContain(">P3<");
        assertThat(ofThePerson())
                .contains(">P1<", ">P2<", ">P3<", ">P4<", ">P5<")
                .doesNotContain("SP-");
    }

    @Test
    void v11_aBlockOfLaterRecordsConcernsNoEarlierOne() {
        BLOCKS.blockUnit(HSA + "RG00", HSA + "U202", "2026-01-17T00:00:00");

        assertThat(ask(adapter, AT_U101)).contains(">P3<").doesNotContain("SP-");
    }

    @Test
    void v15_withoutConsentNothingOfOthers_andStaffIsToldWhy() {
        CONSENTS.forget();

        String answer = ask(adapter, AT_U101);
        assertThat(answer).contains(">P1<", ">P2<", ">P3<").doesNotContain(">P4<", "Samordnad individuell plan");
        assertThat(statusOf(answer, "SYS4")).contains("SP-NO-CONSENT");
        assertThat(statusOf(answer, "SYS5")).doesNotContain("SP-");
    }

    /** The service has an answer for U202; that the reader is of U101 must be what it is asked about. */
    @Test
    void v15_consentForAnotherUnitIsNone() {
        CONSENTS.forget();
        CONSENTS.consentTo(HSA + "U202");

        assertThat(statusOf(ask(adapter, AT_U101), "SYS4")).contains("SP-NO-CONSENT");
    }

    @Test
    void v15_emergencyAccessIsShownAndLoggedAsSuch() {
        CONSENTS.forget();
        CONSENTS.emergencyAt(HSA + "U101");
        AtomicReference<String> answer = new AtomicReference<>("");

        List<String> log = Logged.during(() -> {
            answer.set(ask(adapter, AT_U101));
            ask(adapter, AT_U101); // what the first has logged when it had been written is there now
        });

        assertThat(answer.get()).contains(">P4<").doesNotContain("SP-");
        assertThat(log).anySatisfy(line -> assertThat(line).contains("EMERGENCY ACCESS: 1 records"));
        assertThat(log).noneSatisfy(line -> assertThat(line).containsAnyOf(EMILIA, "Emilia Ström", "194304247663"));
    }

    @Test
    void withoutACareRelationNothingOfOthers_andStaffIsToldWhy() {
        RELATIONS.forget();
        RELATIONS.relation(EMILIA, HSA + "U202").relation(HSA + "P102", HSA + "U101");

        String answer = ask(adapter, AT_U101);
        assertThat(answer).contains(">P1<", ">P2<", ">P3<").doesNotContain(">P4<");
        assertThat(statusOf(answer, "SYS4")).contains("SP-NO-RELATION");
    }

    @Test
    void v16_theSocialLaneIsClosed_orOpenWithAMark() {
        assertThat(ask(adapter, AT_U101)).doesNotContain(">P5<", "laneMark");

        AtomicReference<String> open = new AtomicReference<>("");
        List<String> log = Logged.during(() -> {
            open.set(ask(lanesOpen, AT_U101));
            ask(lanesOpen, AT_U101);
        });
        assertThat(open.get()).contains(">P5<", "laneMark", "socialCare");
        assertThat(log).anySatisfy(line -> assertThat(line).contains("OTHER LANE: 1 records"));

        CONSENTS.forget();
        assertThat(ask(lanesOpen, AT_U101)).doesNotContain(">P5<");
        CONSENTS.consentTo(HSA + "U101");
        BLOCKS.blockGiver(HSA + "KS00");
        assertThat(ask(lanesOpen, AT_U101)).doesNotContain(">P5<");
    }

    static Stream<StoryContract> contracts() {
        return Stream.of(StoryContract.CONTACTS, StoryContract.AGREEMENTS, StoryContract.NOTES_2);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyContractAsks(StoryContract contract) {
        String before = withheldAt(contract);
        BLOCKS.blockGiver(HSA + "KH00");
        CONSENTS.forget();

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
        assertThat(overviewOf(adapter))
                .contains("TSTASTA00000-SYS4:P4")
                .doesNotContain("TSTASTA00000-SYS5:P5", "Fault");
        CONSENTS.forget();
        assertThat(overviewOf(adapter)).contains("TSTASTA00000-SYS2:P3").doesNotContain("TSTASTA00000-SYS4:P4");
    }

    /** Several contracts have records of others; what each must know is asked for all of them. */
    @Test
    void forAnOverviewEachServiceIsAskedOnce() {
        assertThat(overviewOf(adapter)).contains("TSTASTA00000-SYS4:P4").doesNotContain("SP-ACCESS");

        assertThat(SERVICES.services())
                .allSatisfy(service -> assertThat(service.received()).hasSize(1));
        assertThat(rowsOf(BLOCKS.received().get(0))).isGreaterThan(3); // of more than the plans
    }

    private static String overviewOf(RunningAdapter asked) {
        return OverviewRequest.with("<agg:aggregationRequest>" + AT_U101 + "</agg:aggregationRequest>")
                .with(Request.CONSUMER, VOUCHED)
                .fromStaffTo(asked.address())
                .text();
    }

    @Test
    void forThePersonNobodyIsAsked_andAllIsShown() {
        assertThat(ofThePerson()).contains(">P1<", ">P2<", ">P3<", ">P4<", ">P5<");

        assertThat(SERVICES.services().flatMap(service -> service.received().stream()))
                .isEmpty();
    }

    @Test
    void aFileOfCareRelationsStandsInForTheService(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("relations.txt"),
                EMILIA + " " + HSA + "U101 194304247663 2020-01-01..\n" + HSA + "P102 " + HSA
                        + "U101 194304247663 ..2020-01-01\n");
        try (RunningAdapter withFile =
                SERVICES.started(folder, "relations.file = relations.txt", "ledger.file = ledger.txt")) {
            assertThat(ask(withFile, AT_U101)).contains(">P4<").doesNotContain("SP-");
            assertThat(ask(withFile, reader("P102", "U101", "RG00"))).contains("SP-NO-RELATION");
            assertThat(ask(withFile, reader("P101", "U202", "RG00"))).contains("SP-NO-RELATION");
        }
        assertThat(RELATIONS.received()).isEmpty();
        assertThat(Files.readString(folder.resolve("ledger.txt")))
                .contains(
                        "\treader=care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 employee=" + EMILIA + "\t",
                        "\tpurpose=Vård och behandling\t")
                .doesNotContain("Emilia Ström");
    }

    private static String ofThePerson() {
        return StoryContract.PLANS.request().to(adapter.address()).text();
    }

    private static int rowsOf(ReceivedRequest request) {
        return new String(request.body(), UTF_8).split(":informationEntities>|<informationEntities>", -1).length / 2;
    }
}
