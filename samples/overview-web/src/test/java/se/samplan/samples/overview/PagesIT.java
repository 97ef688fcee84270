package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.overview.words.Language;

/** Every page: for everybody, by whatever she reads it with; and what it does not tell. */
class PagesIT extends InBrowser {

    private static final int PHONE = 320;
    private static final int PAGE_BYTES = 60_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeEach
    void atTheLastStep() {
        browser.goTo(10, "MARIA", "WELL");
    }

    /** No violations on any page, light and dark, wide and narrow; and nothing scrolls sideways, at 320 px or with large text. */
    @Test
    void everyPageIsForEverybody() throws IOException {
        browser.goTo(10, 7, "MARIA", "WELL");
        int number = 0;
        for (Map.Entry<String, String> page : pages().entrySet()) {
            browser.width(1200);
            browser.media("screen", "light");
            browser.driver().get(page.getValue());
            browser.picture(page.getKey());
            assertThat(browser.text(".agent")).as(page.getKey()).contains("Asta Blomberg", "Lämna");
            if (Turns.isIts(number, 2)) {
                assertThat(browser.violations()).as(page.getKey()).isEmpty();
            }
            browser.media("screen", "dark");
            browser.picture(page.getKey() + "-dark");
            if (Turns.isIts(number, 2)) {
                assertThat(browser.violationsOfColour())
                        .as(page.getKey() + ", dark")
                        .isEmpty();
            }
            browser.width(320);
            if (Turns.isIts(number + 1, 2)) {
                assertThat(browser.violations()).as(page.getKey() + ", narrow").isEmpty();
            }
            number++;
            assertThat(sideways()).as(page.getKey() + ", narrow").isLessThanOrEqualTo(320);
            browser.width(360);
            browser.picture(page.getKey() + "-360");
            browser.width(1000);
            browser.driver().executeScript("document.documentElement.style.fontSize = '200%'");
            assertThat(sideways()).as(page.getKey() + ", large text").isLessThanOrEqualTo(1000);
            browser.picture(page.getKey() + "-200");
            browser.driver().executeScript("document.documentElement.style.fontSize = ''");
            browser.media("print", "light");
            browser.width(794);
            browser.picture(page.getKey() + "-print");
            assertThat(sideways()).as(page.getKey() + ", paper").isLessThanOrEqualTo(794);
        }
    }

