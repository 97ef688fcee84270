package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Address (adress; information model, section 2).
 *
 * @param type 0..1; adresstyp: type. Postal, physical or both
 * @param line 0..*; adressrad: address line
 * @param city 0..1; ort: city
 * @param postalCode 0..1; postnummer: postal code
 * @param period 0..*; tider: period. When the address applies
 */
@WithBuilder
public record Address(
        Optional<CodedValue> type,
        List<String> line,
        Optional<String> city,
        Optional<String> postalCode,
        List<HoursOfService> period) {

    public Address {
        requireNonNull(type, "type");
        line = List.copyOf(line);
        requireNonNull(city, "city");
        requireNonNull(postalCode, "postalCode");
        period = List.copyOf(period);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Address[hidden]";
    }
}
