package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.model.WithBuilder;

/**
 * Related service. A page or service elsewhere that belongs to a plan, an activity, an agreement, a next step or a contact
 * (anknuten tjänst; information model, section 14). It is opened outside, with the name of its host shown, and is never
 * embedded.
 *
 * @param kind 1..1; slag: kind
 * @param title 1..1; rubrik: title
 * @param address 1..1; adress: address. At most 2000 characters; kept as it is written, and held against INV-K1
 * @param audience 0..*; till för: for whom. None means everybody
 * @param validityPeriod 0..1; giltighetstid: validity period
 * @param hours 0..*; öppettider: hours. None means always open
 */
@WithBuilder
public record RelatedService(
        ServiceKind kind,
        String title,
        String address,
        List<ServiceAudience> audience,
        Optional<OpenPeriod> validityPeriod,
        List<HoursOfService> hours) {

    private static final int LONGEST_ADDRESS = 2000;

    /** A host of two labels or more, in ASCII; after a number sign only the name of a place on the page. */
    private static final Pattern SAFE = Pattern.compile(
            "https://(([A-Za-z0-9]([A-Za-z0-9\\-]*[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9\\-]*[A-Za-z0-9])?)"
                    + "(:[0-9]{1,5})?([/?][!$%&'()*+,\\-./0-9:;=?@A-Z_a-z~]*)?(#[A-Za-z][A-Za-z_\\-]*)?");

    /** A label that stands for other letters than those it is written with. */
    private static final Pattern IN_DISGUISE = Pattern.compile("(^|.*\\.)xn--.*");

    public RelatedService {
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        Bounds.atMost(LONGEST_ADDRESS, Optional.of(address), "address");
        audience = List.copyOf(audience);
        requireNonNull(validityPeriod, "validityPeriod");
        hours = List.copyOf(hours);
    }

    /**
     * The host of an address that is safe to show (INV-K1), in small letters: https, without user information, without data
     * after a number sign, and with a host that is written in ASCII and means ASCII. Empty for any other address.
     */
    public static Optional<String> safeHost(String address) {
        Matcher safe = SAFE.matcher(address);
        return safe.matches()
                ? Optional.of(safe.group(1).toLowerCase(Locale.ROOT))
                        .filter(host -> !IN_DISGUISE.matcher(host).matches())
                : Optional.empty();
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "RelatedService[hidden]";
    }
}
