package se.samplan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.question.Audience;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.time.Deadline;

/** Decides whether whoever acts for the person may. Without a mandate, an agent's question is one about a person without records. */
@FunctionalInterface
public interface Agents {

    /** No agent may: nothing says who has a mandate. */
    Agents NOBODY = (question, deadline) -> CompletableFuture.completedFuture(false);

    /** Every agent may: the consumer has made sure of it. */
    Agents EVERYBODY = (question, deadline) -> CompletableFuture.completedFuture(true);

    /** Whether that agent may ask that; never fails. */
    CompletableFuture<Boolean> mayAsk(Question question, Deadline deadline);

    /**
     * Those who have a mandate that holds today.
     *
     * @param identities who is the same person, of agents too
     * @param clock in the zone of Sweden, where a day begins at midnight
     */
    static Agents having(Mandates mandates, Identities identities, Clock clock) {
        return (question, deadline) -> question.caller()
                .actor()
                .filter(actor -> actor.role() == Actor.Role.SUBJECT_OF_CARE_AGENT)
                .map(agent -> ofPersons(mandates, agent.numbers(identities), identities, question.person(), deadline)
                        .thenApply(all -> all.stream()
                                .anyMatch(mandate -> mandate.holds(
                                        question.contract(),
                                        identities.numbers(question.person()),
                                        LocalDate.now(clock)))))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** Whichever of their identities a mandate names: it is between two persons. */
    private static CompletableFuture<List<Mandate>> ofPersons(
            Mandates mandates, List<Actor> agents, Identities identities, PersonId person, Deadline deadline) {
        return agents.stream()
                .flatMap(agent -> identities.numbers(person).stream()
                        .map(one -> guarded(() -> mandates.of(agent, one, deadline), deadline)))
                .reduce((some, more) -> some.thenCombine(
                        more,
                        (all, others) ->
                                Stream.concat(all.stream(), others.stream()).toList()))
                .orElseThrow();
    }

    /** These agents, with somebody who is told of each question that one of them may not ask. */
    default Agents telling(Consumer<Question> refused) {
        return (question, deadline) -> mayAsk(question, deadline).thenApply(may -> {
            if (!may) {
                refused.accept(question);
            }
            return may;
        });
    }

    /**
     * Whether the reader may ask: everybody but an agent, an agent if it may, and who previews what an agent gets, since nobody acts
     * then.
     */
    default CompletableFuture<Boolean> let(Question question, Deadline deadline) {
        boolean acts = question.caller().audience().kind() == Audience.Kind.AGENT
                && !question.options().preview();
        return acts ? mayAsk(question, deadline) : CompletableFuture.completedFuture(true);
    }

    private static CompletableFuture<List<Mandate>> guarded(
            Supplier<CompletableFuture<List<Mandate>>> asked, Deadline due) {
        try {
            return asked.get()
                    .copy()
                    .completeOnTimeout(List.of(), due.remaining().toNanos(), TimeUnit.NANOSECONDS)
                    .handle((mandates, failure) -> failure == null && mandates != null ? mandates : List.of());
        } catch (RuntimeException e) { // whatever a port throws, it has named no mandate; it writes its own log
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
