package se.samplan.understand.roster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.HoursOfService;

/**
 * A way to reach somebody (kontaktväg).
 *
 * @param channel 1..1; phone, chat, message1177 …: as the record says it, or what kind of number it is; {@code other} if neither
 * @param value 0..1; number or address
 * @param hours 0..*; öppettider; none are known to be always open
 * @param answerTime 0..1; svarstid, in the record's words
 */
public record Way(String channel, Optional<String> value, List<HoursOfService> hours, Optional<String> answerTime) {

    /** By telephone. */
    public static final String PHONE = "phone";

    public Way {
        requireNonNull(channel, "channel");
        requireNonNull(value, "value");
        hours = List.copyOf(hours);
        requireNonNull(answerTime, "answerTime");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Way[hidden]";
    }
}
