package se.samplan.samples.overview;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures in {@code docs} anew, at the story's last step: a command (see the README), for somebody looks at each. */
@EnabledIfSystemProperty(
        named = "overview.docs",
        matches = "true",
        disabledReason = "SKIPPED: the pictures of the README; -Doverview.docs=true takes them")
class DocPicturesIT extends InBrowser {

    private static final Path DOCS = Path.of("docs");
    private static final double SCALE = 0.66;
    private static final int SCREEN = 1500;

    @Test
    void theSixThatShowMost() throws IOException {
        browser.goTo(10, 7, "MARIA", "WELL");
        take("start");
        browser.media("screen", "dark");
        take("dark");
        browser.media("screen", "light");
        browser.width(360);
        browser.picture(DOCS.resolve("phone.png"), SCREEN, 1);
        browser.width(1200);
        browser.follow(browser.one("section[aria-labelledby=planer] .list li:last-child a"));
        take("plan");
        browser.open(story.at("/"));
        browser.follow(browser.one("section[aria-labelledby=fraga] a"));
        take("ask");
        browser.open(story.at("/"));
        browser.read("ar");
        take("arabic");
    }

    private static void take(String name) throws IOException {
        browser.picture(DOCS.resolve(name + ".png"), SCREEN, SCALE);
    }
}
