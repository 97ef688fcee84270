package se.samplan.render;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.samplan.render.PlanPageTest.TODAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import se.samplan.model.plan.CarePlan;

/** The page in a real browser: what a reader and a screen reader get. Skipped, aloud, where there is no browser. */
class BrowserTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static @Nullable ChromeDriver started;

    @BeforeAll
    static void start() {
        boolean installed = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        if (!installed) {
            System.out.println(
                    "SKIPPED: the page in a browser, because chromium and chromium-driver are not installed");
        }
        assumeTrue(installed, "chromium and chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        started = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.quit();
        }
    }

    @Test
    void everyPartIsReachedByItsHeading() {
        open(AstaPlans.sip(), 1000, 1);

        assertThat(browser().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("sv");
        assertThat(browser().getTitle()).isEqualTo("Samordnad individuell plan");
        assertThat(browser().findElements(By.cssSelector("header, main, footer")))
                .extracting(WebElement::getAriaRole)
                .containsExactly("banner", "main", "contentinfo");
        assertThat(browser().findElements(By.tagName("section"))).isNotEmpty().allSatisfy(section -> {
            assertThat(section.getAriaRole()).isEqualTo("region");
            assertThat(section.getAccessibleName())
                    .isEqualTo(section.findElement(By.cssSelector("h2,h3,h4,h5,h6"))
                            .getText());
        });
        assertThat(count("document.querySelectorAll('[id]').length"))
                .isEqualTo(count("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    }

    @Test
    void everyTermHasItsValue() {
        open(AstaPlans.sip(), 1000, 1);

        assertThat(count("document.querySelectorAll('dt').length")).isPositive();
        assertThat(count("[...document.querySelectorAll('dl > div')].filter(d => d.children.length != 2"
                        + " || d.children[0].tagName != 'DT' || d.children[1].tagName != 'DD').length"))
                .isZero();
    }

    /** WCAG 1.4.10: no scrolling in two directions at 320 px, which is also a page of 640 px at 200 %. */
    @ParameterizedTest
    @CsvSource({"320, 1", "640, 2", "1000, 1", "1000, 2"})
    void needsNoScrollingSideways(int width, double zoom) {
        open(AstaPlans.sip(), width, zoom);

        assertThat(count("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(count("document.documentElement.clientWidth"));
    }

    /** 14 points are 18.66 px. WCAG 1.4.6 asks for a contrast of 7:1. */
    @Test
    void isLargeAndClear() {
        open(AstaPlans.sip(), 1000, 1);

        assertThat(number("Math.min(...[...document.querySelectorAll('p,dt,dd,li,h1,h2,h3,h4')]"
                        + ".map(e => parseFloat(getComputedStyle(e).fontSize)))"))
                .isGreaterThanOrEqualTo(18.66);
        assertThat(number(CONTRAST)).isGreaterThanOrEqualTo(7);
    }

    private static final String CONTRAST =
            "(() => { const lum = c => { const [r,g,b] = c.match(/\\d+/g).map(v => v/255)"
                    + ".map(v => v <= 0.03928 ? v/12.92 : ((v+0.055)/1.055)**2.4); return 0.2126*r+0.7152*g+0.0722*b; };"
                    + " return Math.min(...[...document.querySelectorAll('p,dt,dd,li,span,h1,h2,h3,h4')]"
                    + ".map(e => (lum(getComputedStyle(document.body).backgroundColor)+0.05)/(lum(getComputedStyle(e).color)+0.05))); })()";

    @Test
    void showsEveryPlanWithoutAnErrorOrARequest() {
        for (CarePlan plan : PlanPageTest.plans(10).toList()) {
            open(plan, 320, 1);
            assertThat(browser().findElement(By.tagName("main")).isDisplayed()).isTrue();
            assertThat(count("performance.getEntriesByType('resource').length")).isZero();
            assertThat(count("document.querySelectorAll('b, script, img').length"))
                    .isZero();
            assertThat(count("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(count("document.documentElement.clientWidth"));
        }
    }

    /** What holds for a plan's page holds for the others, which are of the same making. */
    @Test
    void agreementsContactsAndTimesAreForEverybody() {
        List<String> pages = List.of(
                AgreementPage.html(StoryRecords.agreement(), TODAY),
                ContactPage.html(StoryRecords.contact(), TODAY),
                BookedTimePage.html(StoryRecords.booked(), TODAY));
        for (String page : pages) {
            open(page, 320, 1);
            assertThat(count("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(count("document.documentElement.clientWidth"));
            assertThat(number(CONTRAST)).isGreaterThanOrEqualTo(7);
            assertThat(browser().findElements(By.tagName("section"))).isNotEmpty();
            assertThat(count("[...document.querySelectorAll('section')].filter(s =>"
                            + " !document.getElementById(s.getAttribute('aria-labelledby'))).length"))
                    .isZero();
        }
    }

    private void open(CarePlan plan, int width, double zoom) {
        open(PlanPage.html(plan, TODAY), width, zoom);
    }

    private void open(String html, int width, double zoom) {
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                (int) (width / zoom),
                                "height",
                                900,
                                "deviceScaleFactor",
                                zoom,
                                "mobile",
                                false));
        browser().get("data:text/html;base64," + Base64.getEncoder().encodeToString(page));
    }

    private long count(String script) {
        return answer(script).longValue();
    }

    private double number(String script) {
        return answer(script).doubleValue();
    }

    private Number answer(String script) {
        return (Number) requireNonNull(browser().executeScript("return " + script));
    }

    private static ChromeDriver browser() {
        return requireNonNull(started);
    }
}
