package se.samplan.reader;

import se.samplan.question.Audience;

/** How staff stands to the owner of a record. */
enum Standing {
    /** The unit that made it. */
    OWN_UNIT,
    /** The same care giver, another unit or none named: inre sekretess, inner blocks. */
    OWN_GIVER,
    /** Another care giver, and the record names giver and unit: shared record-keeping. */
    OTHER_OWNER,
    /** It cannot be told whose the record is. */
    UNKNOWN;

    /**
     * Decides. Rule: INV-L1 and variant V-14 read together. A record is shared between owners only if it names both care
     * giver and care unit, so one missing id is enough to keep it from other owners; whoever the remaining id names is still
     * its owner and sees it.
     */
    static Standing of(Audience staff, Ownership record) {
        if (record.careGiver().isPresent()) {
            if (record.careGiver().equals(staff.careGiver())) {
                return record.careUnit().equals(staff.careUnit()) ? OWN_UNIT : OWN_GIVER;
            }
            return record.careUnit().isPresent() ? OTHER_OWNER : UNKNOWN;
        }
        boolean ownUnit = record.careUnit().isPresent() && record.careUnit().equals(staff.careUnit());
        return ownUnit ? OWN_UNIT : UNKNOWN;
    }
}
