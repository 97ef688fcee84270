package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What Asta and Maria read at each step of the story, and what is new to them. */
class StoryIT extends InBrowser {

    /** The story, step by step: what is read there, and what is not there yet or not any more. */
    private static final List<Step> STORY = List.of(
            new Step(
                    2,
                    "Fast läkarkontakt Emilia Ström Allmänläkare; Måndag–torsdag kl. 10.00–11.00;"
                            + " Nästa bokade tid är lördag 6 december kl. 10.00.; Läkarbesök; Provtagning;"
                            + " Besök sjuksköterska; Besök diabetessjuksköterska; Överenskommelse Diabetesmottagningen;"
                            + " Ingen samlad plan finns ännu.; Alla planer (1)",
                    "Hampus; Ersatt av en nyare"),
            new Step(
                    3,
                    "Lördag 6 december 2025, kl. 10.10; Läkarbesök kl. 10.00; Öppnar måndag kl. 10.00; Alla planer (1)",
                    "Hampus; Genomfört; Tiden har passerat; Den bokade tiden är den 6 december kl. 10.00. 6 december"),
            new Step(
                    4,
                    "Fast vårdkontakt Ny Hampus Vällivara Distriktssköterska; Vardagar kl. 8.00–9.00;"
                            + " Nästa bokade tid är onsdag 10 december kl. 14.00.; Besök distriktssköterska;"
                            + " Årlig kontroll hos läkare. Genomfört.; Vårdplan hjärtsvikt; Alla planer (2)",
                    "Under dagen Ny kontakt; Farzane Hatamian"),
            new Step(
                    5,
                    "Överenskommelse med fast vårdkontakt, Sol och Måne; Besök distriktssköterska kl. 14.00 Genomfört;"
                            + " Nästa bokade tid är lördag 20 december kl. 8.00.",
                    "Farzane Hatamian; Operation"),
            new Step(
                    6,
                    "Överenskommelse med kirurgmottagningen; Kl. 10.00 Operation av gallblåsan. Genomfört.;"
                            + " Nästa bokade tid är torsdag 22 januari kl. 13.00.; SIP-möte; Hembesök; Återbesök;"
                            + " Alla planer (3)",
                    "Farzane Hatamian; Genomförandeplan"),
            new Step(
                    7,
                    "Hampus Vällivara; torsdag om två dagar SIP-möte; Ingen samlad plan finns ännu.; Inget är försenat",
                    "Farzane Hatamian; Nytt att ta del av (; senast den 28 februari 2026. 1 februari"),
            new Step(
                    8,
                    "Fast vårdkontakt Ny Farzane Hatamian Sjuksköterska; Tog över efter Hampus Vällivara.;"
                            + " Fast omsorgskontakt i hemtjänsten Ny Eva Lennartsson; Samordnad individuell plan;"
                            + " Överenskommelse med fast vårdkontakt i hemsjukvården; Ersatt av en nyare;"
                            + " SIP-möte kl. 13.00 Genomfört; Nästa bokade tid är tisdag 27 januari kl. 10.00.",
                    "Genomförandeplan; Fast vårdkontakt Hampus"),
            new Step(
                    9,
                    "Genomförandeplan hemtjänst; Dospåsar; Ingen person eller enhet är utsedd för dospåsar;"
                            + " Om dospåsar står det i en samordnad individuell plan att något ska göras, men i en"
                            + " genomförandeplan att det inte ingår.; Vem frågar jag nu?;"
                            + " Kl. 10.00 Stygnen tas bort hemma.",
                    "Fast vårdkontakt Hampus"),
            new Step(
                    10,
                    "Måndag 2 februari 2026, kl. 12.20; Chatten är öppen nu, till kl. 16.00;"
                            + " Stängt nu. Öppnar tisdag kl. 7.30; Öppnar i dag kl. 13.00; Öppet nu, dygnet runt;"
                            + " Nästa bokade tid är tisdag 24 februari kl. 13.00.;"
                            + " Ingen mer kontakt är planerad efter återbesöket; Inget är försenat;"
                            + " Ingen tid är bestämd (2); Apoteket tillfrågas om dospåsarna kan levereras hem.;"
                            + " Inga missade doser på två veckor; Genomgång av dina läkemedel.; Alla planer (5)",
                    "INTERN-MARK; Kunde inte hämtas"));

    private static final String NOT_CONNECTED =
            "Inte anslutet ännu Rymdstadens kommun, socialnämnden: fasta kontakter och planer.";
    private static final String ALL_HAVE_ANSWERED = "Alla som är anslutna har svarat.";
    private static final int CONNECTED = 7;

    /** A step, and who reads it. */
    private record Step(int number, String read, String notRead) {}

