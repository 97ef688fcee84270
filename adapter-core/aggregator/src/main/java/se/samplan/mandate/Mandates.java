package se.samplan.mandate;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.time.Deadline;

/**
 * Knows who may act for whom. The port of a register of mandates; {@code mandates.file} until one is connected. Asked for agents
 * only, for each contract that is asked: once, or once for each identity where one of the two is known to have several.
 */
@FunctionalInterface
public interface Mandates {

    /**
     * Every mandate that the one may have for the other, also one that has not begun or has ended: whether it holds is not decided
     * here.
     *
     * @param agent who acts; its {@link Actor#id()} is what the consumer wrote, or another identity of the same person
     * @param person for whom
     * @return by the deadline; a failure, and silence, is no mandate
     */
    CompletableFuture<List<Mandate>> of(Actor agent, PersonId person, Deadline deadline);
}
