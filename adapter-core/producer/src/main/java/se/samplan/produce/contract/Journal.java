package se.samplan.produce.contract;

import java.util.Set;
import java.util.function.Function;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.question.QuestionInvalid;
import se.samplan.question.QuestionRejected;

/**
 * The source system that this producer answers for, and where it is asked.
 *
 * @param sourceSystem its HSA-id; it stands in every record
 * @param addresses logical addresses of it, for every contract but booked times
 * @param careUnits units whose bookings it holds: the addresses of that contract
 * @param identities every identity of a person, the given one among them
 */
public record Journal(
        HsaId sourceSystem,
        Set<LogicalAddress> addresses,
        Set<HsaId> careUnits,
        Function<PersonId, Set<PersonId>> identities) {

    public Journal {
        addresses = Set.copyOf(addresses);
        careUnits = Set.copyOf(careUnits);
    }

    /**
     * Checks that a call is meant for this system.
     *
     * @throws QuestionRejected if it is meant for somebody else
     */
    public void check(String logicalAddress) {
        if (!addresses.contains(new LogicalAddress(logicalAddress))) {
            throw new QuestionRejected("LogicalAddress: not an address of this source system");
        }
    }

    /**
     * Checks that a call is meant for a unit whose bookings are here, the one that the request names.
     *
     * @throws QuestionRejected if it is not
     */
    public void checkUnit(String logicalAddress, HsaId unit) {
        if (!careUnits.contains(new HsaId(logicalAddress))) {
            throw new QuestionRejected("LogicalAddress: not a care unit of this source system");
        }
        if (!unit.equals(new HsaId(logicalAddress))) {
            throw new QuestionRejected("healthcare_facility: must be the unit that the LogicalAddress names");
        }
    }

    /**
     * Checks the source system that a request asks for (contracts: must equal the logical address).
     *
     * @throws QuestionInvalid if it is another
     */
    public void checkSource(HsaId wanted) {
        if (!wanted.equals(sourceSystem)) {
            throw new QuestionInvalid("Källsystemet i frågan är inte det system som frågan har skickats till.");
        }
    }
}
