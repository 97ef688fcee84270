package se.samplan.source.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.list.ListRejected;
import se.samplan.model.HsaId;
import se.samplan.question.Standing;
import se.samplan.source.Permitted;

/**
 * Who each consumer asks for and what it may ask, {@code HSA-id = audience}. Its problems never repeat what stands in a line: an
 * organisation number may be a person's.
 */
final class ConsumerTable {

    private final Map<HsaId, Standing> consumers = new HashMap<>();
    private final Set<String> spellings = new HashSet<>();

    private ConsumerTable() {}

    /** @throws ListRejected naming every line that is wrong */
    static ConsumerTable read(String text) throws ListRejected {
        ConsumerTable table = new ConsumerTable();
        Rows.read(text, table::add);
        return table;
    }

    /** Takes one line in, and gives back whom it is about. */
    private HsaId add(List<String> words) {
        String line = String.join(" ", words);
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("must have the form \"HSA-id = audience\"");
        }
        HsaId consumer = consumer(line.substring(0, equals).strip());
        Standing standing = AudienceLine.read(
                Arrays.asList(line.substring(equals + 1).strip().split(" ")));
        Standing before = consumers.putIfAbsent(consumer, standing);
        if (!spellings.add(consumer.value().toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("this consumer has a line already");
        }
        if (before != null && !before.equals(standing)) {
            throw new IllegalArgumentException(
                    "another line names the same organisation number, in another spelling, and they do not agree");
        }
        return consumer;
    }

    /** A line about anybody else is about nobody, and whom it was meant for would be taken for one that is not listed. */
    private static HsaId consumer(String id) {
        if (!Permitted.canBeKept(id)) {
            throw new IllegalArgumentException(
                    "an HSA-id is made of visible ASCII characters, which is what a header can hold, and none is *");
        }
        return new HsaId(id);
    }

    int size() {
        return spellings.size();
    }

    Set<HsaId> consumers() {
        return Set.copyOf(consumers.keySet());
    }

    Optional<Standing> of(HsaId consumer) {
        return Optional.ofNullable(consumers.get(consumer));
    }
}
