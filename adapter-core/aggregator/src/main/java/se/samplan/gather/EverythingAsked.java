package se.samplan.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.WholeRequest;
import se.samplan.model.ContractId;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Question;

/**
 * A question for everything about a person, whichever contract it is in.
 *
 * @param asked the contract that was called, which gathers the others
 * @param person whose records are asked for
 * @param caller who asks
 * @param options of them the late token, which names the sources that were known in an earlier answer, so that the index is not
 *     asked again; in which order each contract gives its records; and whether it is a preview
 */
public record EverythingAsked(ContractId asked, PersonId person, Caller caller, Options options) {

    /**
     * The question as it is put to a contract.
     *
     * @throws se.samplan.question.QuestionInvalid if the identity is one that only a single source can know
     * @throws se.samplan.question.QuestionRejected if the person who acts is said to be the one asked about, and is another
     */
    public Question to(AggregatedContract<?> contract) {
        return new Question(
                contract.id(),
                person,
                Optional.empty(),
                Filters.NONE,
                forContract(),
                WholeRequest.of(contract, person),
                contract.wire().demandsActor() ? withActor() : caller);
    }

    private Options forContract() {
        Options sorted = Options.NONE.sortedBy(options.sortBy());
        return options.preview() ? sorted.previewing() : sorted;
    }

    /**
     * A contract that demands an actor is told the one that was told to us, else the person whose records are asked for. That
     * is said to the source; who reads, and what may be shown, stays as it is.
     */
    private Caller withActor() {
        return caller.toldOf(caller.actor().orElseGet(() -> new Actor(person.id(), Actor.Role.SUBJECT_OF_CARE)));
    }

    /** What ties a token to this question, as {@link Question#bindings()} does for one contract. Has personal identities in it. */
    public List<String> bindings(AggregatedContract<?> any) {
        List<String> bindings = new ArrayList<>(to(any).bindings());
        bindings.set(0, asked.namespace());
        return bindings;
    }
}
