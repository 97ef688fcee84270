package se.samplan.contract;

/** What a contract's logical address stands for. */
public enum Addressing {
    /** The source system: a record that names another one is reported (INV-L10). */
    SOURCE_SYSTEM,
    /** Whatever the platform's tables know the source by; records may name another system. */
    AS_REGISTERED,
    /** The care unit (verksamhetsbaserad adressering): one call per unit. */
    CARE_UNIT;

    /**
     * The address that is called for a post of the engagement index. Contracts that are addressed to source systems have one
     * call per system: there the post's logical address is the system by their rules, and where it is not, a record would
     * name another system than the one asked, and two units of a system would be two sources with the same records.
     *
     * @param logicalAddress as the post has it; may be empty
     * @param sourceSystem as the post has it; may be empty
     * @return may be empty
     */
    public String called(String logicalAddress, String sourceSystem) {
        return this == SOURCE_SYSTEM && !sourceSystem.isEmpty() ? sourceSystem : logicalAddress;
    }
}
