package se.samplan.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** @throws QuestionInvalid if the identity is one that only a single source can know */
    public Question {
        if (!person.type().isNational()) {
            throw new QuestionInvalid("Lokalt reservnummer kan inte användas i en aggregerande tjänst; "
                    + "fråga källsystemet direkt (patientId).");
        }
    }

    /**
     * What ties a token to this question: contract, caller, who the answer is for, the person who acts, and whose records
     * are asked for. Personal identities are in it, so it goes into keyed hashes and nowhere else.
     */
    public List<String> bindings() {
        return List.of(
                contract.namespace(),
                caller.originalConsumer().value().toUpperCase(Locale.ROOT),
                caller.audience().toString(),
                caller.actor()
                        .map(actor -> actor.role().wire() + ":" + actor.id())
                        .orElse(""),
                person.type().oid(),
                person.id());
    }
}
