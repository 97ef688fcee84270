package se.samplan.produce;

import java.util.stream.Stream;
import se.samplan.model.carecontact.CareContact;

/**
 * A journal system's care contacts (vårdkontakter), for GetCareContacts 3.0.
 *
 * <p>May be called by many threads at a time. What it throws becomes a SOAP fault without its text; the log has it, under the
 * reference that the fault tells.
 */
@FunctionalInterface
public interface CareContactSource {

    /**
     * The person's care contacts: those that have been, that go on and that were called off, and those to come that the journal
     * has registered as such.
     *
     * @param question whose, and what of it; filters that are not kept here are kept afterwards
     * @return closed by the caller; may be lazy, in any order, and empty
     * @throws Exception if the journal cannot answer; never for a person it does not know
     */
    Stream<CareContact> careContacts(CareContactQuestion question) throws Exception;
}
