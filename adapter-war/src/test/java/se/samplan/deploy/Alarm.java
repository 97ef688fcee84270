package se.samplan.deploy;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * An alarm as it is shipped.
 *
 * @param rule as it stands in the file
 */
public record Alarm(Map<String, Object> rule) {

    /** In their order. */
    public static List<Alarm> all() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(Path.of("deploy/prometheus/samplan-alarms.yaml")));
        return requireNonNull(file.get("groups")).stream()
                .flatMap(group -> requireNonNull(group.get("rules")).stream())
                .map(Alarm::new)
                .toList();
    }

    String name() {
        return word("alert");
    }

    /** What it looks at. */
    public String expression() {
        return word("expr");
    }

    /** The heading's, where the page is shown. */
    String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // another form than this fails the test that reads it
    Map<String, String> words(String key) {
        return (Map<String, String>) requireNonNull(rule.get(key), key);
    }

    private String word(String key) {
        return requireNonNull(rule.get(key), key).toString();
    }
}
