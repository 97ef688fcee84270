package se.samplan.samples.overview;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.samples.messages.stub.Mood;

/** The pages in a browser, over the packaged adapter. Each test begins at the story's last step, as Maria, with nothing that is left of another. */
abstract class InBrowser {

    static Browser browser;
    static Story story;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        story = Story.start(folder);
    }

    @AfterAll
    static void stop() {
        if (story != null) {
            story.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void atTheLastStep() {
        story.sources().index().setMood(Mood.NORMAL);
        browser.width(1200);
        browser.media("screen", "light");
        browser.open(story.at("/samplan.css"));
        browser.driver().manage().deleteAllCookies();
        browser.open(story.at("/"));
        browser.goTo(10, "MARIA", "WELL");
    }
}
