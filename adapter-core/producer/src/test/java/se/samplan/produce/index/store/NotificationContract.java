package se.samplan.produce.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.produce.index.IndexPosts.NOON;
import static se.samplan.produce.index.IndexPosts.key;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.produce.index.EngagementListener;
import se.samplan.produce.index.IndexChange.State;
import se.samplan.produce.index.Notification;
import se.samplan.produce.index.NotificationRefused;
import se.samplan.produce.index.Notifications;
import se.samplan.produce.index.SameKey;

/** What becomes of notifications in every database. */
abstract class NotificationContract {

    private static final HsaId OURSELVES = new HsaId("TSTASTA00000-OWN0");
    private static final HsaId OTHER = new HsaId("TSTASTA00000-IDX0");

    private final List<Notification> heard = new ArrayList<>();

    /** Connects to a database of that name, empty at first. */
    abstract Connection open(String database) throws SQLException;

    @Test
    void isToldOnce_howeverOftenItComes() throws Exception {
        Notification first = about("SE1", State.PRESENT, 1);
        in("once").receive(List.of(first, about("SE2", State.PRESENT, 1)));
        in("once").receive(List.of(first));
        in("once").receive(List.of(first));

        assertThat(heard).containsExactly(first, about("SE2", State.PRESENT, 1));
    }

    /** Posts of one request differ in their keys (engagement index facts, section 3). */
    @Test
    void nothingIsKeptOfARequestWithTwoPostsOfOneKey() {
        Notification first = about("SE1", State.PRESENT, 1);

        assertThatThrownBy(() -> in("same").receive(List.of(about("SE2", State.PRESENT, 1), first, first)))
                .isInstanceOf(SameKey.class)
                .hasMessage("engagementTransaction 2 and 3: have the same key");
        assertThat(heard).isEmpty();
    }

    @Test
    void olderThanWhatIsKnownTellsNothing_norBringsBackWhatIsGone() throws Exception {
        in("older").receive(List.of(about("SE1", State.PRESENT, 5)));
        in("older").receive(List.of(about("SE1", State.PRESENT, 4)));
        in("older").receive(List.of(about("SE1", State.GONE, 7)));
        in("older").receive(List.of(about("SE1", State.PRESENT, 6)));

        assertThat(heard).containsExactly(about("SE1", State.PRESENT, 5), about("SE1", State.GONE, 7));
    }

    @Test
    void ofOurOwnPostsNothingIsTold() throws Exception {
        in("own").receive(List.of(ownedBy(new HsaId("tstasta00000-own0"))));

        assertThat(heard).isEmpty();
    }

    @Test
    void thePostsOfTwoOwnersAreTwo() throws Exception {
        in("owners").receive(List.of(ownedBy(OTHER), ownedBy(new HsaId("TSTASTA00000-IDX1"))));

        assertThat(heard).hasSize(2);
    }

    /** The index sends again, and then it is told. */
    @Test
    void isNotKeptWhenTheVendorCannotTakeIt() throws Exception {
        EngagementListener broken = news -> {
            throw new IllegalStateException("the vendor's system is away");
        };
        assertThatThrownBy(() -> in("broken", broken).receive(List.of(about("SE1", State.PRESENT, 1))))
                .hasMessage("the vendor's system is away");

        in("broken").receive(List.of(about("SE1", State.PRESENT, 1)));
        assertThat(heard).hasSize(1);
    }

    @Test
    void oneToAThousandAreTaken() throws Exception {
        List<Notification> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(about("SE" + i, State.PRESENT, 1));
        }
        in("many").receive(many);
        assertThat(heard).hasSize(1000);

        many.add(about("SE1000", State.PRESENT, 1));
        assertThatThrownBy(() -> in("many").receive(many))
                .isInstanceOf(NotificationRefused.class)
                .hasMessage("engagementTransaction: 1 to 1000 in one request");
        assertThatThrownBy(() -> in("many").receive(List.of())).isInstanceOf(NotificationRefused.class);
        assertThat(heard).hasSize(1000);
    }

    private Notifications in(String database) {
        return in(database, heard::addAll);
    }

    private Notifications in(String database, EngagementListener listener) {
        return new Notifications(OURSELVES, new NotificationTable(() -> open(database), Clock.systemUTC()), listener);
    }

    private static Notification about(String dataController, State state, int seconds) {
        return new Notification(state, key(dataController), OTHER, times(NOON.plusSeconds(seconds)));
    }

    private static Notification ownedBy(HsaId owner) {
        return new Notification(State.PRESENT, key("SE1"), owner, times(NOON));
    }

    private static Notification.SetTimes times(LocalDateTime time) {
        return new Notification.SetTimes(Optional.of(time), Optional.of(NOON), Optional.of(time));
    }
}
