package se.samplan.contract;

/** What a contract's logical address stands for. */
public enum Addressing {
    /** The source system: a record that names another one is reported (INV-L10). */
    SOURCE_SYSTEM,
    /** Whatever the platform's tables know the source by; records may name another system. */
    AS_REGISTERED,
    /** The care unit (verksamhetsbaserad adressering): one call per unit. */
    CARE_UNIT
}
