package se.samplan.produce;

import java.util.stream.Stream;
import se.samplan.model.note.CareNote;

/**
 * A journal system's notes (journalanteckningar), for GetCareDocumentation 2.1 and 3.0.
 *
 * <p>May be called by many threads at a time. What it throws becomes a SOAP fault without its text; the log has it, under the
 * reference that the fault tells.
 */
@FunctionalInterface
public interface CareDocumentationSource {

    /**
     * The person's notes.
     *
     * @param question the person, and the filters; filters that are not applied here are applied afterwards
     * @return closed by the caller; may be lazy, in any order, and empty
     * @throws Exception if the journal cannot answer; never for a person it does not know
     */
    Stream<CareNote> careNotes(CareDocumentationQuestion question) throws Exception;
}
