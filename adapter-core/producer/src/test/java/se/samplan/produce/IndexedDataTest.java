package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexUpdates;

/** The index is told of data that nobody thought of when {@link JournalChanges} was written. */
class IndexedDataTest {

    /** What a vendor would implement for a contract to come. */
    interface LetterSource {}

    private static final HsaId SYSTEM = new HsaId("TSTASTA00000-RG01");
    private static final HsaId OWNER = new HsaId("TSTASTA00000-RG00");
    private static final HsaId ANOTHER = new HsaId("TSTASTA00000-KM00");
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 1, 22, 10, 0);
    private static final JournalSystem JOURNAL =
            new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<IndexChange> told = new ArrayList<>();
    private final JournalChanges changes = new JournalChanges(
            JOURNAL,
            new JournalChanges.Updates(
                    List.of(new IndexedData(
                            LetterSource.class,
                            new IndexUpdates(
                                    CareDocumentation3.description(), SYSTEM, new LogicalAddress(SYSTEM.value())),
                            (journal, person) -> Stream.of(
                                    new IndexedData.Owned(OWNER, THEN),
                                    new IndexedData.Owned(OWNER, THEN.minusDays(1))))),
                    new IndexUpdates(SubjectOfCareSchedule1.description(), SYSTEM, new LogicalAddress(SYSTEM.value()))),
            new JournalChanges.Recorder() {
                @Override
                public void record(List<IndexChange> more) {
                    told.addAll(more);
                }

                @Override
                public void record(Connection vendors, List<IndexChange> more) {
                    throw new AssertionError("no transaction of the journal's was given");
                }
            });

    @Test
    void aChangeIsToldByWhatAVendorImplements() {
        changes.changed(LetterSource.class, People.ASTA, OWNER, THEN);
        changes.changed(LetterSource.class, People.ASTA, ANOTHER, THEN);

        assertThat(told)
                .extracting(IndexChange::state)
                .containsExactly(IndexChange.State.PRESENT, IndexChange.State.GONE);
    }

    @Test
    void itIsPartOfEverythingOnceForEachOwnerWithItsLatestTime() {
        changes.everythingOf(People.ASTA);

        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.post().key().dataController()).isEqualTo(OWNER.value());
            assertThat(change.post().mostRecentContent()).isEqualTo(THEN);
        });
    }

    @Test
    void whatNoContractTellsOfIsRefused() {
        assertThatThrownBy(() -> changes.changed(BookedTimeSource.class, People.ASTA, OWNER, THEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BookedTimeSource");
        assertThat(told).isEmpty();
    }
}
