package se.samplan.deploy;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * A moment of a made-up course of events, and whether an alarm rings in it: a case of the file that promtool plays through.
 *
 * @param alarm by its name
 */
record AlarmCase(String alarm, boolean rings) {

    /** In their order. */
    static List<AlarmCase> all() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(Path.of("deploy/prometheus/samplan-alarms.test.yaml")));
        return requireNonNull(file.get("tests")).stream()
                .flatMap(test -> requireNonNull(test.get("alert_rule_test")).stream())
                .map(AlarmCase::of)
                .toList();
    }

    private static AlarmCase of(Map<String, Object> written) {
        List<?> ringing = (List<?>) requireNonNull(written.get("exp_alerts"));
        return new AlarmCase(requireNonNull(written.get("alertname")).toString(), !ringing.isEmpty());
    }
}