    /** In Arabic the page turns, its labels are Arabic, and what sources have written is marked as Swedish. */
    @Test
    void everyPageIsForEverybodyInArabicToo() throws IOException {
        browser.goTo(10, 7, "MARIA", "WELL");
        Map<String, String> pages = pages();
        browser.read("ar");
        int number = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            browser.width(1200);
            browser.driver().get(page.getValue());
            browser.picture(page.getKey() + "-ar");
            assertThat(browser.one("html").getDomAttribute("dir")).isEqualTo("rtl");
            assertThat(browser.number("document.querySelectorAll('main [lang=sv]:not([dir=ltr])').length"))
                    .as(page.getKey() + ", unmarked")
                    .isZero();
            assertThat(browser.number("document.querySelectorAll('.demo[lang=sv][dir=ltr]').length"))
                    .as(page.getKey() + ", bar")
                    .isOne();
            browser.width(320);
            if (Turns.isIts(number++, 3)) {
                assertThat(browser.violations()).as(page.getKey() + ", Arabic").isEmpty();
            }
            browser.picture(page.getKey() + "-ar-320");
            assertThat(sideways()).as(page.getKey() + ", Arabic").isLessThanOrEqualTo(320);
        }
    }

    /** The story's last step in the reader's own language; what sources say stays as they said it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv-x-lattlast | Nästa tid är tisdag 24 februari klockan 13.00.; Chatten är öppen nu, till klockan 16.00; Du hjälper Asta Blomberg. Du är ombud.
        en            | The next appointment is Tuesday 24 February at 13:00.; The chat is open now, closes at 16:00; You are acting for Asta Blomberg.
        fi            | Seuraava varattu aika: tiistai 24. helmikuuta klo 13.00.; Chat on avoinna nyt; Asioit henkilön Asta Blomberg puolesta.
        ar            | الموعد المحجوز القادم: الثلاثاء 24 فبراير الساعة 13:00.; أنت وكيل عن Asta Blomberg.
        """)
    void labelsAreInTheLanguageOfTheReader_textsInTheLanguageOfTheSource(String tag, String sentences) {
        browser.read(tag);

        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo(tag);
        assertThat(browser.whole())
                .contains(List.of(sentences.split("; ")))
                .contains("Apoteket tillfrågas om dospåsarna kan levereras hem.");
    }

    /** And each page is short as it is sent, also with what is new and in letters of two bytes, and holds no number of a person, and no script or style of its own. */
    @Test
    void everyPageIsShortAndSilent() throws IOException, InterruptedException {
        browser.goTo(10, 7, "MARIA", "WELL");
        Map<String, String> pages = pages();
        for (Language language : List.of(Language.SWEDISH, Language.ARABIC)) {
            browser.read(language.tag());
            for (Map.Entry<String, String> page : pages.entrySet()) {
                byte[] sent = sent(page.getValue());
                String source = new String(sent, StandardCharsets.UTF_8);
                assertThat(sent.length).as(page.getKey() + ", " + language).isLessThan(PAGE_BYTES);
                assertThat(source)
                        .as(page.getKey())
                        .contains("<html lang=\"" + language.tag() + "\"")
                        .doesNotContain("194304247663", "196802149283", "<script", "style=", "INTERN-MARK");
                assertThat(page.getValue())
                        .doesNotContain("1943")
                        .matches("http://127\\.0\\.0\\.1:\\d+/[A-Za-z/_-]*[A-Za-z0-9_-]*");
            }
            assertThat(new String(sent(story.at("/").toString()), StandardCharsets.UTF_8))
                    .as("what is new")
                    .contains("id=\"nytt\"");
        }
    }

    /** What comes over the line to the same visitor. */
    private static byte[] sent(String page) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(page))
                        .header("Cookie", browser.cookies())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer.body();
    }

    private static long sideways() {
        return browser.number("document.documentElement.scrollWidth");
    }

    @Test
    void theKeyboardReachesEverything_theContentFirst() {
        browser.open(story.at("/"));
        browser.one("body").sendKeys(Keys.TAB);
        WebElement skip = browser.driver().switchTo().activeElement();

        assertThat(skip.getText()).isEqualTo("Hoppa till innehållet");
        skip.sendKeys(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("innehall");
        assertThat(browser.number("document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"])').length"))
                .isZero();
    }

    /** Each page at a desk or on a phone, by turns. */
    private static Stream<Arguments> usable() {
        List<String> pages = List.of(
                "start,plan,overenskommelse,kontakt,fraga,nytt,kontakter,planer,vem-gor-vad,kalender".split(",", -1));
        return IntStream.range(0, 2 * pages.size())
                .filter(number -> Turns.isIts(number % pages.size() + number / pages.size(), 2))
                .mapToObj(
                        number -> Arguments.of(pages.get(number % pages.size()), number < pages.size() ? 1200 : PHONE));
    }

    /** Tab goes through all that can be used, in the order in which it is read; where it is can be seen, and nothing lies over it. */
    @ParameterizedTest
    @MethodSource("usable")
    void theKeyboardGoesThroughEverything_inItsOrder(String page, int width) {
        browser.goTo(10, 7, "MARIA", "WELL");
        String address = pages().getOrDefault(page, "");
        browser.width(width);
        browser.driver().get(address);

        assertThat(new Keyboard(browser).astray()).isEmpty();
    }

    /** On paper there are hours and numbers, and nothing that holds only now or can only be clicked. */
    @Test
    void paperHasHours_notWhatIsOpenNow() {
        Map<String, String> pages = pages();
        browser.media("print", "light");
        browser.width(794);

        pages.forEach((name, address) -> {
            browser.driver().get(address);
            assertThat(browser.text())
                    .as(name)
                    .doesNotContain(
                            "öppen nu", "Öppet nu", "Öppet just nu", "Stängt nu", "Öppnar ", "Lämna", "Demonstration");
        });
        browser.open(story.at("/"));
        assertThat(browser.text())
                .contains("Vardagar kl. 7.30–8.30", "070-174 06 08")
                .doesNotContain("Vem frågar jag nu?");
    }

    /** Larger text is larger on every page, and still for everybody on a phone. */
    @Test
    void largerTextIsLarger() throws IOException {
        long usual = browser.number("parseFloat(getComputedStyle(document.body).fontSize) * 100");

        browser.follow(browser.one("form[action='/storlek'] button"));
        assertThat(browser.number("parseFloat(getComputedStyle(document.body).fontSize) * 100"))
                .isGreaterThanOrEqualTo(usual * 14 / 10);
        browser.open(story.at("/kontakter"));
        browser.width(320);
        assertThat(browser.violations()).isEmpty();
        assertThat(sideways()).isLessThanOrEqualTo(320);
        browser.picture("kontakter-storre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/x", "/personal"})
    void aPageOfWhatIsNotThereIsForEverybody(String path) throws IOException {
        browser.open(story.at(path));

        assertThat(browser.violations()).isEmpty();
        browser.width(320);
        assertThat(sideways()).isLessThanOrEqualTo(320);
        browser.picture("borta" + path.replace('/', '-'));
    }

    @Test
    void astaIsDu_andMariaIsAgent_whoCanLeave() {
        assertThat(browser.text("h1")).isEqualTo("Astas översikt");

        browser.follow(browser.one(".agent button"));

        assertThat(browser.text("h1")).isEqualTo("Din översikt");
        assertThat(browser.all(".agent")).isEmpty();
    }

    /** One that is late is waited for first, as long as the adapter waits. */
    @ParameterizedTest
    @ValueSource(strings = {"DOWN", "LATE"})
    void aSourceThatDoesNotAnswer_isToldWhereItsTimesWouldBe_andBelow(String behaviour) throws IOException {
        browser.goTo(10, "MARIA", behaviour);

        assertThat(browser.text("section[aria-labelledby=tider]")).contains("Det kan finnas fler tider.");
        assertThat(browser.text("#saknas"))
                .contains("Kunde inte hämtas just nu", "Kirurgmottagningen, Rymdstadens sjukhus: bokade tider")
                .doesNotContain("Alla som är anslutna har svarat", "SYS2", "TSTASTA");
        assertThat(browser.text()).contains("Farzane Hatamian");
        assertThat(browser.violations()).isEmpty();
        browser.picture("start-" + behaviour.toLowerCase(Locale.ROOT));
    }

    @Test
    void whenNothingCanBeFetched_nobodyBelievesThatThereIsNothing() throws IOException {
        story.sources().index().setMood(Mood.FAULT);

        browser.open(story.at("/"));

        assertThat(browser.text())
                .contains("Vi når ingen just nu", "Det betyder inte att det saknas planer eller tider.");
        assertThat(browser.violations()).isEmpty();
        browser.picture("unreachable");
    }

    /** The plan of one session is nothing in another: its key means nothing there. */
    @Test
    void aLinkOfAnotherSessionLeadsNowhere() throws IOException, InterruptedException {
        String plan = link("section[aria-labelledby=planer] .list a");

        assertThat(get(plan.substring(story.at("").toString().length())).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(story.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
