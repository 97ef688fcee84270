package se.samplan.samples.overview.read;

import java.util.List;
import java.util.Optional;
import se.samplan.contracts.overview.v1.StatementRefType;

/**
 * A statement that something is based on.
 *
 * @param record key of the record in the answer
 * @param item local id within it; empty for the whole record
 */
public record Ref(String record, Optional<String> item) {

    static Ref of(StatementRefType said) {
        return new Ref(said.getRecordKey(), Optional.ofNullable(said.getItemId()));
    }

    /** All of them, in their order. */
    public static List<Ref> all(List<StatementRefType> said) {
        return said.stream().map(Ref::of).toList();
    }

    /** An item of a record. */
    public static Ref item(String record, String item) {
        return new Ref(record, Optional.of(item));
    }

    /** A whole record. */
    public static Ref record(String record) {
        return new Ref(record, Optional.empty());
    }
}
