package se.samplan.understand.roster;

import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/**
 * What somebody is to the person, during which time, and who says so. Somebody may have several: a fixed contact that has ended
 * and a task that goes on.
 *
 * @param kind 1..1
 * @param period 0..1; gäller; absent where no record says it
 * @param standing 1..1; current, ended or to come at the moment that was asked for
 * @param says 1..*
 */
public record RosterRole(RosterKind kind, Optional<OpenPeriod> period, Standing standing, List<Statement> says) {

    public RosterRole {
        says = List.copyOf(says);
    }

    /** Whether it holds at the moment that was asked for. */
    public boolean isCurrent() {
        return standing == Standing.CURRENT;
    }
}
