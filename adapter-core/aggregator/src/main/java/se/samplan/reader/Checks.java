package se.samplan.reader;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.samplan.mandate.Agents;
import se.samplan.model.PersonId;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.reader.RelationCheck.CareRelation;
import se.samplan.time.Deadline;

/**
 * What is asked of others: before staff may see records of another unit, and before somebody may act for a person.
 *
 * @param relations who has a care relation to a person
 * @param agents who may act for a person
 * @param time that the checks of blocks, relation and consent together may take, which is set aside from the time of each request by staff;
 *     and at most that of agents, who are asked about while the index is
 */
public record Checks(BlockCheck blocks, ConsentCheck consents, RelationCheck relations, Agents agents, Duration time) {

    /** Nothing is connected: staff are shown nothing of other owners, and nobody acts for a person. */
    public static final Checks NONE = new Checks(
            NoBlockService.OWN_GIVER,
            NoConsentService.WITHHOLD,
            NoRelationService.WITHHOLD,
            Agents.NOBODY,
            Duration.ZERO);

    /** What is known of blocks, relation and consent; of what is not in it, nothing is known. */
    record Answers(Map<Ownership, Block> blocks, CareRelation relation, Map<Ownership, Consent> consents) {

        static final Answers NONE = new Answers(Map.of(), CareRelation.UNKNOWN, Map.of());

        Matter into(Matter matter) {
            Ownership owner = matter.owner();
            return matter.with(known(blocks, owner, Block.UNKNOWN), relation, known(consents, owner, Consent.UNKNOWN));
        }
    }

    /** A service may answer with null for a record, which says nothing. */
    private static <A> A known(Map<Ownership, A> answers, Ownership owner, A unknown) {
        return Objects.requireNonNullElse(answers.get(owner), unknown);
    }

    CompletableFuture<Boolean> mayAct(Question question, Deadline deadline) {
        return agents.let(question, deadline.atMost(time));
    }

    /**
     * Asks all at the same time. Never fails: a check that throws, fails or is late has no answers, so that whatever
     * depends on it is withheld (INV-L5).
     */
    CompletableFuture<Answers> ask(PersonId person, Caller caller, Set<Ownership> records, Deadline deadline) {
        if (records.isEmpty()) {
            return CompletableFuture.completedFuture(Answers.NONE);
        }
        Deadline due = deadline.atMost(time);
        AccessQuestion all = new AccessQuestion(person, caller, records.stream().toList());
        CompletableFuture<Map<Ownership, Block>> blocked = guarded(() -> blocks.check(all, due), Map.of(), due);
        AccessQuestion ofOthers = ofOthers(all);
        if (ofOthers.records().isEmpty()) {
            return blocked.thenApply(known -> new Answers(known, CareRelation.UNKNOWN, Map.of()));
        }
        CompletableFuture<CareRelation> related =
                guarded(() -> relations.check(ofOthers, due), CareRelation.UNKNOWN, due);
        CompletableFuture<Map<Ownership, Consent>> agreed = guarded(() -> consents.check(ofOthers, due), Map.of(), due);
        return blocked.thenCombine(related, (known, relation) -> new Answers(known, relation, Map.of()))
                .thenCombine(agreed, (known, given) -> new Answers(known.blocks(), known.relation(), given));
    }

    private static AccessQuestion ofOthers(AccessQuestion all) {
        return new AccessQuestion(
                all.person(),
                all.caller(),
                all.records().stream()
                        .filter(record -> record.to(all.reader()) == Ownership.Closeness.OTHER_OWNER)
                        .collect(Collectors.toUnmodifiableList()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the same that is returned
    private static <A> CompletableFuture<A> guarded(Supplier<CompletableFuture<A>> check, A nothing, Deadline due) {
        try {
            CompletableFuture<A> asked = check.get().copy();
            due.ifBroughtForward(() -> asked.completeAsync(() -> nothing));
            return asked.completeOnTimeout(nothing, due.remaining().toNanos(), TimeUnit.NANOSECONDS)
                    .handle((answer, failure) -> failure == null && answer != null ? answer : nothing);
        } catch (RuntimeException e) { // whatever a port throws, it has not answered; it writes its own log
            return CompletableFuture.completedFuture(nothing);
        }
    }
}
