package se.samplan.reader;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.samplan.model.PersonId;
import se.samplan.question.Caller;
import se.samplan.time.Deadline;

/**
 * What is asked of others for all contracts of one request: in one question, when each contract has said what it must know. So no
 * service is asked twice for a request, and nothing is kept when that is over.
 */
public final class ChecksTogether {

    private final PersonId person;
    private final Caller caller;
    private final AtomicInteger silent;
    private final Set<Ownership> needed = Collections.synchronizedSet(new LinkedHashSet<>());
    private final CompletableFuture<Set<Ownership>> allNeeded = new CompletableFuture<>();
    private @Nullable CompletableFuture<Checks.Answers> answers;

    /**
     * Of one request.
     *
     * @param contracts how many there are, each of which gets a {@link #part()}
     */
    public ChecksTogether(PersonId person, Caller caller, int contracts) {
        this.person = person;
        this.caller = caller;
        this.silent = new AtomicInteger(contracts);
    }

    /** What one contract has to do with it. */
    public Share part() {
        return new Share();
    }

    /** One contract, which says once what it must know. The others wait for that. */
    public final class Share {

        private final AtomicBoolean said = new AtomicBoolean();

        private Share() {}

        /** It must know nothing more; of no effect if it has said what it must. */
        public void needsNothing() {
            say(Set.of());
        }

        /** Never fails. Without answers at the deadline, as where another contract has not said by then what it must know. */
        CompletableFuture<Checks.Answers> ask(Checks checks, Set<Ownership> records, Deadline deadline) {
            if (records.isEmpty()) {
                needsNothing();
                return CompletableFuture.completedFuture(Checks.Answers.NONE);
            }
            CompletableFuture<Checks.Answers> known = answers(checks, deadline);
            say(records);
            return known.copy()
                    .completeOnTimeout(Checks.Answers.NONE, deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        }

        private void say(Set<Ownership> records) {
            if (said.compareAndSet(false, true)) {
                needed.addAll(records);
                if (silent.decrementAndGet() == 0) {
                    allNeeded.complete(Set.copyOf(needed));
                }
            }
        }
    }

    /** What is answered, asked for once: all contracts of a request have the same checks, and the same deadline. */
    private synchronized CompletableFuture<Checks.Answers> answers(Checks checks, Deadline deadline) {
        CompletableFuture<Checks.Answers> asked = answers;
        if (asked == null) {
            asked = allNeeded.thenCompose(records -> checks.ask(person, caller, records, deadline));
            answers = asked;
        }
        return asked;
    }
}
