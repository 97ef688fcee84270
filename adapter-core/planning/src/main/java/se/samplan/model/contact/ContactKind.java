package se.samplan.model.contact;

import se.samplan.model.planning.Code;

/**
 * Kind of contact (kontaktens slag). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ContactKind(String code) implements Code {

    /** Person (person). */
    public static final ContactKind PERSON = new ContactKind("person");
    /** Role without a named person (roll utan namngiven person). */
    public static final ContactKind ROLE = new ContactKind("role");
    /** Team (team). */
    public static final ContactKind TEAM = new ContactKind("team");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ContactKind {
        Code.check(code);
    }
}