    private static Stream<Arguments> story() {
        return STORY.stream().flatMap(step -> Stream.of(Arguments.of(step, "ASTA"), Arguments.of(step, "MARIA")));
    }

    @ParameterizedTest
    @MethodSource("story")
    void theStoryIsReadAsItWasWritten(Step step, String reader) {
        browser.goTo(step.number(), reader, "WELL");

        assertThat(browser.whole())
                .contains(step.read().split("; "))
                .contains(
                        reader.equals("ASTA")
                                ? "Din översikt"
                                : "Du är ombud för Asta Blomberg. Du är inloggad som Maria.")
                .contains(reader.equals("ASTA") ? "Din översikt" : "Astas översikt")
                .doesNotContain(step.notRead().split("; "));
        assertThat(browser.text("#saknas"))
                .contains(step.number() < CONNECTED ? NOT_CONNECTED : ALL_HAVE_ANSWERED)
                .doesNotContain(step.number() < CONNECTED ? ALL_HAVE_ANSWERED : "Inte anslutet");
        assertThat(browser.all("section[aria-labelledby=fraga] .card > h3 + p"))
                .extracting(WebElement::getText)
                .containsExactlyElementsOf(AskedAbout.at(step.number()));
        assertThat(browser.all("section[aria-labelledby=fraga] .card")).hasSameSizeAs(AskedAbout.at(step.number()));
        assertThat(browser.all(".agent")).hasSize(reader.equals("ASTA") ? 0 : 1);
        if (Turns.isIts(step.number(), 4)) {
            assertThat(browser.violations()).isEmpty();
        }
    }

    /** Who is not connected has not been asked: nothing of hers is missing, and the page is as whole as it can be. */
    @Test
    void whoIsNotConnectedIsNeitherSilentNorWithoutAnything() throws IOException {
        browser.goTo(6, "MARIA", "DOWN");

        assertThat(browser.text("#saknas"))
                .contains(NOT_CONNECTED, "Kunde inte hämtas just nu")
                .doesNotContain(ALL_HAVE_ANSWERED);
        assertThat(browser.violations()).isEmpty();
        browser.picture("start-inte-anslutet");
    }

    /** The four bookings of the second step stand in the order of their times, and Aisha among all contacts with her hours. */
    @Test
    void atTheSecondStepThereAreFourTimes_andEverybodyWithHours() {
        browser.goTo(2, "ASTA", "WELL");

        assertThat(browser.all(".days h3"))
                .extracting(WebElement::getText)
                .containsExactly("Läkarbesök", "Provtagning", "Besök sjuksköterska", "Besök diabetessjuksköterska");
        browser.open(story.at("/kontakter"));
        assertThat(browser.whole()).contains("Aisha Testlund", "Tisdag och torsdag kl. 13.00–14.30", "070-174 06 07");
    }

    /** What is followed up some time in a month is not told a day. */
    @Test
    void aMonthIsToldAsAMonth() {
        browser.goTo(10, "MARIA", "WELL");
        browser.open(story.at("/planer"));

        assertThat(browser.whole()).contains("Vårdplan hjärtsvikt", "Följs upp i juni.", "Följs upp 5 mars.");
    }

    private static Stream<Arguments> news() {
        return Stream.of("ASTA", "MARIA")
                .flatMap(reader -> Stream.of(
                                "4 | 3 | {Du} har fått en ny fast vårdkontakt; Hampus Vällivara; {Du} har fått en ny plan;"
                                        + " Vårdplan hjärtsvikt; {Du} har fått en ny tid;"
                                        + " Besök distriktssköterska, 10 december kl. 14.00",
                                "5 | 4 | {Du} har fått en ny överenskommelse;"
                                        + " Överenskommelse med fast vårdkontakt, Sol och Måne",
                                "6 | 5 | {Du} har fått en ny överenskommelse; Överenskommelse med kirurgmottagningen;"
                                        + " {Du} har fått en ny plan; Utskrivningsplan kirurgi; {Du} har fått en ny tid;"
                                        + " SIP-möte, 22 januari kl. 13.00; Operation av gallblåsan, 13 januari",
                                "8 | 7 | {Din} fasta vårdkontakt har ändrats från Hampus Vällivara till Farzane Hatamian;"
                                        + " {Du} har fått en ny fast omsorgskontakt i hemtjänsten; Eva Lennartsson;"
                                        + " {Du} har fått en ny överenskommelse; {Du} har fått en ny plan;"
                                        + " Samordnad individuell plan",
                                "9 | 8 | {Du} har fått en ny plan; Genomförandeplan hemtjänst",
                                "10 | 7 | {Din} fasta vårdkontakt har ändrats från Hampus Vällivara till Farzane Hatamian;"
                                        + " {Du} har fått en ny fast omsorgskontakt i hemtjänsten;"
                                        + " {Du} har fått en ny överenskommelse; {Du} har fått en ny plan;"
                                        + " Samordnad individuell plan; Genomförandeplan hemtjänst")
                        .map(row -> row.split(" \\| "))
                        .map(row -> Arguments.of(
                                Integer.parseInt(row[0]),
                                Integer.parseInt(row[1]),
                                reader,
                                row[2].replace("{Du}", reader.equals("ASTA") ? "Du" : "Asta")
                                        .replace("{Din}", reader.equals("ASTA") ? "Din" : "Astas"))));
    }

