package se.samplan.understand.matrix;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.statement.Party;

/**
 * What one party has to do with one thing. When is said by the row, and the source by the statement.
 *
 * @param column 1..1; whose column it is in
 * @param statement 1..1; where it is stated
 * @param party 0..1; who; absent where nobody is named
 * @param contact 0..1; who it is in the roster
 * @param role 0..1; ansvarar, utför, stödjer, informeras; absent where nobody is named
 * @param accepted 0..1; åtagandet bekräftat; absent = unknown, false = declined
 */
@WithBuilder
public record Cell(
        Column column,
        Statement statement,
        Optional<Party> party,
        Optional<PartyKey> contact,
        Optional<ResponsibilityKind> role,
        Optional<Boolean> accepted) {

    public Cell {
        requireNonNull(column, "column");
        requireNonNull(statement, "statement");
        requireNonNull(party, "party");
        requireNonNull(contact, "contact");
        requireNonNull(role, "role");
        requireNonNull(accepted, "accepted");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Cell[hidden]";
    }
}
