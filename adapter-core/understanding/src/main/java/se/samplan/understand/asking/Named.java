package se.samplan.understand.asking;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.RosterEntry;

/**
 * Whom an item names, and which unit answers for the record that it stands in.
 *
 * @param parties persons before units
 */
record Named(Statement says, List<RosterEntry> parties, Optional<HsaId> unit) {

    Named {
        parties = List.copyOf(parties);
    }
}
