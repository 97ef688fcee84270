package se.samplan.bind;

import java.util.List;
import se.samplan.model.ContractId;
import se.samplan.record.SourceRecord;
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

    /**
     * The records of a contract, in the order in which it gives them.
     *
     * @param records may be none
     */
    public record ContractRecords(ContractId contract, List<Keyed> records) {
        public ContractRecords {
            records = List.copyOf(records);
        }
    }

    /**
     * A record.
     *
     * @param understood false if it breaks its schema so that nothing can be told from it; it is delivered all the same
     */
    public record Keyed(RecordKey key, SourceRecord record, boolean understood) {}
}
