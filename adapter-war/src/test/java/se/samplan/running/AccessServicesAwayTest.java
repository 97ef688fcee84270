package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.AccessInFront.AT_U101;
import static se.samplan.running.AccessInFront.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubAccess;

/** Services of blocks, consent and care relations that are away, or answer something else. */
class AccessServicesAwayTest {

    /** Nothing but the end of its time ends such a call. */
    private static final Set<Mood> HANGING = Set.of(Mood.SILENT, Mood.HALF_BODY, Mood.TRICKLE);

    private static final AccessInFront SERVICES = AccessInFront.start();
    private static final StubAccess BLOCKS = SERVICES.blocks();
    private static final StubAccess CONSENTS = SERVICES.consents();
    private static final StubAccess RELATIONS = SERVICES.relations();
    private static RunningAdapter adapter;
    private static RunningAdapter hurried;

    @BeforeAll
    static void start(@TempDir Path patient, @TempDir Path quick) throws Exception {
        adapter = SERVICES.started(patient);
        hurried = SERVICES.started(quick, "policy.check-time = 500ms");
    }

    @AfterAll
    static void stop() {
        hurried.close();
        adapter.close();
        SERVICES.close();
    }

    @BeforeEach
    void agreeToAll() {
        SERVICES.agreeToAll();
    }

    /** Whatever is wrong with the service of BLOCKS, what is not the own unit's is withheld. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "FAULT", "NOT_PERMITTED", "FORBIDDEN", "BAD_GATEWAY", "HTML", "EMPTY", "NOT_XML", "TRUNCATED", "CUT",
                "RESULT_ERROR", "WRONG_NAMESPACE", "DTD", "HUGE", "SILENT", "HALF_BODY", "TRICKLE", "CLOSE", "RESET"
            })
    void blocksThatAreNotKnownWithholdAllButTheOwnUnits(Mood mood) {
        BLOCKS.setMood(mood);

        assertThat(ask(HANGING.contains(mood) ? hurried : adapter, AT_U101))
                .contains(">P2<", "SP-ACCESS-NOT-CHECKED")
                .doesNotContain(">P1<", ">P3<", ">P4<", "Asta Blomberg</");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAULT", "HTML", "TRUNCATED", "CUT", "RESULT_ERROR", "WRONG_NAMESPACE", "SILENT", "CLOSE"})
    void consentOrRelationThatIsNotKnownWithholdsWhatIsOfOthers(Mood mood) {
        for (StubAccess service : List.of(CONSENTS, RELATIONS)) {
            service.setMood(mood);

            assertThat(ask(adapter, AT_U101))
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
        BLOCKS.setRowFault(fault);

        assertThat(ask(adapter, AT_U101))
                .contains(">P2<", "SP-ACCESS-NOT-CHECKED")
                .doesNotContain(">P1<", ">P3<", ">P4<");
    }

    /** The record is withheld of which the answer says nothing that holds, and the others are shown. */
    @ParameterizedTest
    @EnumSource(
            value = StubAccess.RowFault.class,
            names = {"PARTIAL", "TWICE", "NOT_CHECKED", "UNKNOWN_STATUS"})
    void aRowWithoutAnAnswerThatHoldsIsWithheld(StubAccess.RowFault fault) {
        BLOCKS.setRowFault(fault);

        String answer = ask(adapter, AT_U101);

        assertThat(answer).contains(">P2<", "SP-ACCESS-NOT-CHECKED");
        assertThat(Stream.of(">P1<", ">P3<", ">P4<").filter(answer::contains)).hasSize(2);
    }

    /** An answer in another encoding, compressed, or with more in it than we know, is an answer. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"LATIN1", "UTF16", "GZIP", "UNKNOWN_ELEMENT"})
    void whatIsWellFormedIsRead(Mood mood) {
        SERVICES.services().forEach(service -> service.setMood(mood));

        assertThat(ask(adapter, AT_U101))
                .contains(">P1<", ">P2<", ">P3<", ">P4<")
                .doesNotContain("SP-");
    }

    @Test
    void aCallThatComesToNothingIsLogged_andNothingThatTheServiceWrote() {
        CONSENTS.setMood(Mood.FAULT);

        List<String> log = Logged.during(() -> ask(adapter, AT_U101));

        assertThat(log)
                .anySatisfy(line -> assertThat(line)
                        .contains("samplan.access-services prov-4711 access.consent: FAULT")
                        .contains("what it was asked about is withheld"));
        assertThat(log).noneSatisfy(line -> assertThat(line).contains("Blomberg"));
        assertThat(log).noneSatisfy(line -> assertThat(line).contains("194304247663"));
    }

    @Test
    void howTheServicesStandIsInHealthAndMetrics() throws Exception {
        CONSENTS.setMood(Mood.FAULT);
        ask(adapter, AT_U101);

        assertThat(adapter.get("/health").body())
                .contains("access.blocks", "latest call ANSWERED", "latest call FAULT");
        assertThat(Metrics.of(adapter.address()).text())
                .contains("samplan_access_calls_seconds_count{outcome=\"FAULT\",service=\"consent\"}");
    }
}
