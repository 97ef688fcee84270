package se.samplan.samples.overview;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samplan.samples.messages.stub.Mood;

/** The pages in a browser, over the packaged adapter. Each test begins on a page that asks for nothing, with nothing that is left of another. */
@ExtendWith(ForAll.class)
abstract class InBrowser {

    static Browser browser;
    static Story story;

    @BeforeAll
    static void start(Browser started, Story told) {
        browser = started;
        story = told;
    }

    @BeforeEach
    void anew() {
        story.sources().index().setMood(Mood.NORMAL);
        browser.width(1200);
        browser.media("screen", "light");
        browser.forget();
        browser.open(story.at("/nowhere"));
    }
}
