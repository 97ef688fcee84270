package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Amount. Number with unit, words or both (omfattning; information model, section 3).
 *
 * @param value 0..1; värde: value
 * @param unit 0..1; enhet: unit. For example hours per month
 * @param text 0..1; text: text. The amount in words
 */
public record Amount(Optional<BigDecimal> value, Optional<String> unit, Optional<String> text) {

    public Amount {
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
        requireNonNull(text, "text");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Amount[hidden]";
    }
}
