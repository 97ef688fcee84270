package se.samplan.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of the person whose planning is asked for (vård- och omsorgstagare).
 *
 * <p>{@link #toString()} hides the identity, so that a log line or an exception text can never leak it (INV-L7). Code
 * that puts it on the wire calls {@link #id()} and can be found by that name.
 *
 * @param id without separator; 12 characters for every national kind
 */
public record PersonId(String id, IdentityType type) {

    /** What people and programs write in and around twelve characters: any dash, a plus, and blanks, those without width too. */
    private static final Pattern BETWEEN = Pattern.compile("[-+\\p{Pd}\\u2212\\s\\p{Zs}\\p{Cf}]");

    public PersonId {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        if (!type.fits(id)) {
            throw new IllegalArgumentException("the identity does not have the form of its type");
        }
    }

    /**
     * Whether that text, as somebody else writes it, is this identity: letters of a reserve id count the same in capitals and
     * small, and blanks around it do not count. In a national identity, which is letters and digits only, neither do a hyphen, a
     * plus or a blank between them. The one place where identities are compared.
     */
    public boolean isWritten(String text) {
        return id.equalsIgnoreCase(text.strip())
                || (type.isNational()
                        && id.equalsIgnoreCase(BETWEEN.matcher(text).replaceAll("")));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonId person && type == person.type && isWritten(person.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, id.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "PersonId[type=" + type + ", id=hidden]";
    }
}
