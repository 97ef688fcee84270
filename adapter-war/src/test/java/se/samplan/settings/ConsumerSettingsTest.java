package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        assertThat(settings.consumers()).isEqualTo(new ConsumerSettings(Optional.empty(), Map.of(), Map.of()));
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

    @Test
    void eachConsumerHasItsAudience() throws IOException {
        consumers(
                "# who asks for whom",
                "",
                "TSTASTA00000-CONS1 = person",
                "TSTASTA00000-CONS3=agent",
                "TSTASTA00000-CONS4 = system",
                "tstasta00000-cons2 = care-staff giver=TSTASTA00000-RG00  unit=TSTASTA00000-U101",
                "TSTASTA00000-CONS5 = social-care-staff unit=TSTASTA00000-U501 emergency giver=TSTASTA00000-KS00");
        ConsumerSettings consumers = read("consumers.file = consumers.txt", "consumers.default = agent")
                .consumers();

        assertThat(consumers.unknown()).contains(consumer(Consumer.Kind.AGENT));
        assertThat(consumers.known())
                .isEqualTo(Map.of(
                        "TSTASTA00000-CONS1",
                        consumer(Consumer.Kind.PERSON),
                        "TSTASTA00000-CONS3",
                        consumer(Consumer.Kind.AGENT),
                        "TSTASTA00000-CONS4",
                        consumer(Consumer.Kind.SYSTEM),
                        "TSTASTA00000-CONS2",
                        new Consumer(
                                Consumer.Kind.CARE_STAFF,
                                Optional.of("TSTASTA00000-RG00"),
                                Optional.of("TSTASTA00000-U101"),
                                false),
                        "TSTASTA00000-CONS5",
                        new Consumer(
                                Consumer.Kind.SOCIAL_CARE_STAFF,
                                Optional.of("TSTASTA00000-KS00"),
                                Optional.of("TSTASTA00000-U501"),
                                true)));
    }

    @Test
    void nobodyHasARightThatIsNotGiven() throws IOException {
        consumers(
                "TSTASTA00000-CONS1 = person",
                "TSTASTA00000-CONS2 = person as-of",
                "TSTASTA00000-CONS3 = care-staff preview giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 as-of",
                "TSTASTA00000-CONS4 = system preview",
                "TSTASTA00000-CONS5 = social-care-staff giver=TSTASTA00000-KS00 unit=TSTASTA00000-U501 vouches");

        assertThat(read("consumers.file = consumers.txt").consumers().rights())
                .isEqualTo(Map.of(
                        "TSTASTA00000-CONS5",
                        Set.of(Consumer.Right.VOUCHES),
                        "TSTASTA00000-CONS2",
                        Set.of(Consumer.Right.AS_OF),
                        "TSTASTA00000-CONS3",
                        Set.of(Consumer.Right.AS_OF, Consumer.Right.PREVIEW),
                        "TSTASTA00000-CONS4",
                        Set.of(Consumer.Right.PREVIEW)));
    }

    @Test
    void everyMistakeIsNamedAtOnce() throws IOException {
        consumers(
                "TSTASTA00000-CONS1",
                "TSTASTA00000-CONS2 = doctor",
                "TSTASTA00000-CONS3 = care-staff giver=TSTASTA00000-RG00",
                "TSTASTA00000-CONS4 = person emergency",
                "TSTASTA00000-CONS5 = care-staff giver=A unit=B ward=C",
                "TSTASTA00000-CONS6 = care-staff giver=A giver=B unit=C",
                "TSTASTA00000-CONS7 = person",
                "tstasta00000-cons7 = system",
                " = person",
                "TSTASTA00000\u2013CONS8 = system",
                "TSTASTA00000-\u0421ONS8 = system",
                "TSTASTA00000- CONS8 = system",
                "TSTASTA00000-CONS9 = agent preview",
                "TSTASTA00000-CONSA = person as-of as-of",
                "TSTASTA00000-CONSB = system vouches");

        assertThatThrownBy(() -> read(
                        "consumers.file = consumers.txt",
                        "consumers.default = care-staff",
                        "policy.without-block-service = ask",
                        "policy.social-care-to-health-staff = perhaps"))
                .isInstanceOf(SettingsRejected.class)
                .message()
                .contains(
                        "consumers.default: must be one of refuse, person, agent, system, not \"care-staff\"",
                        "consumers.file: line 1: must have the form \"HSA-id = audience\"",
                        "consumers.file: line 2: the audience must be person, agent, care-staff, social-care-staff or"
                                + " system, not \"doctor\"",
                        "consumers.file: line 3: care-staff must have giver=HSA-id and unit=HSA-id",
                        "consumers.file: line 4: person takes no giver, unit or emergency",
                        "consumers.file: line 5: only giver=HSA-id, unit=HSA-id, emergency, as-of, preview and vouches may follow, each"
                                + " once, not \"ward=C\"",
                        "consumers.file: line 6: only giver=HSA-id, unit=HSA-id, emergency, as-of, preview and vouches may follow, each"
                                + " once, not \"giver=B\"",
                        "consumers.file: line 8: this consumer has a line already",
                        "consumers.file: line 9: must have the form",
                        "consumers.file: line 10: an HSA-id is made of visible ASCII characters",
                        "consumers.file: line 11: an HSA-id is made of visible ASCII characters",
                        "consumers.file: line 12: an HSA-id is made of visible ASCII characters",
                        "consumers.file: line 13: agent takes no preview: it is for staff and testers",
                        "consumers.file: line 14: only giver=HSA-id, unit=HSA-id, emergency, as-of, preview and vouches may follow,"
                                + " each once, not \"as-of\"",
                        "consumers.file: line 15: system takes no vouches: it is for who has staff",
                        "policy.without-block-service: must be one of withhold, own-giver, show, not \"ask\"",
                        "policy.social-care-to-health-staff: must be one of yes, no");
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> read("consumers.file = nowhere.txt"))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("consumers.file: there is no file " + folder.resolve("nowhere.txt"));
    }

    private static Consumer consumer(Consumer.Kind kind) {
        return new Consumer(kind, Optional.empty(), Optional.empty(), false);
    }

    private void consumers(String... lines) throws IOException {
        Files.write(folder.resolve("consumers.txt"), List.of(lines));
    }

    private Settings read(String... lines) throws IOException {
        return Settings.read(Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(LEAST.stream(), Stream.of(lines)).toList()));
    }
}
