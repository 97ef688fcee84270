package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet: what the tests in a browser take for granted of it. */
class LookTest {

    private static final Pattern DARK =
            Pattern.compile("@media \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{([^}]*)}\\s*}");

    /** So whatever a page in the dark can break that it does not break in the light is a colour. */
    @Test
    void inTheDarkColoursAreOthers_andNothingElse() throws IOException {
        String sheet = sheet();
        Matcher dark = DARK.matcher(sheet);

        assertThat(dark.find()).isTrue();
        assertThat(Stream.of(dark.group(1).split(";")).map(String::strip).filter(one -> !one.isEmpty()))
                .allMatch(one -> one.matches("--[a-z-]+: #[0-9a-f]{6}"));
        assertThat(sheet.split("prefers-color-scheme", -1)).hasSize(2);
    }

    private static String sheet() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(LookTest.class.getResourceAsStream("/static/samplan.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
