package se.samplan.produce;

import se.samplan.model.PersonId;

/**
 * What a journal is asked, of whichever contract.
 *
 * @param <R> the record that answers it
 */
public interface JournalQuestion<R> {

    /** Whose records are asked for. */
    PersonId person();

    /** Whether the filters of the question ask for the record. */
    boolean asksFor(R record);
}
