package se.samplan.understand.matrix;

import java.util.Map;
import se.samplan.model.planning.PartyKind;

/** The columns of the matrix that are not a contact's own. */
public enum Column {
    /** A contact of the roster (vårdteam). */
    CONTACT("contact"),
    /** The person (personen själv). */
    PATIENT("patient"),
    /** Next of kin (närstående). */
    NEXT_OF_KIN("nextOfKin"),
    /** Nobody is named (ingen utsedd). */
    NOBODY("nobody");

    private static final Map<PartyKind, Column> OWN =
            Map.of(PartyKind.PATIENT, PATIENT, PartyKind.NEXT_OF_KIN, NEXT_OF_KIN);

    private final String code;

    Column(String code) {
        this.code = code;
    }

    /** The code as the schema spells it. */
    public String code() {
        return code;
    }

    static Column of(PartyKind kind) {
        return OWN.getOrDefault(kind, CONTACT);
    }
}
