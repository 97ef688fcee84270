package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Contact point. For example a phone number (kontaktuppgift; information model, section 2).
 *
 * @param system 0..1; typ av kontaktuppgift: system. Phone, e-mail, sms and so on
 * @param value 1..1; värde: value. Number or address
 * @param period 0..*; tider: period. When the contact way is open
 */
public record ContactPoint(Optional<CodedValue> system, String value, List<HoursOfService> period) {

    public ContactPoint {
        requireNonNull(system, "system");
        requireNonNull(value, "value");
        period = List.copyOf(period);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ContactPoint[hidden]";
    }
}
