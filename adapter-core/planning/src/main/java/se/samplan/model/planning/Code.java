package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** A value of one of our open code lists (kodverk; information model, section 7). Each list is a record of its own. */
public interface Code {

    /** The form of every code, known or not (extension schema, OtherCodeType). */
    Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    /** The code as the schema spells it. */
    String code();

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    static void check(String code) {
        if (!FORM.matcher(requireNonNull(code, "code")).matches()) {
            throw new IllegalArgumentException(
                    "a code is a letter and up to 63 letters, digits, dots, dashes or underscores");
        }
    }
}
