package se.samplan.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.record.SourceRecord;

/**
 * Whether a version that is entered in error hides the others of its record. What the system says that a record belongs to, holds
 * for all who have the record. What another source says of it holds against that system's own word only in a later version: a
 * source that is mistaken, or means harm, cannot take away what others give.
 *
 * @param own the latest version that the system itself gives of each record; empty if that has no number
 */
record Retractions(boolean isEverybodysWord, Map<RecordId, OptionalInt> own) {

    /** @param records all that have come, from whatever source */
    static Retractions of(AggregatedContract<?> contract, List<SourceRecord> records) {
        Map<RecordId, OptionalInt> own = new HashMap<>();
        records.stream()
                .filter(Retractions::isOfItsSource)
                .forEach(record -> own.merge(
                        record.id(), record.version(), (one, other) -> one.orElse(0) > other.orElse(0) ? one : other));
        // Where an address is not the id of a system, nobody knows who gives what is another's.
        return new Retractions(contract.addressing() == Addressing.AS_REGISTERED, own);
    }

    boolean holdForAll(SourceRecord retracted) {
        return isEverybodysWord
                || isOfItsSource(retracted)
                || !own.containsKey(retracted.id())
                || isLater(retracted.version(), own.get(retracted.id()));
    }

    private static boolean isLater(OptionalInt version, OptionalInt than) {
        return version.isPresent() && than.isPresent() && version.getAsInt() > than.getAsInt();
    }

    private static boolean isOfItsSource(SourceRecord record) {
        return record.id()
                .system()
                .equals(new HsaId(record.deliveredBy().logicalAddress().value()));
    }
}
