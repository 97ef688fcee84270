package se.samplan.settings;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every setting has one definition, and the page of all settings is made of those. */
class SettingsPageTest {

    @Test
    void thePageIsMadeOfTheDefinitions() throws IOException {
        if (Boolean.getBoolean("settings.write")) {
            SettingsPage.write();
        }

        assertThat(SettingsPage.written()).isEqualTo(SettingsPage.made());
    }

    @Test
    void everyDefinitionSaysWhatItIsAndInWhichForm() throws IOException {
        assertThat(SettingsPage.definitions()).allSatisfy(definition -> {
            assertThat(definition.group()).as(definition.key()).isNotEmpty();
            assertThat(definition.form()).as(definition.key()).isNotEmpty();
            assertThat(definition.what()).as(definition.key()).isNotEmpty();
        });
        assertThat(SettingsPage.definitions())
                .extracting(SettingsPage.Definition::key)
                .doesNotHaveDuplicates();
    }

    /** A key that is read and not defined is one that no operator hears of. */
    @Test
    void whatIsReadIsDefined_andTheOtherWayRound(@TempDir Path folder) throws IOException {
        Set<String> read = new TreeSet<>();
        Properties values = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable String getProperty(String key) {
                read.add(key);
                return super.getProperty(key);
            }
        };
        SettingsPage.definitions().forEach(one -> values.setProperty(one.key(), one.value()));
        values.setProperty("roles", "aggregator, producer");
        values.setProperty("index.address", "https://index.example.org/find");
        values.setProperty("index.logical-address", "TSTASTA00000-EI00");
        values.setProperty("index.own-id", "TSTASTA00000-AGGR");
        values.setProperty("routes.platform", "https://platform.example.org/vp");
        values.setProperty("producer.source-system", "TSTASTA00000-SYS1");

        Settings.of(new SettingsReader(values), folder.resolve("samplan.properties"));

        assertThat(read)
                .isEqualTo(SettingsPage.definitions().stream()
                        .map(SettingsPage.Definition::key)
                        .collect(toCollection(TreeSet::new)));
    }
}
