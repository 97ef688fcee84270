package se.samplan.reader;

import java.util.List;
import java.util.Optional;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.record.Facts;

/**
 * Who owns a record, and since when: all that a check of blocks or of consent may know of it.
 *
 * @param careGiver owner of the information (vårdgivare, omsorgsgivare)
 * @param careUnit where it was made (vårdenhet)
 * @param time what a time-limited block is compared with, YYYYMMDDhhmmss; empty if the record does not say: then every
 *     time-limited block concerns it
 */
public record Ownership(Optional<HsaId> careGiver, Optional<HsaId> careUnit, Optional<String> time) {

    private static final int POINT_IN_TIME = 14;

    /** How close staff is to the owner of a record. */
    enum Closeness {
        /** The unit that made it. */
        OWN_UNIT,
        /** The same care giver, another unit or none named: inre sekretess, inner blocks. */
        OWN_GIVER,
        /** Another care giver, and the record names giver and unit: shared record-keeping. */
        OTHER_OWNER,
        /** It cannot be told whose the record is. */
        UNKNOWN
    }

    /**
     * What a record states. A record that names two owners names none. A booked time has no header: its unit is the care unit
     * that was asked for it.
     */
    static Ownership of(Facts facts, AggregatedContract<?> contract) {
        Fact unit = contract.addressing() == Addressing.CARE_UNIT ? Fact.SOURCE_SYSTEM : Fact.CARE_UNIT;
        return new Ownership(
                only(facts.all(Fact.CARE_GIVER)),
                only(facts.all(unit)),
                facts.get(Fact.AUTHOR_TIME).filter(Ownership::isPointInTime));
    }

    /**
     * How close staff is to the owner; means nothing for other readers. Rule: INV-L1 and variant V-14 read together. A record
     * is shared between owners only if it names both care giver and care unit, so one missing id is enough to keep it from
     * other owners; whoever the remaining id names is still its owner and sees it.
     */
    Closeness to(Audience staff) {
        if (careGiver.isPresent()) {
            if (careGiver.equals(staff.careGiver())) {
                return careUnit.equals(staff.careUnit()) ? Closeness.OWN_UNIT : Closeness.OWN_GIVER;
            }
            return careUnit.isPresent() ? Closeness.OTHER_OWNER : Closeness.UNKNOWN;
        }
        boolean ownUnit = careUnit.isPresent() && careUnit.equals(staff.careUnit());
        return ownUnit ? Closeness.OWN_UNIT : Closeness.UNKNOWN;
    }

    private static boolean isPointInTime(String time) {
        boolean digits = time.length() == POINT_IN_TIME;
        for (int i = 0; digits && i < POINT_IN_TIME; i++) {
            digits = time.charAt(i) >= '0' && time.charAt(i) <= '9';
        }
        return digits;
    }

    private static Optional<HsaId> only(List<String> stated) {
        if (stated.size() == 1) {
            return Optional.of(new HsaId(stated.get(0)));
        }
        List<HsaId> ids = stated.stream().map(HsaId::new).distinct().toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
