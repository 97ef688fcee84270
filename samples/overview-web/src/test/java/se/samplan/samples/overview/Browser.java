package se.samplan.samples.overview;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.event.KeyEvent;
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
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser, and how a reader goes about in it. */
record Browser(ChromeDriver driver) implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final String AXE = axe();
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
        leave(() -> driver.executeScript(
                "const bar = document.querySelector('.demo form');"
                        + " Object.entries(arguments[0]).forEach(([name, value]) => bar.elements.namedItem(name).value = value);"
                        + " bar.requestSubmit();",
                Map.of("step", step, "before", before, "reader", reader, "behaviour", behaviour)));
        if (behaviour.equals("WELL")) {
            patient().until(on -> all("#saknas .miss").isEmpty() || again());
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

    /** Does that with the link, and waits until its page is there. */
    void follow(WebElement link, Consumer<WebElement> how) {
        leave(() -> how.accept(link));
    }

    private void leave(Runnable how) {
        driver.executeScript("window.left = true");
        how.run();
        patient()
                .ignoring(WebDriverException.class)
                .until(on -> Boolean.TRUE.equals(
                        driver.executeScript("return window.left !== true && document.readyState === 'complete'")));
    }

    /** Waits until something holds on the page. */
    void until(String condition) {
        patient().until(on -> Boolean.TRUE.equals(driver.executeScript("return " + condition)));
    }

    /** Looks again soon: most of what is waited for has happened already. */
    private FluentWait<WebDriver> patient() {
        return new WebDriverWait(driver, Duration.ofMinutes(1)).pollingEvery(Duration.ofMillis(20));
    }

    /** Presses Tab, as at a keyboard. */
    void tab() {
        driver.executeCdpCommand(
                "Input.dispatchKeyEvent",
                Map.of("type", "rawKeyDown", "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", KeyEvent.VK_TAB));
    }

    /** What is sent with every request from now on. */
    void headers(Map<String, String> headers) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    /** Sends a form of its own making, as no page of ours would. */
    void send(String path, Map<String, String> fields) {
        leave(() -> driver.executeScript(
                "const form = document.createElement('form'); form.method = 'post'; form.action = arguments[0];"
                        + " Object.entries(arguments[1]).forEach(([name, value]) => {"
                        + " const field = document.createElement('input'); field.name = name; field.value = value;"
                        + " form.append(field); });"
                        + " document.body.append(form); form.submit();",
                path,
                fields));
    }

    /** A line as a phone has it far from a mast, over which everything comes anew. */
    void slowLine() {
        line(true, 50_000);
    }

    /** The machine's own line again. */
    void quickLine() {
        line(false, -1);
    }

    private void line(boolean anew, int bytesPerSecond) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", anew));
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        anew ? 300 : 0,
                        "downloadThroughput",
                        bytesPerSecond,
                        "uploadThroughput",
                        bytesPerSecond));
    }

    /** With what another visitor is the same one. */
    String cookies() {
        return driver.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Forgets who has been here. */
    void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
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

    String said(String script) {
        return String.valueOf(driver.executeScript("return " + script));
    }

    /**
     * How much has moved on the page since it began to be drawn, in thousandths; the browser's own measure. What it has
     * measured already is told later than it is asked for, and before a mark that is made after it.
     */
    long shifted() {
        return ((Number) requireNonNull(driver.executeAsyncScript("const done = arguments[0]; let sum = 0;"
                        + " const told = new PerformanceObserver(list => list.getEntries().forEach(one => {"
                        + " if (one.entryType === 'mark') { done(Math.ceil(sum * 1000)); } else { sum += one.value; }"
                        + " }));"
                        + " told.observe({type: 'layout-shift', buffered: true});"
                        + " told.observe({type: 'mark'});"
                        + " requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('drawn')));")))
                .longValue();
    }

    /** What axe finds, one line for each; empty if nothing. */
    List<String> violations() {
        return violations("{}");
    }

    /** What axe finds that has to do with colours: all that differs between light and dark, where nothing else does. */
    List<String> violationsOfColour() {
        return violations("{runOnly: ['color-contrast', 'link-in-text-block']}");
    }

    /** Its script is given to a page once. */
    @SuppressWarnings("unchecked")
    private List<String> violations(String options) {
        if (number("window.axe ? 1 : 0") == 0) {
            driver.executeScript(AXE);
        }
        return (List<String>) requireNonNull(driver.executeAsyncScript("const done = arguments[0];"
                + " axe.run(document, {resultTypes: ['violations'], ..." + options
                + "}).then(found => done(found.violations.map("
                + "v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))))"));
    }

    private static String axe() {
        try (InputStream script = requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole page as a picture, among what is built; only where pictures are asked for, since each takes as long as a test. */
    void picture(String name) throws IOException {
        if (Boolean.getBoolean("overview.pictures")) {
            long height = number("document.documentElement.scrollHeight");
            picture(Path.of(System.getProperty("overview.screenshots"), name + ".png"), height, 1);
        }
    }

    /** The top of the page as a picture. */
    void picture(Path file, long height, double scale) throws IOException {
        long width = number("document.documentElement.clientWidth");
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", scale)));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
