package se.samplan.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an organisation (organisationsnummer), by which a care giver may be named instead of by HSA-id; a sole trader's
 * is her personal or coordination number. It is written with or without a hyphen, and with or without the two digits that make
 * twelve of it: 16 for an organisation, the century for a person. Those are no part of the number.
 *
 * <p>{@link #toString()} hides it, because it may be a person's.
 *
 * @param digits the ten digits, of which the last is the check digit
 */
public record OrganisationNumber(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("(?:16|18|19|20)?([0-9]{6})-?([0-9]{4})");
    private static final int LONGEST = 13;

    public OrganisationNumber {
        requireNonNull(digits, "digits");
    }

    /** The number that the text is, in whatever spelling; empty for every other text, and where the check digit is wrong. */
    public static Optional<OrganisationNumber> written(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number = WRITTEN.matcher(text);
        return Optional.of(number)
                .filter(Matcher::matches)
                .map(whole -> whole.group(1) + whole.group(2))
                .filter(CheckDigit::fits)
                .map(OrganisationNumber::new);
    }

    @Override
    public String toString() {
        return "OrganisationNumber[hidden]";
    }
}
