package se.samplan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as it is shipped: nothing that comes into a message can look like a line of its own. */
class LogLinesTest {

    private static final String FORGED = "2026-03-01T12:00:00.000+01:00 INFO  samplan.access forged";

    private final ConsoleAppender<ILoggingEvent> console;
    private final Logger logger;

    LogLinesTest() throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(new File("src/main/webapp/WEB-INF/classes/logback.xml"));
        this.logger = context.getLogger("se.samplan.Example");
        this.console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', 0, 0x1B, 0x7F, 0x85, 0x9B, 0x200B, 0x202E, 0x2028, 0x2029, 0xFEFF})
    void aMessageIsOneLine_withoutSignsThatCannotBeSeen(int sign) {
        String written = written("source " + Character.toString(sign) + FORGED, null);

        assertThat(written).endsWith(" source ?" + FORGED + System.lineSeparator());
        assertThat(written.strip().lines()).hasSize(1);
    }

    @Test
    void aSwedishMessageIsAsItWasWritten() {
        assertThat(written("källa åäö – \"P1\" <x>", null))
                .contains(" källa åäö – \"P1\" <x>" + System.lineSeparator());
    }

    @Test
    void theTextOfAnExceptionIsNoLineOfItsOwn_andItsTraceIsWhole() {
        Exception inner = new IllegalStateException("inner\r" + FORGED);
        List<String> lines = written("failed", new IllegalArgumentException("outer\n" + FORGED, inner))
                .lines()
                .toList();

        assertThat(lines.get(1)).isEqualTo("java.lang.IllegalArgumentException: outer?" + FORGED);
        assertThat(lines).noneMatch(line -> line.startsWith(FORGED));
        assertThat(lines).anyMatch(line -> line.startsWith("\tat se.samplan.launch.LogLinesTest."));
        assertThat(lines).contains("Caused by: java.lang.IllegalStateException: inner?" + FORGED);
    }

    private String written(String message, @Nullable Throwable thrown) {
        return new String(
                console.getEncoder().encode(new LoggingEvent("", logger, Level.INFO, message, thrown, null)), UTF_8);
    }
}
