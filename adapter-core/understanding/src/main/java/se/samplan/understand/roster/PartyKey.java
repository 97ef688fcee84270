package se.samplan.understand.roster;

import static java.util.Objects.requireNonNull;

/**
 * Names somebody of the roster within one answer. It means nothing outside the answer.
 *
 * @param value {@code party-} and a number from 1, in the order of the roster
 */
public record PartyKey(String value) {

    public PartyKey {
        requireNonNull(value, "value");
    }

    static PartyKey numbered(int number) {
        return new PartyKey("party-" + number);
    }
}
