package se.samplan.samples.overview.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of who has seen what, and that it tells nobody anything: in each database alike. */
abstract class MarkerStoreContract {

    private static final String ASTA = "194304247663";
    private static final String MARIA = "196802149283";
    private static final Looking HERSELF = new Looking(ASTA, ASTA);
    private static final Looking AGENT = new Looking(MARIA, ASTA);
    private static final Remembered NEVER = new Remembered.Never();
    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final String SECRET = "a-secret-of-the-tests-of-markers-only";
    private static final String MEMORY = "jdbc:h2:mem:";

    private DataSource source;
    private MarkerStore store;

    /** A database of that name, in which there is nothing yet. */
    abstract DataSource database(String name) throws SQLException;

    @BeforeEach
    void start() throws SQLException {
        source = database("markers-" + UUID.randomUUID());
        Flyway.configure().dataSource(source).load().migrate();
        store = store(SECRET);
    }

    private MarkerStore store(String key) {
        return new MarkerStore(JdbcClient.create(source), new MarkerSettings(key, 90), MEMORY);
    }

    @Test
    void whoeverHasNotLookedHasSeenNothing() {
        assertThat(store.find(HERSELF)).isEqualTo(NEVER);
    }

    @Test
    void theLastMarkerIsFound_whateverItsLength() {
        store.keep(HERSELF, new Seen("first", DAY.minusDays(4)));
        Seen last = new Seen("x".repeat(200_000), DAY);

        store.keep(HERSELF, last);

        assertThat(store.find(HERSELF)).isEqualTo(last);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void markersOfAPersonAreNotSharedBetweenReaders() {
        store.keep(HERSELF, new Seen("hers", DAY));
        store.keep(AGENT, new Seen("the agent's", DAY));

        assertThat(store.find(HERSELF)).isEqualTo(new Seen("hers", DAY));
        assertThat(store.find(AGENT)).isEqualTo(new Seen("the agent's", DAY));
        assertThat(store.find(new Looking(ASTA, MARIA))).isEqualTo(NEVER);
    }

    @Test
    void onePairNeverLooksLikeAnother() {
        store.keep(new Looking("ab", "c"), new Seen("marker", DAY));

        assertThat(store.find(new Looking("a", "bc"))).isEqualTo(NEVER);
    }

    @Test
    void theTableHoldsNobodysId() {
        store.keep(AGENT, new Seen("marker", DAY));

        assertThat(rows())
                .singleElement()
                .asString()
                .doesNotContain(ASTA, MARIA)
                .hasSize(64);
        assertThat(AGENT.toString()).doesNotContain(ASTA, MARIA);
    }

    @Test
    void anotherSecretFindsNothing() {
        store.keep(HERSELF, new Seen("marker", DAY));

        assertThat(store("another-secret-of-the-tests-of-markers").find(HERSELF))
                .isEqualTo(NEVER);
        assertThat(store("").find(HERSELF)).isEqualTo(NEVER);
    }

    @Test
    void whatIsClearedIsForgotten_andNothingElse() {
        store.keep(HERSELF, new Seen("hers", DAY));
        store.keep(AGENT, new Seen("the agent's", DAY));

        store.forget(HERSELF);

        assertThat(store.find(HERSELF)).isEqualTo(NEVER);
        assertThat(store.find(AGENT)).isInstanceOf(Seen.class);
    }

    @Test
    void whatIsTooOldIsForgottenWhenSomethingIsKept() {
        store.keep(HERSELF, new Seen("old", DAY.minusDays(91)));

        store.keep(AGENT, new Seen("new", DAY));

        assertThat(store.find(HERSELF)).isEqualTo(NEVER);
    }

    @Test
    void aDatabaseThatIsGoneCostsWhatIsNew_andIsNotTakenForAFirstVisit() {
        JdbcClient.create(source).sql("drop table change_marker").update();

        store.keep(HERSELF, new Seen("marker", DAY));
        store.forget(HERSELF);

        assertThat(store.find(HERSELF)).isEqualTo(new Remembered.Unknown());
    }

    /** Two pages of one reader at a time: neither is lost, and nobody is told of it. */
    @Test
    void twoPagesAtATimeKeepOneMarker() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> store.keep(HERSELF, new Seen("one", DAY)));
        store.keep(HERSELF, new Seen("one", DAY));
        other.join();

        assertThat(store.find(HERSELF)).isEqualTo(new Seen("one", DAY));
        assertThat(rows()).hasSize(1);
    }

    private List<String> rows() {
        return JdbcClient.create(source)
                .sql("select seen_key from change_marker")
                .query(String.class)
                .list();
    }
}
