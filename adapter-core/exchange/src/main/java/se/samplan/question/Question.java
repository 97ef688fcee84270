package se.samplan.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;

/**
 * What was asked, already checked: it can be put to every source as it stands.
 *
 * @param contract the contract that was called
 * @param person whose records are asked for; an identity that the whole country knows
 * @param onlySource the one source that the consumer wants, if it named one
 * @param filters which of the records the consumer wants
 * @param options what it asks for beyond the published contract
 * @param payload the request's own XML, for the sources
 * @param caller who asks
 */
public record Question(
        ContractId contract,
        PersonId person,
        Optional<LogicalAddress> onlySource,
        Filters filters,
        Options options,
        Payload payload,
        Caller caller) {

    /**
     * @throws QuestionInvalid if the identity is one that only a single source can know
     * @throws QuestionRejected if the person who acts is said to be the one whose records are asked for, and is another
     */
    public Question {
        if (!person.type().isNational()) {
            throw new QuestionInvalid("Lokalt reservnummer kan inte användas i en aggregerande tjänst; "
                    + "fråga källsystemet direkt (patientId).");
        }
        if (isContradicted(person, caller)) {
            throw new QuestionRejected(
                    "Actor/actorId: actorType subject_of_care says that it is the person whose data is"
                            + " asked for (subject_of_care), and it is another; who acts for somebody else is"
                            + " subject_of_care_agent");
        }
    }

    /** The same question in other words to the sources. */
    public Question worded(Payload words) {
        return new Question(contract, person, onlySource, filters, options, words, caller);
    }

    /**
     * The same question about the same person, under another identity of hers. If she asks herself, she does so under that one.
     *
     * @param words in which that identity stands
     */
    public Question under(PersonId identity, Payload words) {
        return new Question(
                contract, identity, onlySource, filters, options, words, caller.known(Set.of(person), identity));
    }

    /**
     * Whoever reads somebody else's data is an agent and never the person (information model, section 12). Staff is not
     * compared: the header knows no role for it, and changes nothing for it.
     */
    private static boolean isContradicted(PersonId person, Caller caller) {
        return !caller.audience().isStaff()
                && caller.actor()
                        .filter(actor -> actor.role() == Actor.Role.SUBJECT_OF_CARE)
                        .filter(actor -> !actor.is(person))
                        .isPresent();
    }

    /**
     * What ties a token to this question: contract, caller, who the answer is for, the person who acts, and whose records
     * are asked for. Personal identities are in it, so it goes into keyed hashes and nowhere else.
     */
    public List<String> bindings() {
        return List.of(
                contract.namespace(),
                caller.originalConsumer().value().toUpperCase(Locale.ROOT),
                caller.audience().binding(),
                caller.actor()
                        .map(actor -> actor.role().wire() + ":" + actor.id())
                        .orElse(""),
                person.oid(),
                person.id());
    }
}
