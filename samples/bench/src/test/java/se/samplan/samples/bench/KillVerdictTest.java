package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import se.samplan.samples.bench.KilledJournal.Change;

/** The eyes of the kills: each kind of loss, and of what was invented, is found. */
class KillVerdictTest {

    private static final Change BOOKED = new Change(1, "one", false);
    private static final Change MOVED = new Change(61, "one", false);
    private static final Change CANCELLED = new Change(2, "two", true);

    private final Map<String, Change> bookings = new HashMap<>(Map.of("one", MOVED, "two", CANCELLED));
    private final Map<Long, Change> history = new HashMap<>(Map.of(1L, BOOKED, 61L, MOVED, 2L, CANCELLED));
    private final Set<Long> said = new HashSet<>(Set.of(1L, 61L));
    private final Map<String, String> posts = new HashMap<>(Map.of("one", "20010101000101"));
    private final Set<Told> told = new HashSet<>(
            Set.of(new Told(false, "one", "rest", "20010101000101"), new Told(true, "two", "rest", "20010101000002")));
    private long waiting;

    @Test
    void nothingIsFoundIfAllIsRight() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aCommitThatIsGone() {
        said.add(99L);

        assertThat(findings())
                .singleElement()
                .asString()
                .contains("1 times: said to be committed, and not in the journal");
    }

    @Test
    void aBookingThatTheIndexDoesNotHave() {
        posts.clear();

        assertThat(findings()).singleElement().asString().contains("booked, and not so in the index");
    }

    @Test
    void aMoveThatTheIndexDoesNotHave() {
        posts.put("one", "20010101000001");

        assertThat(findings()).singleElement().asString().contains("booked, and not so in the index");
    }

    @Test
    void aCancelledOneThatIsStillInTheIndex() {
        posts.put("two", "20010101000002");

        assertThat(findings()).singleElement().asString().contains("in the index, and not booked");
    }

    @Test
    void aChangeThatWasRolledBackAndTold() {
        told.add(new Told(false, "one", "rest", "20010101000003"));
        told.add(new Told(true, "one", "rest", "20010101000101"));

        assertThat(findings()).singleElement().asString().contains("2 times: told, and never committed");
    }

    @Test
    void anotherKeyOfTheSameBooking() {
        told.add(new Told(false, "one", "another", "20010101000001"));

        assertThat(findings()).singleElement().asString().contains("2 keys");
    }

    @Test
    void whatStillWaits() {
        waiting = 3;

        assertThat(findings()).containsExactly("3 changes still wait in the outbox");
    }

    @Test
    void readsAnUpdate() throws SAXException {
        String message = update("<engagementTransaction><deleteFlag>false</deleteFlag><engagement>"
                + "<c:registeredResidentIdentification>" + Story.PERSON + "</c:registeredResidentIdentification>"
                + "<c:serviceDomain>riv:crm:scheduling</c:serviceDomain><c:categorization>NA</c:categorization>"
                + "<c:logicalAddress>U</c:logicalAddress>"
                + "<c:businessObjectInstanceIdentifier>one</c:businessObjectInstanceIdentifier>"
                + "<c:clinicalProcessInterestId>NA</c:clinicalProcessInterestId>"
                + "<c:mostRecentContent>20010101000001</c:mostRecentContent><c:sourceSystem>S</c:sourceSystem>"
                + "<c:dataController>D</c:dataController></engagement></engagementTransaction>");

        assertThat(Told.in(message.getBytes(UTF_8)))
                .containsExactly(
                        new Told(false, "one", Story.PERSON + "|riv:crm:scheduling|NA|U|NA|S|D", "20010101000001"));
        assertThatThrownBy(() -> Told.in(update("").getBytes(UTF_8))).isInstanceOf(SAXException.class);
    }

    private static String update(String transactions) {
        return "<Update xmlns=\"urn:riv:itintegration:engagementindex:UpdateResponder:1\""
                + " xmlns:c=\"urn:riv:itintegration:engagementindex:1\">" + transactions + "</Update>";
    }

    private List<String> findings() {
        return KillVerdict.of(new KilledJournal(bookings, history, said, waiting), posts, told);
    }
}
