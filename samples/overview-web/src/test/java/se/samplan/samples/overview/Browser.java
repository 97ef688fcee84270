package se.samplan.samples.overview;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser, and how a reader goes about in it. */
record Browser(ChromeDriver driver) implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Skips the test, aloud, where there is no browser. */
    static Browser start() {
        boolean installed = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        if (!installed) {
            System.out.println(
                    "SKIPPED: the pages in a browser, because chromium and chromium-driver are not installed");
        }
        assumeTrue(installed, "chromium and chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments(
                "--headless=new",
                "--force-prefers-reduced-motion",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars");
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options));
    }

    void open(URI page) {
        driver.get(page.toString());
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void media(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Goes to a step of the story as one of its readers, by the bar. */
    void goTo(int step, String reader, String behaviour) {
        goTo(step, step, reader, behaviour);
    }

    /**
     * Goes to a step as a reader who was here at an earlier one. Where every source is well, the page that is read has the answers
     * of all: one that came too late, since the machine paused, is asked for again.
     */
    void goTo(int step, int before, String reader, String behaviour) {
        new Select(one(".demo [name=step]")).selectByValue(String.valueOf(step));
        new Select(one(".demo [name=before]")).selectByValue(String.valueOf(before));
        new Select(one(".demo [name=reader]")).selectByValue(reader);
        new Select(one(".demo [name=behaviour]")).selectByValue(behaviour);
        follow(one(".demo button"));
        if (behaviour.equals("WELL")) {
            new WebDriverWait(driver, Duration.ofMinutes(1))
                    .until(on -> all("#saknas .miss").isEmpty() || again());
        }
    }

    /** Opens the page once more; not yet what is waited for. */
    private boolean again() {
        System.out.println("REPEATED: a page, because a source did not answer in time");
        driver.navigate().refresh();
        return false;
    }

    /**
     * Clicks, and waits until the page that was asked for has come whole. The page that is left is marked; an element of
     * it must not be asked, for a driver that is asked in the middle of the change answers with an error of its own.
     */
    void follow(WebElement link) {
        follow(link, WebElement::click);
    }

    /** The same, by what is done with the link. */
    void follow(WebElement link, Consumer<WebElement> how) {
        driver.executeScript("window.left = true");
        how.accept(link);
        new WebDriverWait(driver, Duration.ofMinutes(1))
                .ignoring(WebDriverException.class)
                .until(on -> Boolean.TRUE.equals(
                        driver.executeScript("return window.left !== true && document.readyState === 'complete'")));
    }

    /** Chooses the language by the form at the foot. */
    void read(String tag) {
        follow(one(".tongues [value='" + tag + "']"));
    }

    /** All that is to be read on the page, in one line, each space a space. */
    String text() {
        return plain(one("body").getText());
    }

    String text(String css) {
        return plain(one(css).getText());
    }

    /** Of what stands on the page, folded or not. */
    String whole() {
        return plain(String.valueOf(driver.executeScript("return document.body.textContent")));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\s]+", " ").replace("\u2060", "").replace('\u2011', '-');
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    long number(String script) {
        return ((Number) requireNonNull(driver.executeScript("return " + script))).longValue();
    }

    /** How much has moved on the page since it began to be drawn, in thousandths; the browser's own measure. */
    long shifted() {
        return ((Number) requireNonNull(driver.executeAsyncScript("const done = arguments[0]; let sum = 0;"
                        + " const seen = new PerformanceObserver(() => {});"
                        + " seen.observe({type: 'layout-shift', buffered: true});"
                        + " requestAnimationFrame(() => requestAnimationFrame(() => {"
                        + " seen.takeRecords().forEach(one => sum += one.value); done(Math.round(sum * 1000)); }));")))
                .longValue();
    }

    /** What axe finds, one line for each; empty if nothing. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        driver.executeScript(axe());
        return (List<String>) requireNonNull(driver.executeAsyncScript("const done = arguments[0];"
                + " axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations.map("
                + "v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))))"));
    }

    private static String axe() {
        try (InputStream script = requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole page as a picture, among what is built. */
    void picture(String name) throws IOException {
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x", 0,
                                "y", 0,
                                "width", number("document.documentElement.clientWidth"),
                                "height", number("document.documentElement.scrollHeight"),
                                "scale", 1)));
        Path folder = Path.of(System.getProperty("overview.screenshots"));
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
