package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.index.Notification;
import se.samplan.produce.index.soap.TakingIndex;

/** ProcessNotification over sockets: what other indexes tell reaches the vendor's listener, once. */
class NotificationTest {

    private final Path folder;
    private final List<Notification> heard = new CopyOnWriteArrayList<>();
    private final TakingIndex index = TakingIndex.start();
    private ConnectedJournal journal;

    NotificationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void connect() {
        journal = ConnectedJournal.of(
                folder,
                new JournalSystem(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(news -> heard.addAll(news)),
                        List.of()),
                "producer.index.address = " + index.uri(),
                "producer.index.logical-address = TSTASTA00000-EI00",
                "producer.index.database = jdbc:h2:" + folder.resolve("outbox") + ";WRITE_DELAY=0");
    }

    @AfterEach
    void end() {
        journal.close();
        index.close();
    }

    @Test
    void whatIsNewIsHeardOnce_andOurOwnPostsAreNot() {
        String both = transaction("TSTASTA00000-EI01", "20260122100000")
                + transaction(ConnectedJournal.SYSTEM, "20260122100000");

        assertThat(send(both)).contains(">OK<");
        assertThat(send(both)).contains(">OK<");

        assertThat(heard).singleElement().satisfies(news -> {
            assertThat(news.owner().value()).isEqualTo("TSTASTA00000-EI01");
            assertThat(news.times().mostRecentContent()).isPresent();
        });
    }

    @Test
    void aPostWithoutAnOwnerIsRefusedByItsPlace_andNothingIsHeard() {
        assertThat(send(transaction("TSTASTA00000-EI01", "20260122100000") + transaction("", "20260122100000")))
                .contains("soap:Client", "engagementTransaction 2, owner: is mandatory")
                .doesNotContain(ConnectedJournal.ASTA);
        assertThat(heard).isEmpty();
    }

    /** The contract wants ERROR and a comment that names them; which of the two is meant nobody can say. */
    @Test
    void twoPostsWithOneKeyAreRefusedByTheirPlaces_andNothingIsHeard() {
        String one = transaction("TSTASTA00000-EI01", "20260122100000");
        String other = transaction("TSTASTA00000-EI02", "20260122100000");
        String again = transaction("TSTASTA00000-EI01", "20260123100000");

        assertThat(send(one + other + again))
                .contains(">ERROR<", "engagementTransaction 1 and 3: have the same key")
                .doesNotContain("soap:Fault", ConnectedJournal.ASTA);
        assertThat(send(one + one)).contains(">ERROR<", "engagementTransaction 1 and 2: have the same key");
        assertThat(heard).isEmpty();

        assertThat(send(one + other)).contains(">OK<");
        assertThat(heard).hasSize(2);
    }

    @Test
    void aDateThatIsNoneIsRefusedByItsPlace() {
        assertThat(send(transaction("TSTASTA00000-EI01", "20260231100000")))
                .contains("soap:Client", "engagementTransaction 1, mostRecentContent: names no real date");
    }

    private String send(String transactions) {
        return journal.ask(
                        "ProcessNotification/1",
                        ConnectedJournal.SYSTEM,
                        "<ProcessNotification xmlns='urn:riv:itintegration:engagementindex:ProcessNotificationResponder:1'"
                                + " xmlns:c='urn:riv:itintegration:engagementindex:1'>" + transactions
                                + "</ProcessNotification>")
                .body();
    }

    private static String transaction(String owner, String changed) {
        return "<engagementTransaction><c:deleteFlag>false</c:deleteFlag><c:engagement>"
                + "<c:registeredResidentIdentification>" + ConnectedJournal.ASTA
                + "</c:registeredResidentIdentification>"
                + "<c:serviceDomain>riv:clinicalprocess:logistics:logistics</c:serviceDomain>"
                + "<c:categorization>cll-cp</c:categorization><c:logicalAddress>TSTASTA00000-SYS2</c:logicalAddress>"
                + "<c:businessObjectInstanceIdentifier>NA</c:businessObjectInstanceIdentifier>"
                + "<c:clinicalProcessInterestId>NA</c:clinicalProcessInterestId>"
                + "<c:mostRecentContent>" + changed + "</c:mostRecentContent>"
                + "<c:sourceSystem>TSTASTA00000-SYS2</c:sourceSystem>"
                + "<c:creationTime>20260122100000</c:creationTime><c:updateTime>20260122100000</c:updateTime>"
                + "<c:dataController>TSTASTA00000-RG00</c:dataController>"
                + (owner.isEmpty() ? "" : "<c:owner>" + owner + "</c:owner>")
                + "</c:engagement></engagementTransaction>";
    }
}
