package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is being read moves away while a page is drawn. */
class StillIT extends InBrowser {

    private static final List<String> OF_STAFF =
            List.of("/personal", "/personal?som=enhet-2", "/personal?som=person", "/personal/mote", "/personal/lista");

    @ParameterizedTest
    @ValueSource(ints = {1200, 320})
    void noPageOfThePersonMoves(int width) {
        browser.goTo(10, 7, "MARIA", "WELL");

        assertThat(moving(pages().values(), width)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 320})
    void noPageOfStaffMoves(int width) {
        browser.goTo(10, "STAFF", "WELL");

        assertThat(moving(
                        OF_STAFF.stream().map(page -> story.at(page).toString()).toList(), width))
                .isEmpty();
    }

    /** Where a page comes in pieces, and the style long after the first of them. */
    @ParameterizedTest
    @ValueSource(ints = {1200, 320})
    void norDoesItMoveWhereTheLineIsSlow(int width) {
        browser.goTo(10, 7, "MARIA", "WELL");
        Map<String, String> pages = pages();
        browser.slowLine();
        try {
            assertThat(moving(List.of(pages.getOrDefault("start", ""), pages.getOrDefault("plan", "")), width))
                    .isEmpty();
        } finally {
            browser.quickLine();
        }
    }

    /** The measure measures: of a page on which a line comes late above a text that has been drawn, it tells. */
    @Test
    void aPageThatMovesIsToldOf() {
        browser.driver()
                .get("data:text/html,<p id=late></p><h1>This is read</h1><script>"
                        + "const soon = requestAnimationFrame;"
                        + "soon(() => soon(() => soon(() => { late.style.height = '300px';"
                        + " soon(() => soon(() => { window.settled = true; })); })));"
                        + "</script>");
        browser.until("window.settled === true");

        assertThat(browser.shifted()).isPositive();
    }

    /** Those of the pages that move, and how much; each is drawn anew at that width. */
    private static List<String> moving(Iterable<String> pages, int width) {
        browser.width(width);
        List<String> moving = new ArrayList<>();
        for (String page : pages) {
            browser.driver().get(page);
            long shifted = browser.shifted();
            if (shifted > 0) {
                moving.add(page + ": " + shifted);
            }
        }
        return moving;
    }
}
