package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of staff in a browser, over the packaged adapter. */
class StaffPagesIT extends InBrowser {

    private static final String LIST = "194304247663 Asta Blomberg\n194107149207 Den andra personen";

    @BeforeEach
    void asFarzane() {
        browser.goTo(10, "STAFF", "WELL");
    }

    /** Farzane is named, has a care relation, and Asta has agreed: what is blocked, and social care, is all that she does not see. */
    @Test
    void staffSeesWhatItsUnitMaySee() {
        assertThat(browser.text("h1")).isEqualTo("Vem ser vad om Asta Blomberg");
        assertThat(browser.text("section[aria-labelledby=ser]"))
                .contains(
                        "Din enhet ser 22 uppgifter",
                        "Överenskommelse med fast vårdkontakt i hemsjukvården",
                        "Överenskommelse med kirurgmottagningen",
                        "Vårdplan hjärtsvikt",
                        "Vårdplan diabetes")
                .doesNotContain("Utskrivningsplan", "Genomförandeplan");
    }

    @Test
    void aPreviewAsAnotherUnitTellsWhatIsWithheldAndWhy_andNothingOfIt() {
        preview("enhet-2");

        String seen = browser.text("section[aria-labelledby=ser]");
        assertThat(seen)
                .contains(
                        "Personal på Hälsocentralen Sol och Måne ser 19 av 28",
                        "Spärrad inom vårdgivaren.",
                        "Överenskommelse Hemsjukvården Rymdstaden Visas inte Det framgår inte vem som läser.",
                        "Vårdens och socialtjänstens uppgifter visas inte för varandra.")
                .doesNotContain("Överenskommelse med fast vårdkontakt i hemsjukvården", "TSTASTA");
    }

    @Test
    void aPreviewAsThePersonShowsAllSources_withTheirLevels() {
        preview("person");

        assertThat(browser.text("section[aria-labelledby=ser] h2")).startsWith("Asta Blomberg själv ser");
        assertThat(browser.text("section[aria-labelledby=ser]"))
                .contains("Visas delvis", "Interna kommentarer visas inte.");
        assertThat(browser.text("section[aria-labelledby=kallor]"))
                .contains("Nivå 0, bara dokument", "Nivå 3, kodat och länkat")
                .doesNotContain("TSTASTA", "INTERN-MARK");
    }

    /** An agent sees what the person does, but for what is the person's alone. */
    @Test
    void aPreviewAsAnAgent() {
        preview("ombud");

        assertThat(browser.text("section[aria-labelledby=ser] h2")).startsWith("Ett ombud ser");
        assertThat(browser.text("section[aria-labelledby=ser]"))
                .contains("Samordnad individuell plan", "Genomförandeplan hemtjänst", "Visas delvis")
                .doesNotContain("INTERN-MARK", "TSTASTA");
    }

    /** Whoever is previewed, a source has one name, and one of which nothing is shown is not said to have nothing. */
    @Test
    void aSourceHasOneName_whoeverIsPreviewed() {
        String named = "Kirurgmottagningen, Rymdstadens sjukhus";
        for (String reader : List.of("person", "enhet-2")) {
            browser.open(story.at("/personal?som=" + reader));

            assertThat(browser.text("section[aria-labelledby=kallor]"))
                    .contains(named)
                    .doesNotContain("Kirurgavdelningen", "har inget");
        }
    }

    @Test
    void anEmptyListIsTold() {
        browser.open(story.at("/personal/lista"));
        browser.follow(browser.one("button[value=visa]"));

        assertThat(browser.text("section[aria-labelledby=lista]")).contains("Listan är tom.");
    }

    private void preview(String reader) {
        browser.one("input[name=som][value=" + reader + "]").click();
        browser.follow(browser.one("form.part button"));
    }

    /** At the centre Farzane has no care relation: she sees what is its own care giver's. */
    @Test
    void anotherUnitSeesOtherThings() {
        browser.one("#enhet option[value='1']").click();
        browser.follow(browser.one(".foot button"));

        assertThat(browser.text(".lead")).contains("Hälsocentralen Sol och Måne");
        assertThat(browser.text("section[aria-labelledby=ser]"))
                .contains("Din enhet ser 19 uppgifter", "Överenskommelse med fast vårdkontakt, Sol och Måne")
                .doesNotContain("i hemsjukvården", "Samordnad individuell plan");
    }

