package se.samplan.reader;

import java.util.List;
import java.util.Optional;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
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

    /**
     * What a record states. A record that names two owners names none. A booked time has no header: the care unit that it
     * was asked of is its unit.
     */
    static Ownership of(Facts facts, AggregatedContract<?> contract) {
        Fact unit = contract.addressing() == Addressing.CARE_UNIT ? Fact.SOURCE_SYSTEM : Fact.CARE_UNIT;
        return new Ownership(
                only(facts.all(Fact.CARE_GIVER)),
                only(facts.all(unit)),
                facts.get(Fact.AUTHOR_TIME).filter(Ownership::isPointInTime));
    }

    private static boolean isPointInTime(String time) {
        return time.length() == POINT_IN_TIME && time.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static Optional<HsaId> only(List<String> stated) {
        if (stated.size() == 1) {
            return Optional.of(new HsaId(stated.get(0)));
        }
        List<HsaId> ids = stated.stream().map(HsaId::new).distinct().toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
