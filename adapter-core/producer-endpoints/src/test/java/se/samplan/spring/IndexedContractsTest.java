package se.samplan.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.produce.IndexedData;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;

/** What the contracts say that the index is told of them. The categorizations are those of the code systems, section 2. */
class IndexedContractsTest {

    private static final Map<JournalChanges.Data, String> CATEGORIZATIONS = Map.of(
            JournalChanges.Data.CARE_PLANS, "cll-cp",
            JournalChanges.Data.CARE_DOCUMENTATION, "voo",
            JournalChanges.Data.FIXED_CONTACTS, "crr-gcm",
            JournalChanges.Data.AGREEMENTS, "cra-gca",
            JournalChanges.Data.CARE_CONTACTS, "vko");

    private static final HsaId OWNER = new HsaId("TSTASTA00000-RG00");
    private static final PersonId TOLVAN = new PersonId("191212121212", IdentityType.PERSONNUMMER);

    private final JournalChanges.Updates updates =
            Contracts.indexed(ProducerOptions.of(new HsaId("TSTASTA00000-RG01")), Clock.systemUTC());
    private final List<IndexChange> told = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void dataOfTheFirstReleaseIsToldUnderItsCategorization(JournalChanges.Data data) {
        JournalSystem empty = new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of());
        new JournalChanges(empty, updates, recorder())
                .changed(data, TOLVAN, OWNER, LocalDateTime.of(2026, 1, 22, 10, 0));

        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.state()).as("nothing is left").isEqualTo(IndexChange.State.GONE);
            assertThat(change.post().key())
                    .extracting(IndexKey::categorization, IndexKey::dataController)
                    .containsExactly(CATEGORIZATIONS.get(data), OWNER.value());
        });
    }

    @Test
    void noDataIsToldTwice() {
        assertThat(updates.data()).extracting(IndexedData::source).doesNotHaveDuplicates();
    }

    private JournalChanges.Recorder recorder() {
        return new JournalChanges.Recorder() {
            @Override
            public void record(List<IndexChange> changes) {
                told.addAll(changes);
            }

            @Override
            public void record(Connection vendors, List<IndexChange> changes) {
                throw new AssertionError("no transaction of the journal's was given");
            }
        };
    }
}
