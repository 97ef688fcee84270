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
import se.samplan.question.Audience;
import se.samplan.question.Question;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.time.Deadline;

/**
 * What is asked of others: before staff may see records of another unit, and before somebody may act for a person.
 *
 * @param agents who may act for a person
 * @param time that the checks of blocks and consent together may take, which is set aside from the time of each request by staff;
 *     and at most that of agents, who are asked about while the index is
 */
public record Checks(BlockCheck blocks, ConsentCheck consents, Agents agents, Duration time) {

    /** Nothing is connected: staff are shown nothing of other owners, and nobody acts for a person. */
    public static final Checks NONE =
            new Checks(NoBlockService.OWN_GIVER, NoConsentService.WITHHOLD, Agents.NOBODY, Duration.ZERO);

    /** What is known of blocks and consent; of what is not in it, nothing is known. */
    record Answers(Map<Ownership, Block> blocks, Map<Ownership, Consent> consents) {

        Matter into(Matter matter) {
            Ownership owner = matter.owner();
            return matter.with(known(blocks, owner, Block.UNKNOWN), known(consents, owner, Consent.UNKNOWN));
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
     * Asks both at the same time. Never fails: a check that throws, fails or is late has no answers, so that whatever
     * depends on it is withheld (INV-L5).
     */
    CompletableFuture<Answers> ask(PersonId person, Audience reader, Set<Ownership> records, Deadline deadline) {
        if (records.isEmpty()) {
            return CompletableFuture.completedFuture(new Answers(Map.of(), Map.of()));
        }
        Deadline due = deadline.atMost(time);
        AccessQuestion all = new AccessQuestion(person, reader, records.stream().toList());
        AccessQuestion ofOthers = new AccessQuestion(
                person,
                reader,
                records.stream()
                        .filter(record -> record.to(reader) == Ownership.Closeness.OTHER_OWNER)
                        .collect(Collectors.toUnmodifiableList()));
        CompletableFuture<Map<Ownership, Consent>> agreed = ofOthers.records().isEmpty()
                ? CompletableFuture.completedFuture(Map.of())
                : guarded(() -> consents.check(ofOthers, due), due);
        return guarded(() -> blocks.check(all, due), due).thenCombine(agreed, Answers::new);
    }

    private static <A> CompletableFuture<Map<Ownership, A>> guarded(
            Supplier<CompletableFuture<Map<Ownership, A>>> check, Deadline due) {
        try {
            return check.get()
                    .copy()
                    .completeOnTimeout(Map.of(), due.remaining().toNanos(), TimeUnit.NANOSECONDS)
                    .handle((answers, failure) -> failure == null && answers != null ? answers : Map.of());
        } catch (RuntimeException e) { // whatever a port throws, it has not answered; it writes its own log
            return CompletableFuture.completedFuture(Map.of());
        }
    }
}
