package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Strange answers in a browser: on a phone and with large text nothing pushes the page aside. */
@ExtendWith(ForAll.class)
class StrangeInBrowserIT {

    private static final int PHONE = 320;
    private static final String LONG = "Ö".repeat(200);
    private static final String TURNED = "خطة الرعاية \u202e abc ".repeat(8);

    private static Browser browser;
    private static StandIn adapter;

    @BeforeAll
    static void start(Browser started) throws IOException {
        browser = started;
        browser.media("screen", "light");
        adapter = StandIn.demonstration();
    }

    @AfterAll
    static void stop() {
        if (adapter != null) {
            adapter.close();
        }
    }

    @Test
    void aNameOfTwoHundredCharactersPushesNothingAside() throws IOException {
        adapter.say(EachState.named(LONG));

        pushesNothingAside("namn-200");
    }

    @Test
    void textFromRightToLeftTurnsNothingAround() throws IOException {
        adapter.say(EachState.named(TURNED));

        pushesNothingAside("hoger-till-vanster");
        assertThat(browser.driver().executeScript("return getComputedStyle(document.querySelector('h1')).direction"))
                .isEqualTo("ltr");
    }

    @Test
    void anEmptyOverviewAndEverythingDownDoNotEither() throws IOException {
        adapter.say(Answers.empty());
        pushesNothingAside("tomt");

        adapter.sayNothing();
        pushesNothingAside("allt-nere");
    }

    @Test
    void norDoTwoHundredOfEach() throws IOException {
        GetPlanningOverviewResponseType overview = Answers.empty();
        IntStream.rangeClosed(1, 200).forEach(number -> {
            Answers.plan(overview, "p" + number, "Plan nummer " + number);
            Answers.time(overview, "p" + number, "20991001100000", "Tid nummer " + number);
        });
        adapter.say(overview);

        pushesNothingAside("tvahundra");
    }

    private static void pushesNothingAside(String name) throws IOException {
        for (String page : List.of("/", "/kontakter", "/planer", "/kalender?manad=2099-10", "/nytt", "/vem-gor-vad")) {
            browser.width(PHONE);
            browser.open(adapter.at(page));
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(PHONE);
            if (page.equals("/")) {
                browser.picture(name);
            }
            browser.width(1000);
            browser.driver().executeScript("document.documentElement.style.fontSize = '200%'");
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(page + ", large text")
                    .isLessThanOrEqualTo(1000);
        }
    }
}
