package se.samplan.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.samplan.call.PlatformHeaders;
import se.samplan.call.RoutingHistory;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.question.Caller;
import se.samplan.question.QuestionRejected;
import se.samplan.question.Standing;

/**
 * Reads the caller from the HTTP headers that the platform sets (platform facts, section 4).
 *
 * @param ourselves our id in the routing history of what we hand on
 * @param standIn who a caller is taken for when headers are missing; empty refuses such a call
 * @param forwarded whether the header of that name, in small letters, goes on to sources
 * @param standings what each original consumer is let in as; nothing for one that is to be refused
 */
public record CallerHeaders(
        HsaId ourselves,
        Optional<HsaId> standIn,
        Predicate<String> forwarded,
        Function<HsaId, Optional<Standing>> standings) {

    private static final String SENDER = PlatformHeaders.SENDER;
    private static final String CONSUMER = PlatformHeaders.ORIGINAL_CONSUMER;
    private static final String CORRELATION = PlatformHeaders.CORRELATION;
    private static final String PLATFORM = PlatformHeaders.INSTANCE;
    private static final String NATIONAL = PlatformHeaders.NATIONAL;
    private static final String HISTORY = RoutingHistory.HEADER;

    private static final Pattern VALUE = Pattern.compile("[ -~]{0,1024}");
    private static final String VALUE_RULE = "at most 1024 visible ASCII characters";

    /** Who calls, and what the caller may ask: both by one look at what the operator says of the consumer. */
    record Admitted(Caller caller, Privileges privileges) {}

    /**
     * Returns the caller.
     *
     * @param headers header values by lower-case name
     * @throws CameBack if we have handed the request on before
     * @throws CallerRefused if nobody says whom the original consumer asks for
     * @throws QuestionRejected naming every header that is missing, not only the first, or the one that is malformed
     */
    Admitted read(Map<String, String> headers) {
        List<String> missing = new ArrayList<>();
        Optional<String> sender = take(SENDER, headers, missing);
        Optional<String> consumer = take(CONSUMER, headers, missing);
        Optional<String> correlation = take(CORRELATION, headers, missing);
        if (!missing.isEmpty() && standIn.isEmpty()) {
            throw new QuestionRejected("Missing HTTP header: " + String.join(", ", missing));
        }
        HsaId vouchedFor = sender.map(id -> hsaId(SENDER, id)).or(() -> standIn).orElseThrow();
        RoutingHistory history = RoutingHistory.of(Optional.ofNullable(headers.get(HISTORY)), vouchedFor);
        if (history.hasPassed(ourselves)) {
            throw new CameBack();
        }
        HsaId original = consumer.map(id -> hsaId(CONSUMER, id)).orElse(vouchedFor);
        Caller named = new Caller(
                vouchedFor,
                original,
                correlation.map(CallerHeaders::correlationId).orElseGet(CorrelationId::random),
                Optional.ofNullable(headers.get(PLATFORM))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .map(id -> id(PLATFORM, id)),
                Optional.empty(),
                national(headers, history));
        Standing standing = standings.apply(original).orElseThrow(() -> new CallerRefused(original));
        return new Admitted(named.readingAs(standing.audience()), new Privileges(standing.rights()));
    }

    private static Optional<String> take(String name, Map<String, String> headers, List<String> missing) {
        Optional<String> value =
                Optional.ofNullable(headers.get(name)).map(String::strip).filter(v -> !v.isEmpty());
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value;
    }

    private static HsaId hsaId(String header, String value) {
        return new HsaId(id(header, value));
    }

    /** Ids stand in our logs, words of a line apart: one with a blank or a control sign in it could pass for more than an id. */
    private static String id(String header, String value) {
        if (!PlatformHeaders.isId(value)) {
            throw new QuestionRejected("HTTP header " + header + ": " + PlatformHeaders.ID_RULE);
        }
        return value;
    }

    private static String visible(String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new QuestionRejected("HTTP header " + NATIONAL + "*: " + VALUE_RULE);
        }
        return value;
    }

    private static CorrelationId correlationId(String value) {
        try {
            return new CorrelationId(value);
        } catch (IllegalArgumentException e) {
            throw new QuestionRejected("HTTP header " + CORRELATION + ": 1 to 128 visible ASCII characters");
        }
    }

    private Map<String, String> national(Map<String, String> headers, RoutingHistory history) {
        Map<String, String> national = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (forwarded.test(name) && !name.equals(CONSUMER)) {
                national.put(name, visible(value));
            }
        });
        if (forwarded.test(HISTORY)) {
            national.put(HISTORY, history.handedOnBy(ourselves).written());
        }
        return national;
    }
}
