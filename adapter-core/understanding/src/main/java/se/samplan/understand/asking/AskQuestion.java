package se.samplan.understand.asking;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Predicate;
import se.samplan.model.planning.RelatedService;
import se.samplan.understand.AsOf;
import se.samplan.understand.Statement;

/**
 * What is asked about, and when.
 *
 * @param asOf the moment
 * @param topic 0..1; ämne, a code of KV ämne such as doseBagSupply
 * @param item 0..1; the record or item that is asked about
 * @param services which services elsewhere the reader may have (INV-K2): a chat is a way to ask only if it is one of them
 */
public record AskQuestion(
        AsOf asOf, Optional<String> topic, Optional<Statement> item, Predicate<RelatedService> services) {

    public AskQuestion {
        requireNonNull(asOf, "asOf");
        requireNonNull(topic, "topic");
        requireNonNull(item, "item");
        requireNonNull(services, "services");
    }

    /** About a topic. */
    public static AskQuestion about(String topic, AsOf asOf, Predicate<RelatedService> services) {
        return new AskQuestion(asOf, Optional.of(topic), Optional.empty(), services);
    }

    /** About a record, or an item of one. */
    public static AskQuestion about(Statement item, AsOf asOf, Predicate<RelatedService> services) {
        return new AskQuestion(asOf, Optional.empty(), Optional.of(item), services);
    }
}
