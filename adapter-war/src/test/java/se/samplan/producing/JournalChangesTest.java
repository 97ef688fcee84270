package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static se.samplan.producing.Plans.aPlan;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.ValidRecords;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.index.soap.TakingIndex;

/** What a journal says of changes arrives in the engagement index, with what the journal has left. */
class JournalChangesTest {

    private static final HsaId OWNER = new HsaId("TSTASTA00000-RG00");
    private static final HsaId ANOTHER_OWNER = new HsaId("TSTASTA00000-KH00");
    private static final PersonId ASTA = new PersonId(ConnectedJournal.ASTA, IdentityType.PERSONNUMMER);
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private final Path folder;
    private final List<CarePlan> plans = new CopyOnWriteArrayList<>();
    private final List<CareContact> careContacts = new CopyOnWriteArrayList<>();
    private final AtomicReference<JournalChanges> changes = new AtomicReference<>();

    JournalChangesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aPlanThatIsSavedAndThenTheLastOneDeleted() {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index)) {
            plans.add(aPlan().called("one").build());
            changes.get().changed(JournalChanges.Data.CARE_PLANS, ASTA, OWNER, LocalDateTime.of(2026, 1, 22, 10, 0));

            await().atMost(GENEROUS).until(() -> index.requests().size() == 1);
            assertThat(index.requests().get(0)).singleElement().satisfies(told -> {
                assertThat(told.delete()).isFalse();
                assertThat(told.dataController()).isEqualTo(OWNER.value());
                assertThat(told.mostRecentContent()).isEqualTo("20260122100000");
                assertThat(told.key())
                        .contains("riv:clinicalprocess:logistics:logistics", "cll-cp", ConnectedJournal.SYSTEM);
            });

            plans.clear();
            changes.get().changed(JournalChanges.Data.CARE_PLANS, ASTA, OWNER, LocalDateTime.of(2026, 1, 23, 9, 0));

            await().atMost(GENEROUS).until(() -> index.requests().size() == 2);
            assertThat(index.requests().get(1))
                    .singleElement()
                    .satisfies(told -> assertThat(told.delete()).isTrue());
            assertThat(journal.address()).isNotNull();
        }
    }

    @Test
    void aCareContactThatIsRegistered() {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index)) {
            careContacts.add(careContact());
            changes.get().changed(JournalChanges.Data.CARE_CONTACTS, ASTA, OWNER, LocalDateTime.of(2026, 1, 22, 15, 0));

            await().atMost(GENEROUS).until(() -> index.requests().size() == 1);
            assertThat(index.requests().get(0)).singleElement().satisfies(told -> {
                assertThat(told.delete()).isFalse();
                assertThat(told.mostRecentContent()).isEqualTo("20260122150000");
                assertThat(told.key())
                        .contains("riv:clinicalprocess:logistics:logistics", "vko", ConnectedJournal.SYSTEM);
            });
            assertThat(journal.address()).isNotNull();
        }
    }

    @Test
    void aDeletionBesideOtherPlansIsAnUpdate() {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index)) {
            plans.add(aPlan().called("left").build());

            changes.get().changed(JournalChanges.Data.CARE_PLANS, ASTA, OWNER, LocalDateTime.of(2026, 1, 24, 8, 0));

            await().atMost(GENEROUS).until(() -> index.requests().size() == 1);
            assertThat(index.requests().get(0)).singleElement().satisfies(told -> {
                assertThat(told.delete()).isFalse();
                assertThat(told.mostRecentContent()).isEqualTo("20260124080000");
            });
            assertThat(journal.address()).isNotNull();
        }
    }

    @Test
    void whatAnotherOwnerHasLeftIsNothingOfThisOne() {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index)) {
            plans.add(aPlan().called("of another").build());

            changes.get()
                    .changed(JournalChanges.Data.CARE_PLANS, ASTA, ANOTHER_OWNER, LocalDateTime.of(2026, 1, 24, 8, 0));

            await().atMost(GENEROUS).until(() -> index.requests().size() == 1);
            assertThat(index.requests().get(0)).singleElement().satisfies(told -> {
                assertThat(told.delete()).isTrue();
                assertThat(told.dataController()).isEqualTo(ANOTHER_OWNER.value());
            });
            assertThat(journal.address()).isNotNull();
        }
    }

    @Test
    void aTimeThatIsBookedMovedAndCancelled() {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index)) {
            changes.get().booked(bookedAt(LocalDateTime.of(2026, 2, 3, 13, 0)), OWNER);
            await().atMost(GENEROUS).until(() -> index.requests().size() == 1);
            changes.get().booked(bookedAt(LocalDateTime.of(2026, 2, 4, 9, 30)), OWNER);
            await().atMost(GENEROUS).until(() -> index.requests().size() == 2);
            changes.get().cancelled(bookedAt(LocalDateTime.of(2026, 2, 4, 9, 30)), OWNER);
            await().atMost(GENEROUS).until(() -> index.requests().size() == 3);

            List<TakingIndex.Told> told =
                    index.requests().stream().flatMap(List::stream).toList();
            assertThat(told).extracting(TakingIndex.Told::delete).containsExactly(false, false, true);
            assertThat(told)
                    .extracting(TakingIndex.Told::mostRecentContent)
                    .startsWith("20260203130000", "20260204093000");
            assertThat(told)
                    .extracting(TakingIndex.Told::key)
                    .containsOnly(told.get(0).key());
            assertThat(told.get(0).key()).contains("booking-1", ConnectedJournal.UNIT, ConnectedJournal.SYSTEM);
            assertThat(index.posts()).isEmpty();
            assertThat(journal.address()).isNotNull();
        }
    }

    @Test
    void aChangeIsToldOrForgottenWithTheTransactionOfTheJournal() throws SQLException {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index);
                Connection connection = DriverManager.getConnection(database(), "samplan", "")) {
            plans.add(aPlan().called("one").build());
            connection.setAutoCommit(false);
            changes.get()
                    .changed(
                            connection,
                            JournalChanges.Data.CARE_PLANS,
                            ASTA,
                            ANOTHER_OWNER,
                            LocalDateTime.of(2026, 1, 22, 10, 0));
            connection.rollback();
            changes.get()
                    .changed(
                            connection,
                            JournalChanges.Data.CARE_PLANS,
                            ASTA,
                            OWNER,
                            LocalDateTime.of(2026, 1, 23, 11, 0));
            connection.commit();

            await().atMost(GENEROUS).until(() -> !index.requests().isEmpty());
            assertThat(index.requests())
                    .singleElement()
                    .satisfies(told -> assertThat(told)
                            .extracting(TakingIndex.Told::dataController, TakingIndex.Told::mostRecentContent)
                            .containsExactly(tuple(OWNER.value(), "20260123110000")));
            assertThat(journal.address()).isNotNull();
        }
    }

    private static BookedTime bookedAt(LocalDateTime start) {
        return new BookedTime(
                "booking-1",
                ASTA,
                new HsaId(ConnectedJournal.UNIT),
                start,
                start.plusMinutes(30),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void everythingThatAJournalHasOfAPersonIsToldAtTheFirstConnection() {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index)) {
            plans.add(aPlan().called("old")
                    .drawnUp(LocalDateTime.of(2025, 5, 1, 8, 0))
                    .build());
            plans.add(aPlan().called("new")
                    .drawnUp(LocalDateTime.of(2026, 1, 2, 8, 0))
                    .build());

            changes.get().everythingOf(ASTA);

            await().atMost(GENEROUS).until(() -> index.requests().size() == 1);
            assertThat(index.requests().get(0))
                    .singleElement()
                    .satisfies(told -> assertThat(told.mostRecentContent()).isEqualTo("20260102080000"));
            assertThat(journal.address()).isNotNull();
        }
    }

    @Test
    void ofALocalReserveNumberNothingIsTold() {
        try (TakingIndex index = TakingIndex.start();
                ConnectedJournal journal = connected(index)) {
            changes.get()
                    .changed(
                            JournalChanges.Data.CARE_PLANS,
                            new PersonId("99R12", IdentityType.REGIONAL_RESERVE),
                            OWNER,
                            LocalDateTime.of(2026, 1, 24, 8, 0));
            changes.get().changed(JournalChanges.Data.CARE_PLANS, ASTA, OWNER, LocalDateTime.of(2026, 1, 24, 9, 0));

            await().atMost(GENEROUS).until(() -> !index.requests().isEmpty());
            assertThat(index.requests())
                    .singleElement()
                    .satisfies(told -> assertThat(told).hasSize(1));
            assertThat(journal.address()).isNotNull();
        }
    }

    private ConnectedJournal connected(TakingIndex index) {
        return ConnectedJournal.of(
                folder,
                new JournalSystem(
                                List.of(question -> plans.stream()),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(changes::set),
                                List.of(),
                                List.of())
                        .withCareContacts(question -> careContacts.stream()),
                "producer.index.address = " + index.uri(),
                "producer.index.logical-address = TSTASTA00000-EI00",
                "producer.index.poll = 50ms",
                "producer.index.database = " + database());
    }

    private static CareContact careContact() {
        CareContact any = ValidRecords.careContact(1);
        return CareContactBuilder.builder(any)
                .header(RecordHeaderBuilder.builder(any.header())
                        .owner(Owner.of(OWNER.value(), ConnectedJournal.UNIT))
                        .build())
                .build();
    }

    private String database() {
        return "jdbc:h2:" + folder.resolve("outbox") + ";WRITE_DELAY=0";
    }
}
