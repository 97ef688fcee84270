package se.samplan.reader;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import se.samplan.model.PersonId;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Identities;

/**
 * What a check is asked: everything of one request in one question, as a service over HTTP or SOAP would have it.
 *
 * @param person whose records they are
 * @param caller on whose behalf it is asked: staff of a care giver and a unit
 * @param records each once
 */
public record AccessQuestion(PersonId person, Caller caller, List<Ownership> records) {

    public AccessQuestion {
        records = List.copyOf(records);
    }

    /** What is known under every number of the person together: others may know her by any of them. */
    <A> CompletableFuture<A> underEach(
            Identities identities, Function<AccessQuestion, CompletableFuture<A>> check, BinaryOperator<A> together) {
        return identities.numbers(person).stream()
                .map(one -> check.apply(new AccessQuestion(one, caller, records)))
                .reduce((some, more) -> some.thenCombine(more, together))
                .orElseThrow();
    }

    /** Who reads: staff of a care giver and a unit, and the employee if the consumer has named one. */
    public Audience reader() {
        return caller.audience();
    }
}
