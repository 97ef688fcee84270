package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Contact. A way to reach somebody, with hours and response time (kontakt; information model, section 2).
 *
 * @param telecom 0..*; kontaktuppgift: telecom. Phone, e-mail and so on
 * @param address 0..1; adress: address
 * @param channel 0..1; kanal: channel. phone, video, chat, message1177, visit or letter
 * @param responseTimeText 0..1; svarstid: response time. In words, for example within two working days
 * @param bookable 0..1; bokningsbar: bookable. Whether a time can be booked this way
 */
@WithBuilder
public record Contact(
        List<ContactPoint> telecom,
        Optional<Address> address,
        Optional<CodedValue> channel,
        Optional<String> responseTimeText,
        Optional<Boolean> bookable) {

    public Contact {
        telecom = List.copyOf(telecom);
        requireNonNull(address, "address");
        requireNonNull(channel, "channel");
        requireNonNull(responseTimeText, "responseTimeText");
        requireNonNull(bookable, "bookable");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
