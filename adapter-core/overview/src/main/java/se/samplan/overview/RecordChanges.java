package se.samplan.overview;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.bind.Bound;
import se.samplan.bind.Bound.ContractRecords;
import se.samplan.bind.Bound.Keyed;
import se.samplan.change.Change;
import se.samplan.model.RecordId;
import se.samplan.question.Filters;
import se.samplan.record.RecordIds;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;
import se.samplan.understand.change.ChangeForm;
import se.samplan.understand.change.RecordChange;

/** What has changed, of the records that are in the answer. One that is gone has nothing left that could be cited. */
final class RecordChanges {

    private RecordChanges() {}

    static List<RecordChange> of(Bound bound, News news) {
        List<RecordChange> all = new ArrayList<>();
        for (ContractRecords contract : bound.records()) {
            List<Change> changes = news.changes().getOrDefault(contract.contract(), List.of());
            Map<String, Keyed> latest = changes.isEmpty() ? Map.of() : latest(contract);
            changes.forEach(change -> form(change)
                    .ifPresent(form -> Optional.ofNullable(latest.get(RecordIds.key(change.recordId())))
                            .ifPresent(record -> all.add(new RecordChange(form, record.key(), earlier(change))))));
        }
        return all;
    }

    /** When booked times began under the marker, as far as that was remembered. */
    static Map<RecordId, LocalDateTime> earlierStarts(Planning planning, List<RecordChange> changes) {
        Map<RecordKey, LocalDateTime> starts = new HashMap<>();
        changes.forEach(change -> change.earlierStart().ifPresent(start -> starts.put(change.record(), start)));
        Map<RecordId, LocalDateTime> earlier = new HashMap<>();
        planning.bookings()
                .forEach(known -> Optional.ofNullable(starts.get(known.key()))
                        .ifPresent(start -> earlier.put(known.id(), start)));
        return earlier;
    }

    /** Of several versions of a record, what has changed is told of the latest. */
    private static Map<String, Keyed> latest(ContractRecords contract) {
        Map<String, Keyed> latest = new HashMap<>();
        contract.records()
                .forEach(record -> latest.merge(
                        RecordIds.key(RecordIds.text(record.record().id())),
                        record,
                        (one, other) -> version(other) > version(one) ? other : one));
        return latest;
    }

    private static int version(Keyed record) {
        return record.record().version().orElse(0);
    }

    private static Optional<ChangeForm> form(Change change) {
        return switch (change.kind()) {
            case NEW -> Optional.of(ChangeForm.NEW);
            case CHANGED -> Optional.of(ChangeForm.CHANGED);
            case ENDED -> Optional.of(ChangeForm.ENDED);
            case REMOVED -> Optional.empty();
        };
    }

    /** A source may have written a time that is in no calendar. */
    private static Optional<LocalDateTime> earlier(Change change) {
        try {
            return change.earlierStart().map(text -> LocalDateTime.parse(text, Filters.TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
