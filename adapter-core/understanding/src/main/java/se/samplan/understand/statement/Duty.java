package se.samplan.understand.statement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;

/**
 * What somebody has to do with a task.
 *
 * @param role 1..1; ansvarar, utför, stödjer, informeras
 * @param party 1..1; who
 * @param accepted 0..1; åtagandet bekräftat; absent = unknown, false = declined
 * @param stated 0..1; how the record states it; absent where the side of a commitment is all that is stated
 */
public record Duty(ResponsibilityKind role, Party party, Optional<Boolean> accepted, Optional<Responsible> stated) {

    public Duty {
        requireNonNull(role, "role");
        requireNonNull(party, "party");
        requireNonNull(accepted, "accepted");
        requireNonNull(stated, "stated");
    }

    boolean isDeclined() {
        return accepted.filter(yes -> !yes).isPresent();
    }
}
