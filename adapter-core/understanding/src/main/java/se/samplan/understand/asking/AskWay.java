package se.samplan.understand.asking;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.HoursOfService;
import se.samplan.understand.Statement;

/**
 * A way to ask, and whether somebody answers at the moment.
 *
 * @param channel 1..1; phone, chat, message1177 …
 * @param value 0..1; number or address
 * @param hours 0..*; öppettider; none with a number or address mean always
 * @param answerTimes 0..*; svarstid and what to do at other hours, such as leaving a message, in the records' words, each by itself
 * @param openNow 0..1; absent where hours are not known
 * @param opensNext 0..1; of what is closed; absent if it does not open within a year
 * @param closes 0..1; of what is open; absent if it does not close within a week
 * @param says 0..*; none for 1177, which no record needs to name
 */
@WithBuilder
public record AskWay(
        String channel,
        Optional<String> value,
        List<HoursOfService> hours,
        List<String> answerTimes,
        Optional<Boolean> openNow,
        Optional<LocalDateTime> opensNext,
        Optional<LocalDateTime> closes,
        List<Statement> says) {

    public AskWay {
        requireNonNull(channel, "channel");
        requireNonNull(value, "value");
        hours = List.copyOf(hours);
        answerTimes = List.copyOf(answerTimes);
        requireNonNull(openNow, "openNow");
        requireNonNull(opensNext, "opensNext");
        requireNonNull(closes, "closes");
        says = List.copyOf(says);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "AskWay[hidden]";
    }
}
