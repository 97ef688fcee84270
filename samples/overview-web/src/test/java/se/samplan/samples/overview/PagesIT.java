package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import se.samplan.samples.messages.stub.Mood;

/** The pages in a browser, over the packaged adapter: what Asta and Maria read, at the steps of the story. */
class PagesIT {

    private static final int PAGE_BYTES = 60_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Browser browser;
    private static Story story;

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

    /** The story's sentences, step by step; the step and who reads it come first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2  | ASTA  | Din översikt; Fast läkarkontakt; Emilia Ström; måndag–torsdag kl. 10.00–11.00; Nästa bokade tid är lördag 6 december; Överenskommelse Diabetesmottagningen
        3  | ASTA  | Din översikt; Läkarbesök; Öppnar måndag kl. 10.00
        4  | ASTA  | Fast vårdkontakt; Hampus Vällivara; Nästa bokade tid är onsdag 10 december kl. 14.00
        5  | ASTA  | Överenskommelse med fast vårdkontakt, Sol och Måne
        6  | ASTA  | Överenskommelse med kirurgmottagningen; Nästa bokade tid är torsdag 22 januari kl. 13.00
        7  | ASTA  | Nästa bokade tid är torsdag 22 januari kl. 13.00
        8  | ASTA  | Farzane Hatamian; Tog över efter Hampus Vällivara; Eva Lennartsson; Fast omsorgskontakt i hemtjänsten; Samordnad individuell plan
        9  | ASTA  | Genomförandeplan hemtjänst; Dospåsar; Ingen person eller enhet är utsedd
        10 | MARIA | för Asta Blomberg. Du är inloggad som Maria; Astas översikt; Måndag 2 februari 2026, kl. 12.20; Chatten är öppen nu, till kl. 16.00; Stängt nu. Öppnar tisdag kl. 7.30; Öppnar i dag kl. 13.00; Nästa bokade tid är tisdag 24 februari kl. 13.00; Ingen mer kontakt är planerad efter återbesöket; Inget är försenat; Apoteket tillfrågas om dospåsarna kan levereras hem.
        """)
    void theStoryIsReadAsItWasWritten(int step, String reader, String sentences) {
        browser.goTo(step, reader, "WELL");

        assertThat(browser.whole().toLowerCase(java.util.Locale.ROOT))
                .contains(List.of(sentences.toLowerCase(java.util.Locale.ROOT).split("; ")));
    }

    /** What is told as new: the step, where the reader was the time before, who reads it, and the notices. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4  | 3 | ASTA  | Du har fått en ny fast vårdkontakt; Du har fått en ny plan; Du har fått en ny tid
        5  | 4 | ASTA  | Du har fått en ny överenskommelse
        8  | 7 | ASTA  | Din fasta vårdkontakt har ändrats från Hampus Vällivara till Farzane Hatamian; Du har fått en ny fast omsorgskontakt; Du har fått en ny överenskommelse; Du har fått en ny plan
        9  | 8 | ASTA  | Du har fått en ny plan; Genomförandeplan hemtjänst
        10 | 7 | MARIA | Astas fasta vårdkontakt har ändrats från Hampus Vällivara till Farzane Hatamian; Asta har fått en ny fast omsorgskontakt; Asta har fått en ny överenskommelse; Asta har fått en ny plan
        """)
    void whatIsNewIsToldInTheWordsOfTheStory(int step, int before, String reader, String notices) throws IOException {
        browser.goTo(step, before, reader, "WELL");
        String count = browser.text("#nytt");

        assertThat(browser.text(".news")).contains(List.of(notices.split("; "))).contains("Sedan ditt besök den ");

        browser.follow(browser.one(".news .head a"));
        assertThat(browser.text("h1")).isEqualTo(count);
        assertThat(browser.text("main")).contains(List.of(notices.split("; ")));
        assertThat(count)
                .isEqualTo(
                        "Nytt att ta del av (" + browser.all("main .list > li").size() + ")");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aPageThatIsOpenedTwiceTellsTheSame_andTheNextVisitTellsNothing() {
        browser.goTo(10, 7, "MARIA", "WELL");
        String first = browser.text(".news");

        browser.open(story.at("/"));
        assertThat(browser.text(".news")).isEqualTo(first);

        browser.driver().manage().deleteAllCookies();
        browser.open(story.at("/"));
        assertThat(browser.all(".news")).isEmpty();
        browser.open(story.at("/nytt"));
        assertThat(browser.text("main")).contains("Inget nytt sedan ditt förra besök.");
    }

    /** What Maria has seen is not seen by Asta; and whoever wants to be forgotten is. */
    @Test
    void whatOneReaderHasSeenIsNotSeenByAnother_andCanBeForgotten() {
        browser.goTo(10, 7, "MARIA", "WELL");
        browser.goTo(10, 10, "ASTA", "WELL");
        browser.open(story.at("/nytt"));
        assertThat(browser.text("main")).contains("Det här är ditt första besök.");

        browser.driver().manage().deleteAllCookies();
        browser.open(story.at("/nytt"));
        assertThat(browser.text("main")).contains("Inget nytt sedan ditt förra besök.");
        browser.follow(browser.one("main form button"));
        assertThat(browser.text("main")).contains("Det här är ditt första besök.");
    }

