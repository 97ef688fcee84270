package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id with a sign in it that only looks like one of an id's is nobody's, and a policy for it holds for nobody. */
class IdsInSettingsTest {

    private static final List<String> LEAST = List.of(
            "roles = aggregator, producer",
            "producer.source-system = TSTASTA00000-SYS1",
            "index.address = https://index.example.org/find",
            "index.logical-address = TSTASTA00000-EI00",
            "index.own-id = TSTASTA00000-AGGR",
            "routes.platform = https://platform.example.org/vp");

    private final Path folder;

    IdsInSettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aggregation.own-addresses",
                "callers.instance-ids",
                "callers.platforms",
                "platform.lenient-consumer",
                "platform.instance-id",
                "index.logical-address",
                "index.own-id",
                "policy.social-care-owners",
                "notes.plan-sources",
                "plans.document-sources",
                "access.blocks.logical-address",
                "access.consent.logical-address",
                "access.relation.logical-address",
                "log.logical-address",
                "catalogue.logical-address",
                "catalogue.consumers",
                "producer.source-system",
                "producer.logical-addresses",
                "producer.care-units",
                "producer.index.logical-address",
                "producer.index.own-id",
                "producer.behind.logical-address"
            })
    void anIdIsMadeOfVisibleAscii_whateverElseItLooksLike(String key) throws IOException {
        List<String> connected = List.of(
                "log.address = https://log.example.org/",
                "ledger.file = ledger.txt",
                "producer.index.address = https://index.example.org/update",
                "producer.index.logical-address = TSTASTA00000-EI00",
                "producer.behind.address = https://producer.example.org/");
        String wrong = key + " = TSTASTA00000-\u0421S00";

        assertThat(problemsOf(Stream.concat(connected.stream(), Stream.of(wrong))))
                .contains(key + ": holds U+0421 (CYRILLIC CAPITAL LETTER ES): ids and addresses are made of visible"
                        + " ASCII characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "producer.source-system = TSTASTA00000-SYS1,TSTASTA00000-SYS2",
                "producer.source-system = \"TSTASTA00000-SYS1\"",
                "index.own-id = 'TSTASTA00000-AGGR'",
                "producer.care-units = TSTASTA00000-U101;TSTASTA00000-U102"
            })
    void oneIdIsOneId(String line) throws IOException {
        assertThat(problemsOf(Stream.of(line)))
                .contains(keyOf(line) + ": holds a comma, a semicolon or a quotation mark: no id or address does");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x034F, 0x115F, 0x180B, 0x2800, 0x3164, 0xFE0F, 0xFFA0, 0xFFFC, 0xFFFD})
    void aSignThatCannotBeSeenIsRefused_alsoAsAnEscape(int sign) throws IOException {
        assertThat(problemsOf(Stream.of(String.format("policy.social-care-owners = TSTASTA00000-KS00\\u%04X", sign))))
                .contains(String.format(
                        "policy.social-care-owners: holds a sign that cannot be seen or meant, U+%04X (%s)",
                        sign, Character.getName(sign)));
    }

    @Test
    void theFactsOfPlansAreAboutIds() throws IOException {
        Files.writeString(folder.resolve("facts.txt"), "owner.TSTASTA00000-\u0421S00 = socialCare");

        assertThat(problemsOf(Stream.of(
                        "producer.behind.address = https://producer.example.org/",
                        "producer.behind.facts-file = facts.txt")))
                .contains("producer.behind.facts-file: owner.TSTASTA00000-\u0421S00 holds U+0421 (CYRILLIC CAPITAL"
                        + " LETTER ES): ids and addresses are made of visible ASCII characters");
    }

    private List<String> problemsOf(Stream<String> lines) throws IOException {
        List<String> wrong = lines.toList();
        List<String> others = LEAST.stream()
                .filter(line -> wrong.stream().noneMatch(other -> keyOf(other).equals(keyOf(line))))
                .toList();
        Path file = Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(others.stream(), wrong.stream()).toList());
        return catchThrowableOfType(SettingsRejected.class, () -> Settings.read(file))
                .problems();
    }

    private static String keyOf(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
