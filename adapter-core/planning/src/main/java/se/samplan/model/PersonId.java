package se.samplan.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of the person whose planning is asked for (vård- och omsorgstagare).
 *
 * <p>{@link #toString()} hides the identity, so that a log line or an exception text can never leak it (INV-L7). Code
 * that puts it on the wire calls {@link #id()} and can be found by that name.
 *
 * @param id without separator; 12 characters for every national kind
 * @param oid of whoever gives such identities: that of the type, where it has one; kept as it came
 */
public record PersonId(String id, IdentityType type, String oid) {

    /**
     * OIDs of Swedish organisations, but for Inera's: what it names persons by is known. A region's stands somewhere among them; no table
     * of those has been published.
     */
    private static final Pattern OF_AN_ORGANISATION =
            Pattern.compile("1\\.2\\.752\\.(?!129\\.)[1-9][0-9]*(\\.(0|[1-9][0-9]*)){1,60}");

    /** Names organisations, and never a person who is cared for. */
    private static final String ORGANISATION_NUMBER = "1.2.752.29.4.3";

    /** What people and programs write in and around twelve characters: any dash, a plus, and blanks, those without width too. */
    private static final Pattern BETWEEN = Pattern.compile("[-+\\p{Pd}\\u2212\\s\\p{Zs}\\p{Cf}]");

    /** Characters. */
    private static final int CENTURY = 2;

    private static final int WITHOUT_CENTURY = 10;

    public PersonId {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(oid, "oid");
        if (!type.fits(id)) {
            throw new IllegalArgumentException("the identity does not have the form of its type");
        }
        if (!kind(oid).filter(type::equals).isPresent()) {
            throw new IllegalArgumentException("the OID is not one of that type");
        }
    }

    /** An identity of a kind that has one OID. */
    public PersonId(String id, IdentityType type) {
        this(id, type, type.oid());
    }

    /**
     * An identity as contracts write it.
     *
     * @throws IllegalArgumentException if the OID is no person's, or the identity is not of its form
     */
    public static PersonId of(String oid, String id) {
        return new PersonId(
                id, kind(oid).orElseThrow(() -> new IllegalArgumentException("no kind of personal identity")), oid);
    }

    /** The kind of identity with that OID; empty if it is none, or names something else than persons. */
    public static Optional<IdentityType> kind(String oid) {
        return IdentityType.ofOid(oid)
                .or(() -> OF_AN_ORGANISATION.matcher(oid).matches() && !oid.equals(ORGANISATION_NUMBER)
                        ? Optional.of(IdentityType.OTHER_RESERVE)
                        : Optional.empty());
    }

    /**
     * The same identity under the OID that its digits tell. Many systems send coordination numbers under the OID of personal numbers;
     * a day of birth above 60 makes them no other person's. Kinds of other signs, or of an OID of their own, stay as they are.
     */
    public PersonId ofItsDigits() {
        boolean oneOfTwo = type == IdentityType.PERSONNUMMER || type == IdentityType.SAMORDNINGSNUMMER;
        return oneOfTwo ? new PersonId(id, IdentityType.guessedFrom(id)) : this;
    }

    /**
     * Whether that text, as somebody else writes it, is this identity: letters of a reserve id count the same in capitals and
     * small, and blanks around it do not count. In a national identity, which is letters and digits only, neither do a hyphen, a
     * plus or a blank between them. The one place where ids are compared; whether it is an id of the same kind is not looked at.
     */
    public boolean isWritten(String text) {
        return id.equalsIgnoreCase(text.strip())
                || (type.isNational()
                        && id.equalsIgnoreCase(BETWEEN.matcher(text).replaceAll("")));
    }

    /**
     * Whether that text can mean this identity: as {@link #isWritten}, and a national one without its century too, as people write
     * it. Two persons a hundred years apart have the same ten characters, so this tells that a text need not mean somebody
     * else, and never that it is about this person.
     */
    public boolean canBeMeantBy(String text) {
        String bare = BETWEEN.matcher(text).replaceAll("");
        boolean withoutCentury =
                bare.length() == WITHOUT_CENTURY && id.regionMatches(true, CENTURY, bare, 0, bare.length());
        return isWritten(text) || (type.isNational() && withoutCentury);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonId person && oid.equals(person.oid) && isWritten(person.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(oid, id.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "PersonId[type=" + type + ", id=hidden]";
    }
}
