package se.samplan.mandate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.ContractId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.time.Days;

/**
 * Lets somebody act for a person (fullmakt, eller vårdnadshavares rätt). Who and for whom is not in it: it is always an answer
 * about two people.
 *
 * @param kind why somebody may act
 * @param contracts which may be asked
 * @param days on which it holds, in Sweden
 * @param source who has said so: the id of a register or of an organisation, never of a person
 */
public record Mandate(Kind kind, Set<ContractId> contracts, Days days, String source) {

    /** Why somebody may act for a person. */
    public enum Kind {
        /** The person has said so (ombud). */
        APPOINTED,
        /** The person is a child of whom somebody has the custody (vårdnadshavare). */
        GUARDIAN
    }

    private static final int GUARDED_YEARS = 13;
    private static final int YEAR_ENDS = 4;
    private static final int MONTH_ENDS = 6;
    private static final int DAY_ENDS = 8;
    private static final int COORDINATION = 60;

    public Mandate {
        contracts = Set.copyOf(contracts);
    }

    /**
     * Whether it lets that contract be asked about that person on that day in Sweden. A guardian's ends when the birthday begins
     * on which the child is 13, the earliest that a number of the child's tells; where none tells a birthday, it never holds.
     *
     * @param identities of the person
     */
    boolean holds(ContractId contract, List<PersonId> identities, LocalDate today) {
        return contracts.contains(contract)
                && days.hold(today)
                && (kind != Kind.GUARDIAN || isGuarded(identities, today));
    }

    private static boolean isGuarded(List<PersonId> identities, LocalDate today) {
        return identities.stream()
                .flatMap(person -> earliestBirthday(person).stream())
                .min(LocalDate::compareTo)
                .filter(born -> today.isBefore(born.plusYears(GUARDED_YEARS)))
                .isPresent();
    }

    /**
     * The first day on which somebody with that number can have been born. In a coordination number the day is 60 too high, and day
     * or month may be nought where they are not known (Skatteverket); a reserve number tells no birthday.
     */
    private static Optional<LocalDate> earliestBirthday(PersonId person) {
        if (person.type() != IdentityType.PERSONNUMMER && person.type() != IdentityType.SAMORDNINGSNUMMER) {
            return Optional.empty();
        }
        int month = digits(person, YEAR_ENDS, MONTH_ENDS);
        int day = digits(person, MONTH_ENDS, DAY_ENDS) % COORDINATION;
        boolean dayCounts = month > 0 && day > 0;
        try {
            return Optional.of(LocalDate.of(digits(person, 0, YEAR_ENDS), Math.max(month, 1), dayCounts ? day : 1));
        } catch (DateTimeException e) { // no day of the calendar
            return Optional.empty();
        }
    }

    private static int digits(PersonId person, int from, int to) {
        return Integer.parseInt(person.id().substring(from, to));
    }
}
