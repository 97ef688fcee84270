package se.samplan.plannote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.samplan.bind.NoteBinder;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.note.CareNote;
import se.samplan.record.SourceRecord;
import se.samplan.understand.Known;
import se.samplan.understand.plannote.MarkedNote;
import se.samplan.understand.plannote.PlanNotes;

/** Looks for plans among the notes of an answer of one contract. Where no source is listed, nothing is bound. */
public final class NotesOfAnswer {

    private final PlanNotes planNotes;
    private final Supplier<NoteBinder> binder;

    /** @param binder is not asked for before there is a note to be read */
    public NotesOfAnswer(PlanNotes planNotes, Supplier<NoteBinder> binder) {
        this.planNotes = planNotes;
        this.binder = binder;
    }

    /**
     * The notes that may be plans, in the order of the answer.
     *
     * @param records that this reader may see, of one person
     */
    public List<MarkedNote> of(AggregatedContract<?> contract, List<SourceRecord> records) {
        if (!NoteBinder.isOfNotes(contract)) {
            return List.of();
        }
        List<Known<CareNote>> notes = new ArrayList<>();
        for (SourceRecord record : records) {
            if (planNotes.looksAt(record.id().system())) {
                binder.get().note(contract, record, notes.size() + 1).ifPresent(notes::add);
            }
        }
        return planNotes.of(notes);
    }
}
