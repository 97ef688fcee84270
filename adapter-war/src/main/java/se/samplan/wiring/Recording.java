package se.samplan.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.store.OutboxTable;

/** Keeps a journal's changes in the outbox. */
final class Recording {

    private Recording() {}

    static JournalChanges.Recorder in(OutboxTable outbox) {
        return new JournalChanges.Recorder() {
            @Override
            public void record(List<IndexChange> changes) {
                outbox.record(changes);
            }

            @Override
            public void record(Connection vendors, List<IndexChange> changes) throws SQLException {
                outbox.record(vendors, changes);
            }
        };
    }
}
