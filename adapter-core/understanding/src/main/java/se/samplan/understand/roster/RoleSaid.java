package se.samplan.understand.roster;

import java.util.Optional;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.understand.Standing;

/** What one statement says somebody is to the person. */
record RoleSaid(RosterKind kind, Optional<OpenPeriod> period, Standing standing) {

    RoleSaid of(RosterKind other) {
        return new RoleSaid(other, period, standing);
    }

    /** Over, where the thing she does is over. */
    RoleSaid overIf(boolean isOver) {
        return isOver ? new RoleSaid(kind, period, Standing.OVER) : this;
    }
}
