package se.samplan.model.planning;

/**
 * Function in the plan (funktion i planen). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ParticipantFunction(String code) implements Code {

    /** Coordinator (samordnare). */
    public static final ParticipantFunction COORDINATOR = new ParticipantFunction("coordinator");
    /** Author (författare). */
    public static final ParticipantFunction AUTHOR = new ParticipantFunction("author");
    /** Responsible (ansvarig). */
    public static final ParticipantFunction RESPONSIBLE = new ParticipantFunction("responsible");
    /** Participant (deltagare). */
    public static final ParticipantFunction PARTICIPANT = new ParticipantFunction("participant");
    /** Invited (kallad). */
    public static final ParticipantFunction INVITED = new ParticipantFunction("invited");
    /** Absent (frånvarande). */
    public static final ParticipantFunction ABSENT = new ParticipantFunction("absent");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ParticipantFunction {
        Code.check(code);
    }
}
