package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsumerSettingsTest {

    private static final List<String> LEAST = List.of(
            "index.address = https://index.example.org/find",
            "index.logical-address = TSTASTA00000-EI00",
            "index.own-id = TSTASTA00000-AGGR",
            "routes.platform = https://platform.example.org/vp");

    private final Path folder;

    ConsumerSettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whoeverIsNotKnownIsRefused_andNothingIsShared() throws IOException {
        Settings settings = read();

        assertThat(settings.consumers().unknown()).isEqualTo(ConsumerSettings.Unknown.REFUSE);
        assertThat(settings.policy())
                .isEqualTo(new PolicySettings(
                        List.of(),
                        false,
                        false,
                        PolicySettings.WithoutBlockService.OWN_GIVER,
                        PolicySettings.WithoutConsentService.WITHHOLD,
                        PolicySettings.WithoutRelationService.WITHHOLD,
                        PolicySettings.WithoutMandates.WITHHOLD,
                        List.of(),
                        Duration.ofMillis(500)));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsNotKnownIsTakenForWhomTheDefaultSays(ConsumerSettings.Unknown unknown) throws IOException {
        String word = unknown.name().toLowerCase(Locale.ROOT);

        assertThat(read("consumers.default = " + word).consumers().unknown()).isEqualTo(unknown);
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThatThrownBy(() -> read(
                        "consumers.default = care-staff",
                        "policy.without-block-service = ask",
                        "policy.social-care-to-health-staff = perhaps"))
                .isInstanceOf(SettingsRejected.class)
                .message()
                .contains(
                        "consumers.default: must be one of refuse, person, agent, system, not \"care-staff\"",
                        "policy.without-block-service: must be one of withhold, own-giver, show, not \"ask\"",
                        "policy.social-care-to-health-staff: must be one of yes, no");
    }

    private Settings read(String... lines) throws IOException {
        return Settings.read(Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(LEAST.stream(), Stream.of(lines)).toList()));
    }
}
