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

    private static final RecordKey ANY = new RecordKey("note-1");

    private final Forms forms = new Forms();

    /** Whether the contract's records are notes. */
    public static boolean isOfNotes(AggregatedContract<?> contract) {
        return RecordBinder.kindOf(contract)
                .filter(kind -> kind == RecordKind.NOTE)
                .isPresent();
    }

    /** The note; empty if it breaks its schema so that nothing can be told from it. */
    public Optional<CareNote> note(AggregatedContract<?> contract, SourceRecord record) {
        Optional<? extends Known<?>> known =
                Bindings.of(contract.publication()).flatMap(binding -> binding.bind(ANY, record, forms));
        return known.flatMap(
                found -> found.record() instanceof CareNote note ? Optional.of(note) : Optional.<CareNote>empty());
    }
}
