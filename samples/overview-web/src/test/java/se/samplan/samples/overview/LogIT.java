package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.samplan.samples.messages.stub.Mood;

/** Whatever the weather, the logs of the pages and of the adapter say nothing of a person: no number, no name, no text of a record. */
class LogIT extends InBrowser {

    /** Persons, their agents and staff; a telephone number as sources write it; what stands in notes that are internal. */
    private static final List<String> NEVER = List.of(
            "194304247663",
            "196802149283",
            "194107149207",
            "Asta",
            "Blomberg",
            "Maria",
            "Hatamian",
            "Vällivara",
            "Ström",
            "Lennartsson",
            "Provberg",
            "070-174",
            "ospåsar",
            "INTERN-MARK");

    private static final Logger ALL = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ALL.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        ALL.detachAppender(log);
        story.sources().source("SYS1").setMood(Mood.NORMAL);
    }

    @Test
    void aRunInGoodAndBadWeatherLeavesNothingOfAPersonInTheLogs() throws IOException {
        int before =
                Files.readString(story.adapterLog(), StandardCharsets.UTF_8).length();
        asMaria();
        asStaff();
        browser.goTo(10, "MARIA", "WELL");
        story.sources().index().setMood(Mood.FAULT);
        browser.open(story.at("/"));
        assertThat(browser.text("h1")).isEqualTo("Vi når ingen just nu");

        String ofPages = log.list.stream().map(LogIT::written).collect(Collectors.joining("\n"));
        String ofAdapter = Files.readString(story.adapterLog(), StandardCharsets.UTF_8);
        assertThat(ofPages).contains("no overview").doesNotContain(NEVER);
        assertThat(ofAdapter.substring(before)).contains("TSTASTA00000-SYS2");
        assertThat(ofAdapter).doesNotContain(NEVER);
    }

    /** Sources that are down, late, or mix persons up; a page that is not there; a form of another site. */
    private static void asMaria() {
        browser.goTo(10, 7, "MARIA", "WELL");
        pages().values().forEach(page -> browser.driver().get(page));
        browser.goTo(10, "MARIA", "DOWN");
        browser.goTo(10, "MARIA", "LATE");
        story.sources().source("SYS1").setMood(Mood.WRONG_PATIENT);
        browser.open(story.at("/"));
        browser.open(story.at("/plan/194304247663"));
        browser.open(story.at("/kalender?manad=Asta+Blomberg"));
    }

    /** A list with a line that is no person, and one of which a number is wrong. */
    private static void asStaff() {
        browser.goTo(10, "STAFF", "DOWN");
        for (String page : List.of("/personal?som=ombud", "/personal?som=enhet-2", "/personal/mote")) {
            browser.open(story.at(page));
        }
        browser.open(story.at("/personal/lista"));
        browser.one("#personer")
                .sendKeys("Asta Blomberg utan nummer\n194304247664 Maria\n194304247663 Asta Blomberg\n194107149207");
        browser.follow(browser.one("button[value=visa]"));
        assertThat(browser.text("section[aria-labelledby=svar]")).contains("Rad 1");
    }

    static String written(ILoggingEvent event) {
        return event.getLoggerName() + " " + event.getFormattedMessage()
                + Optional.ofNullable(event.getThrowableProxy())
                        .map(ThrowableProxyUtil::asString)
                        .orElse("");
    }
}
