package se.samplan.bind;

import java.util.Optional;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.note.CareNote;
import se.samplan.record.SourceRecord;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.statement.RecordKind;

/** Binds notes alone, where an answer is of one contract. */
public final class NoteBinder {

    private final Forms forms = new Forms();

    /** Whether the contract's records are notes. */
    public static boolean isOfNotes(AggregatedContract<?> contract) {
        return RecordBinder.kindOf(contract)
                .filter(kind -> kind == RecordKind.NOTE)
                .isPresent();
    }

    /**
     * The note; empty if it breaks its schema so that nothing can be told from it.
     *
     * @param number among the notes that are bound, from 1
     */
    public Optional<Known<CareNote>> note(AggregatedContract<?> contract, SourceRecord record, int number) {
        RecordKey key = new RecordKey("note-" + number);
        return Bindings.of(contract.publication())
                .flatMap(binding -> binding.bind(key, record, forms))
                .flatMap(NoteBinder::asNote);
    }

    private static Optional<Known<CareNote>> asNote(Known<?> known) {
        return known.record() instanceof CareNote note
                ? Optional.of(new Known<>(known.key(), known.id(), known.owner(), note))
                : Optional.empty();
    }
}
