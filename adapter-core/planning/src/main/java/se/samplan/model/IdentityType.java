package se.samplan.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Kinds of personal identity and their OIDs (code systems, section 1).
 *
 * <p>Whether an identity is known to the whole country decides whether it may be asked for through an index: numbers
 * that only one system or region knows never pass through an engagement index or an aggregating service (GetCarePlans
 * 2.0, section 4).
 */
public enum IdentityType {
    /** Personnummer: 12 digits, YYYYMMDDNNNN. */
    PERSONNUMMER("1.2.752.129.2.1.3.1", "[0-9]{12}", true),
    /** Samordningsnummer: 12 digits, day of birth plus 60. */
    SAMORDNINGSNUMMER("1.2.752.129.2.1.3.3", "[0-9]{12}", true),
    /** Nationellt reservid: 12 characters. */
    NATIONAL_RESERVE("1.2.752.74.9.1", "[0-9]{8}[0-9A-Za-z]{4}", true),
    /** Regional reserve number (reservnummer), the OID of Region Stockholm. */
    REGIONAL_RESERVE("1.2.752.97.3.1.3", ".{1,64}", false),
    /** National OID for identities that only the source itself knows: system id and local number. */
    LOCAL("1.2.752.129.2.1.2.1", ".{1,128}", false),
    /**
     * Reserve number of another region, or of whoever else gives numbers of its own: its OID is none of those above, and stands in
     * {@link PersonId#oid()}.
     */
    OTHER_RESERVE("", ".{1,64}", false);

    private static final int DAY_OF_BIRTH = 6;

    private final String oid;
    private final Pattern form;
    private final boolean national;

    IdentityType(String oid, String form, boolean national) {
        this.oid = oid;
        this.form = Pattern.compile(form);
        this.national = national;
    }

    /** The kind that has that OID for itself; empty if none has. */
    public static Optional<IdentityType> ofOid(String oid) {
        return Arrays.stream(values())
                .filter(type -> type != OTHER_RESERVE && type.oid.equals(oid))
                .findFirst();
    }

    /**
     * The national kind of a bare identity, as contracts send it that name no kind: a day of birth above 60 makes a
     * samordningsnummer, other than digits a national reserve id.
     */
    public static IdentityType guessedFrom(String id) {
        if (!PERSONNUMMER.fits(id)) {
            return NATIONAL_RESERVE.fits(id) ? NATIONAL_RESERVE : PERSONNUMMER;
        }
        return id.charAt(DAY_OF_BIRTH) >= '6' ? SAMORDNINGSNUMMER : PERSONNUMMER;
    }

    /** The OID of every identity of this kind; empty for {@link #OTHER_RESERVE}, whose identities have each their own. */
    public String oid() {
        return oid;
    }

    /** True if every system in the country can know a person by this kind of identity. */
    public boolean isNational() {
        return national;
    }

    /** True if the text has the form of this kind. Check digits are not looked at: test numbers may lack them. */
    public boolean fits(String id) {
        return form.matcher(id).matches();
    }
}
