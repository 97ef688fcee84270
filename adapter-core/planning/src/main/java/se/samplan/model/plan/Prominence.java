package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Prominence (visningsnivå). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record Prominence(String code) implements Code {

    /** Overview: SIP, implementation plan, summary plan (översikt: SIP, genomförandeplan, sammanfattande plan). */
    public static final Prominence OVERVIEW = new Prominence("overview");
    /** Detail: plan of one profession (detalj: professionens plan). */
    public static final Prominence DETAIL = new Prominence("detail");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public Prominence {
        Code.check(code);
    }
}
