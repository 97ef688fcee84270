package se.samplan.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.CorrelationId;

/** The log as it is shipped, when JSON is asked for. */
class EcsLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConsoleAppender<ILoggingEvent> console;
    private final Logger logger;

    EcsLinesTest() throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("samplan.logs", "json");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(new File("src/main/webapp/WEB-INF/classes/logback.xml"));
        this.logger = context.getLogger("samplan.requests");
        this.console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
    }

    @Test
    void aLineHasTheFieldsOfTheSchema() throws JsonProcessingException {
        JsonNode line = read(written("källa {} svarade", null, "SYS1"));

        assertThat(line.get("@timestamp").asText()).endsWith("Z");
        assertThat(line.get("log.level").asText()).isEqualTo("WARN");
        assertThat(line.get("log.logger").asText()).isEqualTo("samplan.requests");
        assertThat(line.get("message").asText()).isEqualTo("källa SYS1 svarade");
        assertThat(line.get("service.name").asText()).isEqualTo("samplan");
        assertThat(line.has("ecs.version")).isTrue();
        assertThat(line.has("http.request.id")).isFalse();
    }

    @Test
    void theCorrelationIdIsAFieldOfItsOwn() throws JsonProcessingException {
        JsonNode line = read(written("{} source {}: LATE", null, new CorrelationId("a\"b\\c"), "SYS1"));

        assertThat(line.get("http.request.id").asText()).isEqualTo("a\"b\\c");
        assertThat(line.get("message").asText()).isEqualTo("a\"b\\c source SYS1: LATE");
    }

    @Test
    void aStackTraceIsAField() throws JsonProcessingException {
        JsonNode line = read(written("failed", new IllegalStateException("why")));

        assertThat(line.get("error.type").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.get("error.stack_trace").asText()).contains("\tat se.samplan.logs.EcsLinesTest.");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', 0, 0x1B, 0x7F, 0x85, 0x9B, 0x200B, 0x202E, 0x2028, 0x2029, 0xFEFF})
    void anEventIsOneLine_withoutSignsThatCannotBeSeen(int sign) throws JsonProcessingException {
        String line = written("source " + Character.toString(sign) + "\",\"forged\":\"", null);

        assertThat(line.codePoints().filter(each -> each != '\n'))
                .noneMatch(each -> Character.isISOControl(each)
                        || Character.getType(each) == Character.FORMAT
                        || Character.getType(each) == Character.LINE_SEPARATOR
                        || Character.getType(each) == Character.PARAGRAPH_SEPARATOR);
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(read(line).has("forged")).isFalse();
    }

    private static JsonNode read(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }

    private String written(String message, @Nullable Throwable thrown, Object... words) {
        return new String(
                console.getEncoder().encode(new LoggingEvent("", logger, Level.WARN, message, thrown, words)), UTF_8);
    }
}