    /** Step 10: at most three clicks from the start page to whom to ask about the dose bags now. */
    @Test
    void mariaFindsWhomToAskAboutTheDoseBags_atOnce() throws IOException {
        WebElement card = browser.all("section[aria-labelledby=fraga] .card").stream()
                .filter(one -> one.getText().contains("Dospåsar"))
                .findFirst()
                .orElseThrow();

        browser.follow(card.findElement(By.tagName("a")));

        assertThat(browser.text("h1")).isEqualTo("Vem frågar jag nu?");
        assertThat(browser.text(".lead")).isEqualTo("Skriv till Farzane Hatamian i chatten. Den är öppen nu.");
        assertThat(browser.text(".now-first"))
                .contains("Chatten är öppen nu", "Stängt nu. Öppnar tisdag kl. 7.30", "Öppnas utanför översikten");
        assertThat(browser.one(".now-first a.first").getDomAttribute("href"))
                .isEqualTo("https://hemsjukvarden.example.org/chatt");
        assertThat(browser.text(".steps")).contains("08-465 004 01", "1177");
        browser.picture("fraga");
    }

    /** No violations on any page, light and dark, wide and narrow; and nothing scrolls sideways, at 320 px or with large text. */
    @Test
    void everyPageIsForEverybody() throws IOException {
        browser.goTo(10, 7, "MARIA", "WELL");
        for (Map.Entry<String, String> page : pages().entrySet()) {
            browser.width(1200);
            browser.media("screen", "light");
            browser.driver().get(page.getValue());
            assertThat(browser.shifted()).as(page.getKey() + ", moved").isZero();
            browser.picture(page.getKey());
            assertThat(browser.violations()).as(page.getKey()).isEmpty();
            browser.media("screen", "dark");
            browser.picture(page.getKey() + "-dark");
            assertThat(browser.violations()).as(page.getKey() + ", dark").isEmpty();
            browser.width(320);
            assertThat(browser.violations()).as(page.getKey() + ", narrow").isEmpty();
            assertThat(sideways()).as(page.getKey() + ", narrow").isLessThanOrEqualTo(320);
            browser.width(360);
            browser.picture(page.getKey() + "-360");
            browser.width(1000);
            browser.driver().executeScript("document.documentElement.style.fontSize = '200%'");
            assertThat(sideways()).as(page.getKey() + ", large text").isLessThanOrEqualTo(1000);
        }
    }

