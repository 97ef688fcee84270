package se.samplan.samples.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Each page of the person by a name of it, as the start page leads there: the reader must be at a step that has them all. */
    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        browser.open(story.at("/"));
        pages.put("start", story.at("/").toString());
        pages.put("plan", link("section[aria-labelledby=planer] .list li:last-child a"));
        pages.put("overenskommelse", link("section[aria-labelledby=overenskommelser] .list a"));
        pages.put("kontakt", link(".contact h3 a"));
        pages.put("fraga", link("section[aria-labelledby=fraga] a"));
        List.of("nytt", "kontakter", "planer", "vem-gor-vad", "kalender")
                .forEach(name -> pages.put(name, story.at("/" + name).toString()));
        return pages;
    }

    static String link(String css) {
        return String.valueOf(browser.one(css).getDomProperty("href"));
    }
}
