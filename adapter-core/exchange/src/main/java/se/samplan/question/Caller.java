package se.samplan.question;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;

/**
 * Who asks, as the platform in front of us vouches for it (platform facts, section 4).
 *
 * @param sender the consumer that called the platform, {@code x-vp-sender-id}
 * @param originalConsumer the first consumer, {@code x-rivta-original-serviceconsumer-hsaid}; the sender itself if it is
 *     no intermediary
 * @param correlationId {@code x-skltp-correlation-id}
 * @param platform the platform instance that vouches for the sender, {@code x-vp-instance-id}, if it said so
 * @param actor the person who acts, if the request says so
 * @param forwarded the other {@code x-rivta-*} headers that the operator lets go on, lower-case name to value
 * @param audience who the answer is for
 */
public record Caller(
        HsaId sender,
        HsaId originalConsumer,
        CorrelationId correlationId,
        Optional<String> platform,
        Optional<Actor> actor,
        Map<String, String> forwarded,
        Audience audience) {

    public Caller {
        forwarded = Collections.unmodifiableMap(new TreeMap<>(forwarded));
    }

    /** A caller of whom nothing is known asks for the person: the strictest audience. */
    public Caller(
            HsaId sender,
            HsaId originalConsumer,
            CorrelationId correlationId,
            Optional<String> platform,
            Optional<Actor> actor,
            Map<String, String> forwarded) {
        this(sender, originalConsumer, correlationId, platform, actor, forwarded, Audience.PERSON);
    }

    /** The same caller, who asks as that reader: nobody acts through it then. */
    public Caller readingAs(Audience reader) {
        return new Caller(sender, originalConsumer, correlationId, platform, Optional.empty(), forwarded, reader);
    }

    /** The same caller, of whose staff that employee reads in that assignment. */
    public Caller readBy(StaffReader employee, HsaId giver, HsaId unit) {
        return new Caller(
                sender,
                originalConsumer,
                correlationId,
                platform,
                actor,
                forwarded,
                audience.readBy(employee, giver, unit));
    }

    /**
     * The same caller. If the person whose data is asked for acts through it, she is called by that identity: those who are told
     * of her and of who acts see that they are one.
     *
     * @param identities hers
     */
    public Caller known(Set<PersonId> identities, PersonId by) {
        return actor.filter(one -> one.role() == Actor.Role.SUBJECT_OF_CARE)
                .filter(one -> !one.is(by) && identities.stream().anyMatch(one::is))
                .map(one -> toldOf(new Actor(by.id(), one.role())))
                .orElse(this);
    }

    /** The same caller, with that one said to act through it. Who reads, and what may be shown, stays as it is. */
    public Caller toldOf(Actor person) {
        return new Caller(sender, originalConsumer, correlationId, platform, Optional.of(person), forwarded, audience);
    }

    /** The same caller with a person who acts through it, which can narrow the audience. */
    public Caller actingFor(Actor person) {
        return new Caller(
                sender,
                originalConsumer,
                correlationId,
                platform,
                Optional.of(person),
                forwarded,
                audience.narrowedBy(person.role()));
    }
}
