package se.samplan.understand.asking;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.understand.Statement;

/**
 * What is asked about.
 *
 * @param topic 0..1; ämne, a code of KV ämne such as doseBagSupply
 * @param item 0..1; the record or item that is asked about
 */
public record AskQuestion(Optional<String> topic, Optional<Statement> item) {

    public AskQuestion {
        requireNonNull(topic, "topic");
        requireNonNull(item, "item");
    }

    /** About a topic. */
    public static AskQuestion about(String topic) {
        return new AskQuestion(Optional.of(topic), Optional.empty());
    }

    /** About a record, or an item of one. */
    public static AskQuestion about(Statement item) {
        return new AskQuestion(Optional.empty(), Optional.of(item));
    }
}
