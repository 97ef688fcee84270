package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Quantity. Number with unit (mängd; information model, section 2).
 *
 * @param value 1..1; värde: value
 * @param unit 0..1; enhet: unit
 */
public record Quantity(BigDecimal value, Optional<String> unit) {

    public Quantity {
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Quantity[hidden]";
    }
}
