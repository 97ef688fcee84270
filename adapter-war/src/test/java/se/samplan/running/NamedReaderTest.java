package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.AccessInFront.AT_U101;
import static se.samplan.running.AccessInFront.EMILIA;
import static se.samplan.running.AccessInFront.HSA;
import static se.samplan.running.AccessInFront.NOT_BELIEVED;
import static se.samplan.running.AccessInFront.PERSON;
import static se.samplan.running.AccessInFront.VOUCHED;
import static se.samplan.running.AccessInFront.statusOf;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;

/** Who names the employee who reads, and who is believed. */
class NamedReaderTest {

    private static final AccessInFront SERVICES = AccessInFront.start();
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        adapter = SERVICES.started(folder);
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

    /** Giver and unit of the list hold, and blocks within the care giver are asked about. */
    @ParameterizedTest
    @ValueSource(strings = {VOUCHED, NOT_BELIEVED})
    void staffThatIsNotNamedSeesTheOwnCareGiversRecordsOnly(String consumer) {
        SERVICES.blocks().blockUnit(HSA + "RG00", HSA + "U202", "2026-01-16T00:00:00");

        String answer = StoryContract.PLANS
                .request()
                .with(Request.CONSUMER, consumer)
                .fromStaffTo(adapter.address())
                .text();

        assertThat(answer).contains(">P1<", ">P2<").doesNotContain(">P3<", ">P4<", ">P5<");
        assertThat(statusOf(answer, "SYS4")).contains("SP-ACCESS-NOT-CHECKED");
        assertThat(SERVICES.blocks().received()).hasSize(1);
        assertThat(SERVICES.consents().received()).isEmpty();
        assertThat(SERVICES.relations().received()).isEmpty();
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
        assertThat(SERVICES.blocks().received()).isEmpty();
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
}
