package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Area of need (behovsområde). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record NeedCategory(String code) implements Code {

    /** Health condition (hälsotillstånd). */
    public static final NeedCategory HEALTH_CONDITION = new NeedCategory("healthCondition");
    /** Functional status (funktionstillstånd). */
    public static final NeedCategory FUNCTIONAL_STATUS = new NeedCategory("functionalStatus");
    /** Environmental factor (omgivningsfaktor). */
    public static final NeedCategory ENVIRONMENTAL_FACTOR = new NeedCategory("environmentalFactor");
    /** Personal factor (personfaktor). */
    public static final NeedCategory PERSONAL_FACTOR = new NeedCategory("personalFactor");
    /** Resource or strength (resurs eller styrka). */
    public static final NeedCategory RESOURCE = new NeedCategory("resource");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public NeedCategory {
        Code.check(code);
    }
}
