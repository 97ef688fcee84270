package se.samplan.produce;

import java.util.stream.Stream;
import se.samplan.model.contact.FixedContact;

/**
 * A journal system's fixed contacts (fasta kontakter), for GetCareManagers 1.0.
 *
 * <p>May be called by many threads at a time. What it throws becomes a SOAP fault without its text; the log has it, under the
 * reference that the fault tells.
 */
@FunctionalInterface
public interface FixedContactSource {

    /**
     * The person's fixed contacts, present and earlier ones.
     *
     * @param question the person, and the filters; filters that are not applied here are applied afterwards
     * @return closed by the caller; may be lazy, in any order, and empty
     * @throws Exception if the journal cannot answer; never for a person it does not know
     */
    Stream<FixedContact> fixedContacts(FixedContactQuestion question) throws Exception;
}
