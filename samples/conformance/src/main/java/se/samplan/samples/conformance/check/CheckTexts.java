package se.samplan.samples.conformance.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import se.samplan.samples.conformance.message.Text;

/** What the checks say of themselves, in {@code checks.properties}. */
final class CheckTexts {

    private static final String FILE = "checks.properties";
    private static final Properties TEXTS = read();

    private CheckTexts() {}

    /** In English and in Swedish. */
    static Text both(String name) {
        return new Text(plain(name + ".en"), plain(name + ".sv"));
    }

    /** @throws IllegalStateException if it is not there: a check that nobody has described */
    static String plain(String name) {
        String text = TEXTS.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no " + name);
        }
        return text;
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (InputStream in = requireNonNull(CheckTexts.class.getResourceAsStream(FILE), FILE)) {
            texts.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
