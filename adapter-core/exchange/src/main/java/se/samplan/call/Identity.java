package se.samplan.call;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.question.Caller;

/**
 * The HTTP headers by which a call says who is behind it (platform facts, sections 4 and 8).
 *
 * <p>Every {@code x-rivta-*} header that the operator lets go on is passed on. The {@code x-vp-*} headers and the correlation
 * id are for platforms that trust each other over plain http; towards https the former are never sent. The latter is sent there by
 * what we ask in our own name, since the engagement index demands it (engagement index facts, section 6), and to sources only if so
 * configured.
 *
 * @param platform our own platform instance, sent as {@code x-vp-instance-id} when the caller's did not name itself
 * @param correlationOverHttps whether {@code x-skltp-correlation-id} also goes to https addresses of sources
 */
public record Identity(Optional<String> platform, boolean correlationOverHttps) {

    /** The headers of a call on behalf of the caller. */
    public Map<String, String> onBehalfOf(Caller caller, URI target) {
        Map<String, String> headers = headers(caller, caller.sender(), target);
        if (isInternal(target) || correlationOverHttps) {
            headers.put(PlatformHeaders.CORRELATION, caller.correlationId().value());
        }
        return headers;
    }

    /**
     * The headers of a call that we make in our own name, for the caller's sake: to the engagement index and to the services of
     * blocks, consent and care relations.
     */
    public Map<String, String> as(HsaId ourselves, Caller caller, URI target) {
        Map<String, String> headers = headers(caller, ourselves, target);
        headers.put(PlatformHeaders.CORRELATION, caller.correlationId().value());
        return headers;
    }

    /** The headers of a call that nobody has asked us for. */
    public Map<String, String> ofOurselves(HsaId ourselves, CorrelationId correlation, URI target) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PlatformHeaders.ORIGINAL_CONSUMER, ourselves.value());
        if (isInternal(target)) {
            headers.put(PlatformHeaders.SENDER, ourselves.value());
            platform.ifPresent(id -> headers.put(PlatformHeaders.INSTANCE, id));
        }
        headers.put(PlatformHeaders.CORRELATION, correlation.value());
        return headers;
    }

    private Map<String, String> headers(Caller caller, HsaId sender, URI target) {
        Map<String, String> headers = new LinkedHashMap<>(caller.forwarded());
        headers.put(PlatformHeaders.ORIGINAL_CONSUMER, caller.originalConsumer().value());
        if (isInternal(target)) {
            headers.put(PlatformHeaders.SENDER, sender.value());
            caller.platform().or(() -> platform).ifPresent(id -> headers.put(PlatformHeaders.INSTANCE, id));
        }
        return headers;
    }

    private static boolean isInternal(URI target) {
        return "http".equalsIgnoreCase(target.getScheme());
    }
}
