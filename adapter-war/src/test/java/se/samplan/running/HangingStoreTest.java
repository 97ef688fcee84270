package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import se.samplan.samples.messages.stub.Mood;

/** The database of change markers hangs, over real sockets: that costs the changes, and never the answer. */
@Timeout(120)
class HangingStoreTest {

    private static final String OURS = "urn:samplan:interoperability:aggregation:1";
    private static final int CONNECTIONS = 2;
    private static final Server database = database();
    private static final HangingWire wire = HangingWire.to(database.getPort());

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "changes.keep = store",
            "changes.time = 1s",
            "aggregation.reserve = 1s",
            "changes.connections = " + CONNECTIONS,
            "changes.database = jdbc:h2:tcp://127.0.0.1:" + wire.port() + "/mem:hanging;DB_CLOSE_DELAY=-1");

    @AfterEach
    void flow() {
        wire.flow();
    }

    @AfterAll
    static void stop() {
        wire.close();
        database.stop();
    }

    @Test
    void theAnswerComesWhole_andSaysThatNothingIsCompared() {
        String marker = marker();
        asta.source("SYS5").setMood(Mood.UNKNOWN_ELEMENT);
        wire.hang();

        Answer hanging = asking(sending(marker));

        assertThat(hanging.plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
        assertThat(onlyText(hanging, "complete")).isEqualTo("true");
        assertThat(onlyText(hanging, "changeComparison")).isEqualTo("unavailable");
        assertThat(hanging.elements(OURS, "change")).isEmpty();
        assertThat(hanging.elements(OURS, "changeMarker")).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(hanging.header())).isEmpty();
    }

    /** More requests than there are connections and threads for it: each of them is held by the hanging database. */
    @Test
    void everyAnswerComes_howeverManyCallsHang() {
        wire.hang();

        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            Answer answer = asking("");

            assertThat(answer.plans()).hasSize(5);
            assertThat(answer.elements(OURS, "changeMarker")).isEmpty();
        }
    }

    @Test
    void theSameMarkerIsGood_whenTheDatabaseAnswersAgain() {
        String marker = marker();
        wire.hang();
        assertThat(onlyText(asking(sending(marker)), "changeComparison")).isEqualTo("unavailable");
        wire.flow();
        asta.source("SYS5").setMood(Mood.UNKNOWN_ELEMENT);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Answer again = asking(sending(marker));
            assertThat(onlyText(again, "changeComparison")).isEqualTo("compared");
            assertThat(again.elements(OURS, "change")).hasSize(1);
            assertThat(again.elements(OURS, "changeMarker")).hasSize(1);
        });
    }

    /** Once the database answers again after what came before. */
    private static String marker() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> asking("").elements(OURS, "changeMarker").stream()
                                .map(Element::getTextContent)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Server database() {
        try {
            return Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sending(String marker) {
        return "<agg:changeMarker>" + marker + "</agg:changeMarker>";
    }

    private static Answer asking(String more) {
        String end = "</svc:GetCarePlans>";
        return asta.send(Request.aboutAsta()
                .replacing(
                        end,
                        "<agg:aggregationRequest xmlns:agg=\"" + OURS
                                + "\"><agg:includeSummary>true</agg:includeSummary>" + more
                                + "</agg:aggregationRequest>" + end));
    }

    private static String onlyText(Answer answer, String element) {
        List<Element> found = answer.elements(OURS, element);
        assertThat(found).as(element + " in " + answer).hasSize(1);
        return found.get(0).getTextContent();
    }
}
