package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Strange answers in a browser: on a phone and with large text nothing pushes the page aside, and it stays for everybody. */
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
        adapter.say(full(LONG));

        isForEverybody("namn-200", 0);
    }

    @Test
    void textFromRightToLeftTurnsNothingAround() throws IOException {
        adapter.say(full(TURNED));

        isForEverybody("hoger-till-vanster", 1);
        assertThat(browser.driver().executeScript("return getComputedStyle(document.querySelector('h1')).direction"))
                .isEqualTo("ltr");
    }

    @Test
    void anEmptyOverviewAndEverythingDownAreForEverybodyToo() throws IOException {
        adapter.say(Answers.empty());
        isForEverybody("tomt", 2);

        adapter.sayNothing();
        isForEverybody("allt-nere", 0);
    }

    @Test
    void twoHundredOfEachAreForEverybody() throws IOException {
        GetPlanningOverviewResponseType overview = Answers.empty();
        IntStream.rangeClosed(1, 200).forEach(number -> {
            Answers.plan(overview, "p" + number, "Plan nummer " + number);
            Answers.time(overview, "p" + number, "20991001100000", "Tid nummer " + number);
        });
        adapter.say(overview);

        isForEverybody("tvahundra", 1);
    }

    /** A person without a proxy is logged out; with one she is not staff. */
    @Test
    void whoIsLoggedOutOrRefusedIsToldInAPageForEverybody(StandIn behindProxy) {
        browser.forget();
        isForEverybody(behindProxy, "/", "Du är utloggad");

        headers(Map.of("X-Person-Id", "194304247663", "X-Person-Name", "Asta Blomberg"));
        try {
            isForEverybody(behindProxy, "/personal", "Du kan inte se den här sidan");
        } finally {
            headers(Map.of());
        }
    }

    private static void headers(Map<String, String> headers) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    private static void isForEverybody(StandIn behindProxy, String page, String title) {
        browser.width(PHONE);
        browser.open(behindProxy.at(page));
        assertThat(browser.text("h1")).isEqualTo(title);
        assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PHONE);
        assertThat(browser.violations()).as(title).isEmpty();
        browser.media("screen", "dark");
        assertThat(browser.violationsOfColour()).as(title + ", dark").isEmpty();
        browser.media("screen", "light");
    }

    /** Everything that a source can name has the same name. */
    private static GetPlanningOverviewResponseType full(String name) {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "p1", name);
        Answers.contact(overview, name, "phone", "070-1740608");
        Answers.contact(overview, name, "chat", "https://chatt.example.org/");
        EntryType time = Answers.time(overview, "p1", "20991001100000", name);
        time.setPlace(name);
        return overview;
    }

    /** @param turn whose turn it is among the pages */
    private static void isForEverybody(String name, int turn) throws IOException {
        int number = turn;
        for (String page : List.of("/", "/kontakter", "/planer", "/kalender?manad=2099-10", "/nytt", "/vem-gor-vad")) {
            browser.width(PHONE);
            browser.open(adapter.at(page));
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(PHONE);
            if (Turns.isIts(number++, 3)) {
                assertThat(browser.violations()).as(page).isEmpty();
            }
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
