package se.samplan.question;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;

/**
 * Who asks, as the platform in front of us vouches for it (platform facts, section 4).
 *
 * @param sender the consumer that called the platform, {@code x-vp-sender-id}
 * @param originalConsumer the first consumer, {@code x-rivta-original-serviceconsumer-hsaid}; the sender itself if it is
 *     no intermediary
 * @param correlationId {@code x-skltp-correlation-id}
 * @param platform the platform instance that vouches for the sender, {@code x-vp-instance-id}, if it said so
 * @param actor the person who acts, if the request says so
 * @param forwarded every other {@code x-rivta-*} header, lower-case name to value, which platforms shall pass on
 */
public record Caller(
        HsaId sender,
        HsaId originalConsumer,
        CorrelationId correlationId,
        Optional<String> platform,
        Optional<Actor> actor,
        Map<String, String> forwarded) {

    public Caller {
        forwarded = Collections.unmodifiableMap(new TreeMap<>(forwarded));
    }

    /** The same caller with a person who acts through it. */
    public Caller actingFor(Actor person) {
        return new Caller(sender, originalConsumer, correlationId, platform, Optional.of(person), forwarded);
    }
}
