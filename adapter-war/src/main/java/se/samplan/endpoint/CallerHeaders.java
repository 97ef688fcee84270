package se.samplan.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.QuestionRejected;

/**
 * Reads the caller from the HTTP headers that the platform sets (platform facts, section 4).
 *
 * @param standIn who a caller is taken for when headers are missing; empty refuses such a call
 * @param audiences who each original consumer asks for
 */
public record CallerHeaders(Optional<HsaId> standIn, Function<HsaId, Audience> audiences) {

    private static final String SENDER = "x-vp-sender-id";
    private static final String CONSUMER = "x-rivta-original-serviceconsumer-hsaid";
    private static final String CORRELATION = "x-skltp-correlation-id";
    private static final String PLATFORM = "x-vp-instance-id";
    private static final String NATIONAL = "x-rivta-";

    /**
     * Returns the caller.
     *
     * @param headers header values by lower-case name
     * @throws QuestionRejected naming every header that is missing, not only the first, or the one that is malformed
     */
    Caller read(Map<String, String> headers) {
        List<String> missing = new ArrayList<>();
        Optional<String> sender = take(SENDER, headers, missing);
        Optional<String> consumer = take(CONSUMER, headers, missing);
        Optional<String> correlation = take(CORRELATION, headers, missing);
        if (!missing.isEmpty() && standIn.isEmpty()) {
            throw new QuestionRejected("Missing HTTP header: " + String.join(", ", missing));
        }
        HsaId vouchedFor = sender.map(HsaId::new).or(() -> standIn).orElseThrow();
        HsaId original = consumer.map(HsaId::new).orElse(vouchedFor);
        return new Caller(
                vouchedFor,
                original,
                correlation.map(CallerHeaders::correlationId).orElseGet(CorrelationId::random),
                Optional.ofNullable(headers.get(PLATFORM)).filter(id -> !id.isBlank()),
                Optional.empty(),
                national(headers),
                audiences.apply(original));
    }

    private static Optional<String> take(String name, Map<String, String> headers, List<String> missing) {
        Optional<String> value =
                Optional.ofNullable(headers.get(name)).map(String::strip).filter(v -> !v.isEmpty());
        if (value.isEmpty()) {
            missing.add(name);
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

    private static Map<String, String> national(Map<String, String> headers) {
        Map<String, String> national = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith(NATIONAL) && !name.equals(CONSUMER)) {
                national.put(name, value);
            }
        });
        return national;
    }
}