    /** What is told as new: the step, where the reader was the time before, who reads it, and the notices in their order. */
    @ParameterizedTest
    @MethodSource("news")
    void whatIsNewIsToldInTheWordsOfTheStory(int step, int before, String reader, String notices) throws IOException {
        browser.goTo(step, before, reader, "WELL");
        String count = browser.text("#nytt");

        assertThat(browser.text(".news")).contains("Sedan ditt besök den ", notices.substring(0, notices.indexOf(';')));
        browser.follow(browser.one(".news .head a"));
        assertThat(browser.text("h1")).isEqualTo(count);
        assertThat(browser.text("main")).contains(notices.split("; "));
        assertThat(browser.text("main"))
                .doesNotContain(
                        reader.equals("ASTA") ? "Asta har" : "Du har", reader.equals("ASTA") ? "Astas" : "Din ");
        assertThat(count)
                .isEqualTo(
                        "Nytt att ta del av (" + browser.all("main .list > li").size() + ")");
        assertThat(browser.all("main .list > li"))
                .extracting(WebElement::getText)
                .doesNotHaveDuplicates();
        if (Turns.isIts(step, 5)) {
            assertThat(browser.violations()).isEmpty();
        }
    }

    /** During the visit, and while home help is decided, nothing of it has been written yet. */
    @ParameterizedTest
    @CsvSource({"3, 2, ASTA", "3, 2, MARIA", "7, 6, ASTA", "7, 6, MARIA", "10, 9, ASTA", "10, 9, MARIA"})
    void whereNothingIsNewNothingIsTold(int step, int before, String reader) {
        browser.goTo(step, before, reader, "WELL");

        assertThat(browser.all(".news")).isEmpty();
        browser.open(story.at("/nytt"));
        assertThat(browser.text("main"))
                .contains("Inget nytt sedan ditt förra besök.")
                .doesNotContain("Det kan finnas mer än vi visar.");
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

    /** What is good to ask about says whom to ask, how she is reached just now, and what stands written where. */
    @Test
    void whatIsGoodToAskAboutSaysWhomToAsk_andWhatStandsWhere() {
        browser.goTo(10, "MARIA", "WELL");
        String asked = browser.text("section[aria-labelledby=fraga]");

        assertThat(asked)
                .contains(
                        "Fråga Farzane Hatamian. Chatten är öppen nu, till kl. 16.00.",
                        "Fråga Emilia Ström. Stängt nu. Öppnar tisdag kl. 10.00.",
                        "Ingår inte: Ärenden på apoteket och hämtning av läkemedel ingår inte i inköpen."
                                + " Genomförandeplan hemtjänst, 29 januari",
                        "Samordnad individuell plan, 22 januari");
        assertThat(browser.all("section[aria-labelledby=fraga] .card"))
                .allSatisfy(
                        card -> assertThat(card.getText()).contains("Fråga ").contains(" januari"));

        browser.media("print", "light");
        assertThat(browser.text("section[aria-labelledby=fraga]"))
                .contains("Fråga Farzane Hatamian.", "070-174 06 08, vardagar kl. 7.30–8.30")
                .doesNotContain("öppen nu", "Stängt nu");
    }

    /** Step 10: at most three clicks from the start page to whom to ask about the dose bags now. */
    @Test
    void mariaFindsWhomToAskAboutTheDoseBags_atOnce() throws IOException {
        browser.goTo(10, "MARIA", "WELL");
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

    /** By keyboard alone, too, Maria comes to whom to ask about the dose bags: one link, and the chat that is open is the first. */
    @Test
    void byKeyboardMariaFindsWhomToAsk() {
        browser.goTo(10, "MARIA", "WELL");
        for (int tabs = 0; tabs < 200; tabs++) {
            browser.tab();
            if (browser.said("document.activeElement.textContent").contains("Dospåsar")) {
                break;
            }
        }
        WebElement on = browser.driver().switchTo().activeElement();
        browser.follow(on, link -> link.sendKeys(Keys.ENTER));

        assertThat(browser.text(".lead")).isEqualTo("Skriv till Farzane Hatamian i chatten. Den är öppen nu.");
    }
}