    /** The first look has nothing to compare with; a person of whom there is nothing is in her row, and no address holds a number. */
    @Test
    void aListTellsOfEachPerson_andNoAddressHoldsAny() throws IOException {
        sendList();

        assertThat(browser.all("tbody tr")).hasSize(2);
        assertThat(browser.text("tbody"))
                .contains("Asta Blomberg", "Den andra personen", "Första gången", "Din enhet får inte se allt.")
                .doesNotContain("Alla källor svarade inte");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/personal/lista");
        browser.picture("personal-lista-svar");

        browser.follow(browser.one("button[value=visa]"));

        assertThat(browser.text("tbody")).contains("Asta Blomberg").doesNotContain("Första gången");
        assertThat(browser.text("section[aria-labelledby=svar]"))
                .contains("1 av 2 att titta på", "Inget att titta på (1) Den andra personen");
    }

    private void sendList() {
        browser.open(story.at("/personal/lista"));
        browser.one("#personer").sendKeys(LIST);
        browser.follow(browser.one("button[value=visa]"));
    }

    @Test
    void everyPageOfStaffIsForEverybody() throws IOException {
        int number = 0;
        for (String page :
                List.of("/personal?som=enhet-2", "/personal?som=person", "/personal/mote", "/personal/lista")) {
            String name = page.substring(1).replaceAll("[/?=]+", "-");
            browser.width(1200);
            browser.media("screen", "light");
            browser.open(story.at(page));
            browser.picture(name);
            if (Turns.isIts(number, 2)) {
                assertThat(browser.violations()).as(page).isEmpty();
            }
            browser.media("screen", "dark");
            if (Turns.isIts(number, 2)) {
                assertThat(browser.violationsOfColour()).as(page + ", dark").isEmpty();
            }
            browser.width(320);
            browser.picture(name + "-320");
            if (Turns.isIts(number + 1, 2)) {
                assertThat(browser.violations()).as(page + ", narrow").isEmpty();
            }
            number++;
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(page + ", narrow")
                    .isLessThanOrEqualTo(320);
            browser.width(1000);
            browser.driver().executeScript("document.documentElement.style.fontSize = '200%'");
            browser.picture(name + "-200");
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(page + ", large text")
                    .isLessThanOrEqualTo(1000);
        }
        browser.width(320);
        sendList();
        browser.picture("personal-lista-svar-320");
        assertThat(browser.violations()).as("a list, narrow and dark").isEmpty();
        assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource({"/personal?som=person, 1200", "/personal?som=person, 320", "/personal/mote, 320", "/personal/lista, 320"
    })
    void theKeyboardGoesThroughEverything_inItsOrder(String page, int width) {
        browser.width(width);
        browser.open(story.at(page));

        assertThat(new Keyboard(browser).astray()).isEmpty();
    }

    /** A line that is no person is told by its number, and by nothing that stood there. */
    @Test
    void aLineThatIsNoPersonIsTold() throws IOException {
        browser.open(story.at("/personal/lista"));
        browser.one("#personer").sendKeys("hej 12\n" + LIST);
        browser.follow(browser.one("button[value=visa]"));

        assertThat(browser.text("section[aria-labelledby=svar]"))
                .contains("Rad 1")
                .doesNotContain("hej 12");
        assertThat(browser.violations()).isEmpty();
        browser.picture("personal-lista-fel");
    }

    @Test
    void theMeetingIsReadOnPaper() throws IOException {
        browser.open(story.at("/personal/mote"));
        browser.media("print", "light");
        browser.width(794);

        assertThat(browser.text())
                .contains("Inför mötet om Asta Blomberg", "Dospåsar")
                .doesNotContain("Byt enhet", "Demonstration");
        assertThat(browser.all("tbody tr"))
                .extracting(row -> row.getText().replaceAll("[\\u00a0\\s]+", " "))
                .anySatisfy(row -> assertThat(row).contains("Dospåsarna.", "Varannan vecka", "Ingen person är utsedd"))
                .anySatisfy(row -> assertThat(row).contains("Stygnen tas bort", "Hampus Vällivara"));
        browser.picture("personal-mote-print");
    }

    /** Who is staff has no way into the pages of the person, and the other way round. */
    @Test
    void staffAndPersonsHaveTheirOwnPages() throws IOException, InterruptedException {
        browser.open(story.at("/kontakter"));
        assertThat(browser.driver().getCurrentUrl()).endsWith("/personal");

        HttpResponse<String> asAgent = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(story.at("/personal")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(asAgent.statusCode()).isEqualTo(403);
        assertThat(asAgent.body()).contains("Du kan inte se den här sidan").doesNotContain("Vem ser vad");
    }

    @Test
    void aListOfAnotherSiteIsRefused() {
        browser.open(story.at("/personal/lista"));
        browser.driver().executeScript("document.querySelector('main [name=token]').value = 'guessed'");
        browser.one("#personer").sendKeys(LIST);
        browser.follow(browser.one("button[value=visa]"));

        assertThat(browser.text("h1")).isEqualTo("Ditt val kunde inte sparas");
    }
}
