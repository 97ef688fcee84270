package se.samplan.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.RecordId;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/**
 * Whether a version that is entered in error hides the others of its record. What the system says that a record belongs to, holds
 * for all who have the record. What another source says of it holds against that system's own word only in a later version: a
 * source that is mistaken, or means harm, cannot take away what others give.
 *
 * @param own the latest version that the system itself gives of each record; empty if that has no number
 */
record Retractions(boolean isEverybodysWord, Map<RecordId, OptionalInt> own) {

    /** The records that are hidden in all their versions. */
    static Set<RecordId> among(AggregatedContract<?> contract, Stream<Reading> readings) {
        List<SourceRecord> all =
                readings.flatMap(reading -> reading.records().stream()).toList();
        List<SourceRecord> retracted = all.stream()
                .filter(record -> Matter.isRetracted(contract, record.facts()))
                .toList();
        if (retracted.isEmpty()) {
            return Set.of();
        }
        Retractions retractions = of(contract, all);
        return retracted.stream()
                .filter(retractions::holdForAll)
                .map(SourceRecord::id)
                .collect(Collectors.toSet());
    }

    private static Retractions of(AggregatedContract<?> contract, List<SourceRecord> records) {
        Map<RecordId, OptionalInt> own = new HashMap<>();
        records.stream()
                .filter(SourceRecord::isFromItsOwner)
                .forEach(record -> own.merge(
                        record.id(), record.version(), (one, other) -> one.orElse(0) > other.orElse(0) ? one : other));
        // Where an address is not the id of a system, nobody knows who gives what is another's.
        return new Retractions(contract.addressing() == Addressing.AS_REGISTERED, own);
    }

    private boolean holdForAll(SourceRecord retracted) {
        return isEverybodysWord
                || retracted.isFromItsOwner()
                || !own.containsKey(retracted.id())
                || isLater(retracted.version(), own.get(retracted.id()));
    }

    private static boolean isLater(OptionalInt version, OptionalInt than) {
        return version.isPresent() && than.isPresent() && version.getAsInt() > than.getAsInt();
    }
}
