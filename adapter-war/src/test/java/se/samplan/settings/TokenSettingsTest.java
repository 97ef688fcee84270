package se.samplan.settings;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSettingsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final Path folder;

    TokenSettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void hasNoKeysIfNoFileIsNamed() {
        SettingsReader from = new SettingsReader(new Properties());

        assertThat(TokenSettings.read(from, folder).keys()).isEmpty();
        assertThat(from.problems()).isEmpty();
    }

    @Test
    void readsOneKeyALine_theFirstFirst() throws IOException {
        TokenSettings settings = read(reader(), "# the newest first\n" + KEY + "\n\n  " + KEY + "2  \n");

        assertThat(settings.keys()).extracting(String::new).containsExactly(KEY, KEY + "2");
        assertThat(settings.toString()).doesNotContain(KEY);
    }

    /** Two instances whose files were written with different editors have the same keys. */
    @Test
    void readsTheSameKeys_whateverTheEditorMarksTheFileWith() throws IOException {
        for (byte[] written : List.of(("\uFEFF" + KEY + "\r\n").getBytes(UTF_8), (KEY + "\r\n").getBytes(UTF_16))) {
            Files.write(folder.resolve("keys"), written);
            SettingsReader from = reader();

            assertThat(TokenSettings.read(from, folder).keys())
                    .extracting(String::new)
                    .containsExactly(KEY);
            assertThat(from.problems()).isEmpty();
        }
    }

    @Test
    void refusesAKeyWithASignThatCannotBeSeen_andDoesNotTellIt() throws IOException {
        SettingsReader from = reader();
        read(from, "# the newest first\n" + KEY + "\u00A0");

        assertThat(from.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("tokens.key-file: line 2: ")
                        .contains("U+00A0"))
                .allSatisfy(problem -> assertThat(problem).doesNotContain(KEY));
    }

    @Test
    void refusesAShortKey_andDoesNotTellIt() throws IOException {
        SettingsReader from = reader();
        read(from, KEY + "\nshort");

        assertThat(from.problems())
                .singleElement()
                .asString()
                .startsWith("tokens.key-file:")
                .doesNotContain(KEY);
    }

    @Test
    void refusesAFileWithoutKeys() throws IOException {
        SettingsReader from = reader();
        read(from, "# later");

        assertThat(from.problems()).singleElement().asString().startsWith("tokens.key-file:");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        SettingsReader from = reader();
        TokenSettings.read(from, folder);

        assertThat(from.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("tokens.key-file:"));
    }

    private TokenSettings read(SettingsReader from, String content) throws IOException {
        Files.writeString(folder.resolve("keys"), content);
        return TokenSettings.read(from, folder);
    }

    private static SettingsReader reader() {
        Properties values = new Properties();
        values.setProperty("tokens.key-file", "keys");
        return new SettingsReader(values);
    }
}
