package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.samplan.samples.messages.unreadable.UnreadableRequests;

/** What the container cannot read may hold a person's number: it neither logs it nor gives it back. */
class UnreadableRequestsTest extends BehindProxy {

    private static final String NUMBER = "194304247663";

    @Test
    void areNeitherLoggedNorRepeated() throws Exception {
        Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        all.addAppender(log);
        try {
            for (Map.Entry<String, String> request :
                    UnreadableRequests.with("/plan", NUMBER).entrySet()) {
                assertThat(UnreadableRequests.answered(adapter.at("/").getPort(), request.getValue()))
                        .as(request.getKey())
                        .doesNotContain(NUMBER);
            }
        } finally {
            all.detachAppender(log);
        }

        assertThat(log.list.stream().map(LogIT::written).collect(Collectors.joining("\n")))
                .doesNotContain(NUMBER, "\tat ");
    }
}
