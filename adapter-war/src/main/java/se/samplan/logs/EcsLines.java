package se.samplan.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.JsonUtils;
import co.elastic.logging.logback.EcsEncoder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samplan.model.CorrelationId;

/**
 * Each line of the log as one object of JSON, with the field names of the Elastic Common Schema. The correlation id of a request
 * is {@code http.request.id}, which the schema has for ids that a caller sends; it still begins the message, too.
 */
public final class EcsLines extends EcsEncoder {

    /** Signs that cannot be seen, which JSON lets through: they may turn a line around, or look like its end. */
    private static final Pattern UNSEEN = Pattern.compile("[[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]&&[^\\n]]");

    @Override
    public byte[] encode(ILoggingEvent event) {
        return UNSEEN.matcher(new String(super.encode(event), UTF_8))
                .replaceAll("?")
                .getBytes(UTF_8);
    }

    @Override
    protected void addCustomFields(ILoggingEvent event, StringBuilder line) {
        @Nullable Object @Nullable [] said = event.getArgumentArray();
        if (said == null) {
            return;
        }
        for (Object word : said) {
            if (word instanceof CorrelationId id) {
                line.append("\"http.request.id\":\"");
                JsonUtils.quoteAsString(id.toString(), line);
                line.append("\",");
                return;
            }
        }
    }
}
