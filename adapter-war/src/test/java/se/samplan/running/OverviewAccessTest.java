package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.AccessInFront.AT_U101;
import static se.samplan.running.AccessInFront.VOUCHED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.StubAccess;

/** What the services of access are asked for an overview of a person with two numbers, over sockets. */
class OverviewAccessTest {

    private static final String NUMBER = "194304247663";
    private static final String BEFORE = "194307782393";
    private static final AccessInFront SERVICES = AccessInFront.start();
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("identities.txt"), BEFORE + " = " + NUMBER + "\n");
        adapter = SERVICES.started(folder, "identities.file = identities.txt");
    }

    @AfterAll
    static void stop() {
        adapter.close();
        SERVICES.close();
    }

    @BeforeEach
    void agreeToAll() {
        SERVICES.agreeToAll();
    }

    @AfterEach
    void mendTheIndex() {
        SERVICES.sources().index().onRequest(request -> {});
    }

    /** A consent is asked for under the number of the request alone. */
    @Test
    void blocksAndTheRelationAreAskedOnceForEachNumber() {
        assertThat(overview()).contains("TSTASTA00000-SYS4:P4").doesNotContain("SP-ACCESS");

        assertThat(personsAskedAbout(SERVICES.blocks())).containsExactlyInAnyOrder(NUMBER, BEFORE);
        assertThat(personsAskedAbout(SERVICES.relations())).containsExactlyInAnyOrder(NUMBER, BEFORE);
        assertThat(personsAskedAbout(SERVICES.consents())).containsExactly(NUMBER);
    }

    @Test
    void aContractWhoseSourcesAreNotKnownHoldsUpNoOther() {
        SERVICES.sources().index().onRequest(request -> {
            if (request.fields().containsValue("riv:crm:scheduling")) {
                throw new IllegalStateException("the connection ends");
            }
        });

        assertThat(overview()).contains("TSTASTA00000-SYS4:P4").doesNotContain("SP-ACCESS");
        assertThat(SERVICES.consents().received()).hasSize(1);
    }

    private static String overview() {
        return OverviewRequest.with("<agg:aggregationRequest>" + AT_U101 + "</agg:aggregationRequest>")
                .with(Request.CONSUMER, VOUCHED)
                .fromStaffTo(adapter.address())
                .text();
    }

    private static Stream<String> personsAskedAbout(StubAccess service) {
        return service.received().stream()
                .map(request -> new String(request.body(), UTF_8))
                .flatMap(body -> Stream.of(NUMBER, BEFORE).filter(body::contains));
    }
}
