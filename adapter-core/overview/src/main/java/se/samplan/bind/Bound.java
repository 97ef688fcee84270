package se.samplan.bind;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.ContractId;
import se.samplan.record.SourceRecord;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;

/**
 * Everything that was gathered, with a key for each record.
 *
 * @param planning the records that can be understood
 * @param records all records, by contract
 */
public record Bound(Planning planning, List<ContractRecords> records) {

    public Bound {
        records = List.copyOf(records);
    }

    /** Records of one kind in the order in which their contract gives them. */
    public <T> List<Known<T>> inOrder(List<Known<T>> some) {
        Map<RecordKey, Known<T>> byKey = some.stream().collect(toMap(Known::key, known -> known));
        return records.stream()
                .flatMap(contract -> contract.records().stream())
                .flatMap(record -> Stream.ofNullable(byKey.get(record.key())))
                .toList();
    }

    /**
     * The records of a contract, in the order in which it gives them.
     *
     * @param records may be none
     */
    public record ContractRecords(ContractId contract, List<Keyed> records) {
        public ContractRecords {
            records = List.copyOf(records);
        }

        /** Some of them, in the same order. */
        public ContractRecords only(Predicate<Keyed> some) {
            return new ContractRecords(contract, records.stream().filter(some).toList());
        }
    }

    /**
     * A record.
     *
     * @param understood false if it breaks its schema so that nothing can be told from it; it is delivered all the same
     */
    public record Keyed(RecordKey key, SourceRecord record, boolean understood) {}
}
