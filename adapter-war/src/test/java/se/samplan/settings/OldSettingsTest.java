package se.samplan.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in which an operator has written out every setting of the release of 2026-11-21 still starts. */
class OldSettingsTest {

    private final Path folder;

    OldSettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyKeyAndItsFormAreStillKnown() throws IOException {
        Properties then = new Properties();
        try (InputStream in =
                OldSettingsTest.class.getResourceAsStream("/vendor-of-0.1.0/samplan-defaults.properties")) {
            then.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
        }
        then.setProperty("roles", "aggregator, producer");
        then.setProperty("index.address", "http://127.0.0.1:9/");
        then.setProperty("index.logical-address", "TSTASTA00000-EI00");
        then.setProperty("index.own-id", "TSTASTA00000-AGGR");
        then.setProperty("routes.platform", "http://127.0.0.1:9/");
        then.setProperty("producer.source-system", "TSTASTA00000-SYS1");
        Path file = folder.resolve("samplan.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            then.store(out, null);
        }

        Settings settings = Settings.read(file);

        assertThat(settings.consumers().unknown()).isEqualTo(ConsumerSettings.Unknown.PERSON);
        assertThat(settings.producer()).isPresent();
    }
}
