package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.samples.overview.words.Language;

/**
 * Every page, in every state that it can show, is for everybody: axe finds nothing, and nothing scrolls sideways on a phone. In every
 * build a page of a state is read in one of the languages, and as one of light or dark, wide or narrow, by turns; with
 * {@code -Dpages.in-each-form=true} in all of them, which takes twenty times as long.
 */
@DisabledIfSystemProperty(
        named = "pages.looked-at",
        matches = "true",
        disabledReason = "SKIPPED: every state of every page was looked at on another JDK")
@ExtendWith(ForAll.class)
class EveryStateIT {

    private static final List<Language> TONGUES = List.of(Language.values());
    private static final int PHONE = 320;
    private static final int DESK = 1200;
    private static final int FORMS = 4;

    /** A path that ends with a star is the first link that begins so, on the page after the space. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "everything",
                    List.of(
                            "/",
                            "/plan/* /planer",
                            "/overenskommelse/* /",
                            "/fraga/* /",
                            "/fraga/* /vem-gor-vad",
                            "/kontakt/* /kontakter",
                            "/kontakter",
                            "/nytt",
                            "/vem-gor-vad",
                            "/kalender?manad=2099-02",
                            "/planer"),
            "note", List.of("/", "/planer", "/anteckning/* /planer"),
            "document", List.of("/plan/* /planer", "/planer"),
            "empty", List.of("/", "/planer", "/kontakter", "/nytt", "/kalender", "/vem-gor-vad"),
            "many", List.of("/", "/planer", "/planer?sida=4", "/kalender?manad=2099-10"),
            "long", List.of("/", "/kontakter", "/plan/* /planer", "/kontakt/* /kontakter", "/kalender?manad=2099-10"),
            "markup", List.of("/", "/plan/* /planer", "/kontakt/* /kontakter"),
            "turned", List.of("/", "/kontakter", "/plan/* /planer"),
            "silent", List.of("/", "/planer", "/nytt", "/kalender", "/vem-gor-vad"),
            "withheld", List.of("/", "/planer"));

    private static final List<String> OF_STAFF = List.of("/personal?som=person", "/personal/mote", "/personal");

    private static final Map<String, GetPlanningOverviewResponseType> STATES = new LinkedHashMap<>();

    private static Browser browser;
    private static StandIn adapter;
    private final List<String> found = new ArrayList<>();
    private int looks;

    @BeforeAll
    static void start(Browser started) throws IOException, JAXBException {
        browser = started;
        adapter = StandIn.demonstration();
        STATES.putAll(EachState.all());
    }

    @AfterAll
    static void stop() {
        if (adapter != null) {
            adapter.close();
        }
    }

    @BeforeEach
    void anew() {
        adapter.say(Answers.empty());
        browser.width(DESK);
        browser.media("screen", "light");
        browser.forget();
        browser.open(adapter.at("/nowhere"));
    }

    @AfterEach
    void asItWas() {
        browser.headers(Map.of());
        browser.media("screen", "light");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfThePerson(Language language) {
        browser.read(language.tag());
        int number = TONGUES.indexOf(language);
        for (Map.Entry<String, GetPlanningOverviewResponseType> state : STATES.entrySet()) {
            adapter.say(state.getValue());
            for (String page : PAGES.getOrDefault(state.getKey(), List.of())) {
                if (Turns.isIts(number++, TONGUES.size())) {
                    look(page, state.getKey() + ", " + language);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** That something went wrong is said for everybody, too. */
    @ParameterizedTest
    @EnumSource
    void everyProblem(Language language) {
        browser.read(language.tag());
        List<Runnable> problems = List.of(
                () -> shown("/plan/x", "gone"),
                () -> shown("/broken/made", "broken"),
                () -> sent("/planer", Map.of()),
                () -> sent("/sprak", Map.of("token", "of-a-session-that-ended")),
                () -> {
                    adapter.sayNothing();
                    shown("/", "unreachable");
                });
        for (int i = 0; i < problems.size(); i++) {
            if (Turns.isIts(i + TONGUES.indexOf(language), problems.size())) {
                problems.get(i).run();
            }
        }
        assertThat(found).isEmpty();
    }

