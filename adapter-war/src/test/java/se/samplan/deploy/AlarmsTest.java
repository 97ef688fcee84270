package se.samplan.deploy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each alarm is one that Prometheus can read, and has its heading on the page that says what to do. */
class AlarmsTest {

    private static final Path FOLDER = Path.of("deploy/prometheus");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

    @Test
    void everyAlarmHasItsHeading_andThePageNoOther() throws IOException {
        assertThat(HEADING.matcher(Files.readString(Path.of("ALARMS.md")))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(Alarm.all().stream().map(Alarm::name).toList());
    }

    @Test
    void everyAlarmIsWhole() throws IOException {
        assertThat(Alarm.all()).isNotEmpty().allSatisfy(alarm -> {
            assertThat(alarm.rule().keySet()).isEqualTo(Set.of("alert", "expr", "for", "labels", "annotations"));
            assertThat(alarm.rule().get("for").toString()).matches("\\d+[mh]");
            assertThat(alarm.words("labels").keySet()).isEqualTo(Set.of("severity"));
            assertThat(alarm.words("labels").get("severity")).isIn("critical", "warning");
            assertThat(alarm.words("annotations").keySet()).isEqualTo(Set.of("summary", "runbook_url"));
            assertThat(alarm.words("annotations").get("runbook_url"))
                    .endsWith("/adapter-war/ALARMS.md#" + alarm.anchor());
        });
    }

    /** An alarm that nobody has seen ring may never ring, and one that nobody has seen quiet may always. */
    @Test
    void everyAlarmHasACaseInWhichItRings_andOneInWhichItDoesNot() throws IOException {
        Map<String, Set<Boolean>> rings = AlarmCase.all().stream()
                .collect(groupingBy(AlarmCase::alarm, TreeMap::new, mapping(AlarmCase::rings, toSet())));

        assertThat(rings.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Alarm.all().stream().map(Alarm::name).toList());
        assertThat(rings)
                .allSatisfy((alarm, seen) -> assertThat(seen)
                        .as("whether it is seen ringing (true) and quiet (false)")
                        .containsExactlyInAnyOrder(true, false));
    }

    /** The expressions themselves, and whether they ring when they should. */
    @ParameterizedTest
    @CsvSource({"check, samplan-alarms.yaml", "test, samplan-alarms.test.yaml"})
    void prometheusTakesThem(String what, String file) throws IOException, InterruptedException {
        assumeTrue(Tool.isThere("promtool"), "SKIPPED: promtool is not installed (Debian's package prometheus)");

        assertThat(Tool.complaints(FOLDER, "promtool", what, "rules", file)).isEmpty();
    }
}