    /** In Arabic the page turns, its labels are Arabic, and what sources have written is marked as Swedish. */
    @Test
    void everyPageIsForEverybodyInArabicToo() throws IOException {
        browser.goTo(10, 7, "MARIA", "WELL");
        Map<String, String> pages = pages();
        browser.read("ar");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            browser.width(1200);
            browser.driver().get(page.getValue());
            browser.picture(page.getKey() + "-ar");
            assertThat(browser.one("html").getDomAttribute("dir")).isEqualTo("rtl");
            assertThat(browser.number("document.querySelectorAll('main [lang=sv]:not([dir=ltr])').length"))
                    .as(page.getKey() + ", unmarked")
                    .isZero();
            browser.width(320);
            assertThat(browser.violations()).as(page.getKey() + ", Arabic").isEmpty();
            assertThat(sideways()).as(page.getKey() + ", Arabic").isLessThanOrEqualTo(320);
        }
    }

    /** The story's last step in the reader's own language; what sources say stays as they said it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv-x-lattlast | Din nästa tid är tisdag 24 februari klockan 13.00.; Chatten är öppen nu, till klockan 16.00; Du hjälper Asta Blomberg. Du är ombud.
        en            | The next booked time is Tuesday 24 February at 13:00.; The chat is open now, closes at 16:00; You are the agent of Asta Blomberg.
        fi            | Seuraava varattu aika: tiistai 24. helmikuuta klo 13.00.; Chat on avoinna nyt; Olet asiamiehenä, päämiehesi on Asta Blomberg.
        ar            | الموعد المحجوز القادم: الثلاثاء 24 فبراير الساعة 13:00.; أنت وكيل عن Asta Blomberg.
        """)
    void labelsAreInTheLanguageOfTheReader_textsInTheLanguageOfTheSource(String tag, String sentences) {
        browser.read(tag);

        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo(tag);
        assertThat(browser.whole())
                .contains(List.of(sentences.split("; ")))
                .contains("Apoteket tillfrågas om dospåsarna kan levereras hem.");
    }

    /** And each page is short, tells its reader who she is, holds no number of a person, and no script or style of its own. */
    @Test
    void everyPageIsShortAndSilent() {
        pages().forEach((name, address) -> {
            browser.driver().get(address);
            String source = String.valueOf(browser.driver().getPageSource());
            assertThat(source.getBytes(StandardCharsets.UTF_8).length).as(name).isLessThan(PAGE_BYTES);
            assertThat(source)
                    .as(name)
                    .doesNotContain("194304247663", "196802149283", "<script", "style=", "INTERN-MARK");
            assertThat(address)
                    .doesNotContain("1943")
                    .matches("http://127\\.0\\.0\\.1:\\d+/[A-Za-z/_-]*[A-Za-z0-9_-]*");
            assertThat(browser.text(".agent")).as(name).contains("Asta Blomberg", "Lämna");
        });
    }

    private Map<String, String> pages() {
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

    private static String link(String css) {
        return String.valueOf(browser.one(css).getDomProperty("href"));
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

    /** On paper there are hours and numbers, and nothing that holds only now. */
    @Test
    void paperHasHours_notWhatIsOpenNow() throws IOException {
        browser.media("print", "light");
        browser.width(794);

        assertThat(browser.text())
                .contains("Vardagar kl. 7.30–8.30", "070-174 06 08")
                .doesNotContain("Chatten är öppen nu", "Lämna", "Demonstration");
        browser.picture("start-print");
    }

    @Test
    void astaIsDu_andMariaIsAgent_whoCanLeave() {
        assertThat(browser.text("h1")).isEqualTo("Astas översikt");

        browser.follow(browser.one(".agent button"));

        assertThat(browser.text("h1")).isEqualTo("Din översikt");
        assertThat(browser.all(".agent")).isEmpty();
    }

    @Test
    void aSourceThatIsDown_isToldWhereItsTimesWouldBe_andBelow() throws IOException {
        browser.goTo(10, "MARIA", "DOWN");

        assertThat(browser.text("section[aria-labelledby=tider]")).contains("Det kan finnas fler tider.");
        assertThat(browser.text("#saknas"))
                .contains("Kunde inte hämtas just nu", "Kirurgmottagningen, Rymdstadens sjukhus: bokade tider")
                .doesNotContain("Alla som är anslutna har svarat", "SYS2", "TSTASTA");
        assertThat(browser.text()).contains("Farzane Hatamian");
        assertThat(browser.violations()).isEmpty();
        browser.picture("start-down");
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

    @ParameterizedTest
    @ValueSource(strings = {"/plan/x", "/overenskommelse/x", "/kontakt/x", "/fraga/x", "/nowhere"})
    void whatIsNotThereHasAKindPage(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Sidan finns inte kvar").doesNotContain("Exception", path);
    }

    /** The plan of one session is nothing in another: its key means nothing there. */
    @Test
    void aLinkOfAnotherSessionLeadsNowhere() throws IOException, InterruptedException {
        String plan = link("section[aria-labelledby=planer] .list a");

        assertThat(get(plan.substring(story.at("").toString().length())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingIsKept_andNothingComesFromElsewhere() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/");

        assertThat(answer.headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("referrer-policy", List.of("no-referrer"));
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(story.at("/demo"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "step=2&before=2&reader=ASTA&behaviour=WELL&token=guessed"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Valet kunde inte tas emot");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(story.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
