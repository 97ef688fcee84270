package se.samplan.model.agreement;

import se.samplan.model.planning.Code;

/**
 * Status of the commitment (åtagandets status). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record CommitmentStatus(String code) implements Code {

    /** Open (öppet). */
    public static final CommitmentStatus OPEN = new CommitmentStatus("open");
    /** Done (klart). */
    public static final CommitmentStatus DONE = new CommitmentStatus("done");
    /** Withdrawn (återtaget). */
    public static final CommitmentStatus WITHDRAWN = new CommitmentStatus("withdrawn");
    /** Moved to something else (övergått till något annat). */
    public static final CommitmentStatus MOVED_TO = new CommitmentStatus("movedTo");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public CommitmentStatus {
        Code.check(code);
    }
}