    /** A preview tells what is withheld and why; the meeting and the list have what is late and what does not fit together. */
    @Test
    void everyPageOfStaff() {
        browser.goTo(10, 10, "STAFF", "WELL");
        int number = 0;
        for (String state : List.of("withheld", "everything", "empty", "long", "turned")) {
            adapter.say(Optional.ofNullable(STATES.get(state)).orElseThrow());
            for (String page : OF_STAFF) {
                if (Turns.isIts(number++, 2)) {
                    look(page, state);
                }
            }
            if (Turns.isIts(number++, 2)) {
                list();
                looked("/personal/lista, " + state);
            }
        }
        adapter.sayNothing();
        shown("/personal", "unreachable");
        shown("/personal?som=person", "unreachable");
        list();
        looked("a list of which nothing could be fetched");
        assertThat(found).isEmpty();
    }

    private static void list() {
        browser.open(adapter.at("/personal/lista"));
        WebElement list = browser.one("#personer");
        list.sendKeys("194304247663 Asta Blomberg\nhej\n194107149207");
        browser.follow(browser.one("button[value=visa]"));
    }

    /** The bar of the demonstration, whose stubs do not go along; and the demonstration, asked by way of a proxy. */
    @Test
    void everyProblemOfTheDemonstration() {
        String token = String.valueOf(browser.one("[name=token]").getDomProperty("value"));
        sent("/demo", Map.of("step", "99", "before", "99", "reader", "MARIA", "behaviour", "WELL", "token", token));
        browser.headers(Map.of("X-Forwarded-For", "192.0.2.1"));
        shown("/", "by way of a proxy");
        assertThat(found).isEmpty();
    }

    /** Behind a proxy: nobody is logged in, a person at a page of staff, and staff without a page. */
    @Test
    void everyRefusal(StandIn behindProxy) {
        browser.forget();
        refused(behindProxy, "/", Map.of(), "Du är utloggad");
        Map<String, String> asta = Map.of("X-Person-Id", "194304247663", "X-Person-Name", "Asta Blomberg");
        refused(behindProxy, "/personal", asta, "Du kan inte se den här sidan");
        refused(
                behindProxy,
                "/personal",
                Map.of("X-Staff-Id", "TSTASTA00000-P401"),
                "Du har inte behörighet till någon sida här");
        assertThat(found).isEmpty();
    }

    private void refused(StandIn behindProxy, String page, Map<String, String> headers, String title) {
        browser.headers(headers);
        browser.open(behindProxy.at(page));
        assertThat(browser.text("h1")).isEqualTo(title);
        looked(title);
    }

    /** Goes there and looks. */
    private void look(String page, String state) {
        String[] link = page.split(" ", -1);
        if (link.length == 1) {
            browser.open(adapter.at(page));
        } else {
            browser.open(adapter.at(link[1]));
            String there = "a[href^='" + link[0].replace("*", "") + "']";
            browser.driver().get(String.valueOf(browser.one(there).getDomProperty("href")));
        }
        looked(page + ", " + state);
    }

    private void shown(String page, String state) {
        browser.open(adapter.at(page));
        looked(page + ", " + state);
    }

    private void sent(String page, Map<String, String> form) {
        browser.send(page, form);
        looked("sent to " + page);
    }

    /** The page that is shown: on a phone or a desk, light or dark. */
    private void looked(String page) {
        for (int form = 0; form < FORMS; form++) {
            if (Turns.isIts(form + looks, FORMS)) {
                browser.width(form % 2 == 0 ? PHONE : DESK);
                browser.media("screen", form / 2 == 0 ? "dark" : "light");
                browser.violations().forEach(violation -> found.add(page + ": " + violation));
                sideways(page);
            }
        }
        looks++;
    }

    private void sideways(String page) {
        browser.width(PHONE);
        if (browser.number("document.documentElement.scrollWidth") > PHONE) {
            found.add(page + ": wider than a phone");
        }
    }
}
