package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What breaks has a kind page, and leaves nothing of what it says in the log. */
class QuietFailuresTest extends BehindProxy {

    private static final String SAID = "Asta Blomberg 194304247663 ramlade";
    private static final Logger ALL = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** Pages that break as they are made, and as they are drawn. The program finds it beside its own. */
    @Controller
    static class Broken {

        @GetMapping("/broken/made")
        ModelAndView made() {
            throw new IllegalStateException(SAID, new IllegalArgumentException(SAID));
        }

        @GetMapping("/broken/drawn")
        ModelAndView drawn() {
            return new ModelAndView("staff-matrix").addObject("staff", new Staff());
        }

        /** Of which nothing can be read. */
        public static class Staff {
            public Optional<String> member() {
                throw new IllegalArgumentException(SAID);
            }
        }
    }

    @BeforeEach
    void listen() {
        log.start();
        ALL.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        ALL.detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken/made", "/broken/drawn"})
    void theClassIsLogged_andTheNumberThatTheReaderSees(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Något gick fel hos oss", "Det är inte ditt fel.")
                .doesNotContain("Asta", "Exception");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(log.list)
                .extracting(QuietFailuresTest::written)
                .noneMatch(line -> line.contains("Asta") || line.contains("1943"));
        assertThat(log.list)
                .filteredOn(event ->
                        event.getLevel().isGreaterOrEqual(Level.WARN)) // a first request also starts the servlet
                .extracting(QuietFailuresTest::written)
                .singleElement()
                .asString()
                .startsWith(link(answer.body(), "säg det här numret: ([0-9a-f]{8})") + " broke: ")
                .contains("java.lang.IllegalArgumentException at se.samplan.samples.overview.QuietFailuresTest$Broken");
    }

    private static String written(ILoggingEvent event) {
        return event.getFormattedMessage()
                + Optional.ofNullable(event.getThrowableProxy())
                        .map(ThrowableProxyUtil::asString)
                        .orElse("");
    }
}
