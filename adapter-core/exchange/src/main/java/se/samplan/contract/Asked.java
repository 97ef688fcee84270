package se.samplan.contract;

import java.util.List;
import java.util.Optional;
import se.samplan.contracts.shape.IdShape;
import se.samplan.contracts.shape.PersonIdShape;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.question.Filters;
import se.samplan.question.QuestionInvalid;
import se.samplan.question.QuestionRejected;

/**
 * What a request of some contract says, before it is checked.
 *
 * @param personId as written in the request
 * @param personType OID of its kind, as written; empty if the contract sends the bare identity
 * @param onlySource the source system the consumer wants, if it named one
 * @param filters those of the published contract
 * @param any what stands in the request's any
 */
public record Asked(
        String personId, Optional<String> personType, Optional<String> onlySource, Filters filters, List<Object> any) {

    public Asked {
        any = List.copyOf(any);
    }

    /** Of a contract that names the person by root and extension; the schemas let the extension be left out. */
    static Asked about(IdShape person, Optional<String> onlySource, PublishedFilters filters, List<Object> any) {
        String id = Optional.ofNullable(person.getExtension()).orElse("");
        return new Asked(id, Optional.of(person.getRoot()), onlySource, filters.filters(), any);
    }

    /** Of a contract that names the person by identity and kind. */
    static Asked about(PersonIdShape person, Optional<String> onlySource, PublishedFilters filters, List<Object> any) {
        return new Asked(person.getId(), Optional.of(person.getType()), onlySource, filters.filters(), any);
    }

    /**
     * Whose records are asked for.
     *
     * @throws QuestionRejected if the kind of identity is not known, or the identity is not of its form
     */
    public PersonId person() {
        IdentityType type = personType.map(Asked::kind).orElseGet(() -> IdentityType.guessedFrom(personId));
        if (!type.fits(personId)) {
            throw new QuestionRejected(
                    type.isNational()
                            ? "patientId: the id must have 12 characters without separator, in the form of its type"
                            : "patientId: the id is missing or too long");
        }
        return new PersonId(personId, type, personType.orElseGet(type::oid));
    }

    /** The same request, without the source system that it names. */
    public Asked ofAnySource() {
        return new Asked(personId, personType, Optional.empty(), filters, any);
    }

    /**
     * Checks that a question about care contacts names their source system: their ids are unique only there.
     *
     * @throws QuestionInvalid if it does not
     */
    public void checkContacts() {
        if (onlySource.isEmpty() && !filters.careContacts().isEmpty()) {
            throw new QuestionInvalid("Fråga på vårdkontakt kräver att källsystemet anges i frågan.");
        }
    }

    private static IdentityType kind(String oid) {
        return PersonId.kind(oid)
                .orElseThrow(() -> new QuestionRejected(
                        "patientId: the type is not the OID of a kind of personal identity that is known here"));
    }
}
