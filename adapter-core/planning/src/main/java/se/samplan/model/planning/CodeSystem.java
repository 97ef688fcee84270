package se.samplan.model.planning;

/** Code lists and the OIDs that name them on the wire (CODE-SYSTEMS.md; code systems, sections 4 to 7 and 10). */
public enum CodeSystem {
    /** Our plan types; an example OID until one is given (information model, section 7.1). */
    PLAN_TYPE("2.999.752.1.1"),
    /** Kv typ av fast kontakt, {@link FixedContactType}. */
    FIXED_CONTACT_TYPE("1.2.752.129.5.1.69"),
    /** KV Anteckningstyp, {@link NoteType}. */
    NOTE_TYPE("1.2.752.129.2.2.2.11"),
    /** KV Befattning: positions of staff; the list is HSA's and no value of it decides anything here. */
    STAFF_POSITION("1.2.752.129.2.2.1.4"),
    /** Ways to reach a contact: phone, e-mail and their like. */
    CONTACT_POINT("2.16.840.1.113883.4.642.1.72"),
    /** Kinds of address: for post, for visits or for both. */
    ADDRESS_TYPE("2.16.840.1.113883.4.642.3.69"),
    /** KV Vårdkontakttyp. */
    CARE_CONTACT_TYPE("1.2.752.129.2.2.2.25"),
    /** KV Kön. */
    SEX("1.2.752.129.2.2.1.1"),
    /** HSA verksamhetskod: what a unit does. */
    UNIT_ACTIVITY("1.2.752.129.2.2.1.3"),
    /** ICF. */
    ICF("1.2.752.116.1.1.3.3.1"),
    /** KVÅ: measures of care. */
    CARE_MEASURE("1.2.752.116.1.3.2.1.4"),
    /** SNOMED CT, international. */
    SNOMED_CT("2.16.840.1.113883.6.96"),
    /** SNOMED CT, Swedish edition. */
    SNOMED_CT_SE("1.2.752.116.2.1.1");

    private final String oid;

    CodeSystem(String oid) {
        this.oid = oid;
    }

    public String oid() {
        return oid;
    }
}
