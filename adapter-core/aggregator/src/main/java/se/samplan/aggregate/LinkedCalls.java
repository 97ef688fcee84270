package se.samplan.aggregate;

import java.util.List;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.PersonInRequest;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.reader.Access;
import se.samplan.record.Reading;

/**
 * Puts a question to a source under the identities of the person by which it is known to have records, and makes one outcome of what
 * came of that. A source need not know that two identities are one person's, so what it answers under one says nothing of the other.
 *
 * <ol>
 *   <li>Under one identity it is one call, whose pages are the source's own.
 *   <li>Under several, every call goes on to its last page: a reference says nothing of the identity that it is good for.
 *   <li>What comes of them is one outcome: see {@link LinkedAnswers}.
 * </ol>
 */
public final class LinkedCalls {

    private final AggregatedContract<?> contract;
    private final Aggregation.SourceCalls pageWise;
    private final Aggregation.SourceCalls toTheLast;

    private LinkedCalls(
            AggregatedContract<?> contract, Aggregation.SourceCalls pageWise, Aggregation.SourceCalls toTheLast) {
        this.contract = contract;
        this.pageWise = pageWise;
        this.toTheLast = toTheLast;
    }

    /** Those calls, as often as it takes. */
    public static LinkedCalls over(AggregatedContract<?> contract, Aggregation.SourceCalls calls, Access access) {
        return new LinkedCalls(contract, LookAhead.over(contract, calls, access), LookAhead.toTheLast(contract, calls));
    }

    /** Those calls, each to the last page, for an answer that nobody can go on from. */
    public static LinkedCalls toTheLast(AggregatedContract<?> contract, Aggregation.SourceCalls calls) {
        Aggregation.SourceCalls all = LookAhead.toTheLast(contract, calls);
        return new LinkedCalls(contract, all, all);
    }

    /** @param identities at least one; that of the question first, if it is among them */
    Call<Outcome<Reading>> ask(
            Source source, List<PersonId> identities, Question question, ByteBudget.Reservation room) {
        Aggregation.SourceCalls calls = identities.size() == 1 ? pageWise : toTheLast;
        LinkedAnswers answers = new LinkedAnswers(identities);
        return identities.stream()
                .map(one -> calls.ask(source, PersonInRequest.under(one, contract, question), room))
                .reduce((some, more) -> some.and(more, answers::joined))
                .orElseThrow();
    }
}
