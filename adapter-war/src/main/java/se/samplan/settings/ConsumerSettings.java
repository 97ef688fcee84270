package se.samplan.settings;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who each consumer asks for.
 *
 * @param unknown who a consumer that is not listed asks for; empty if it is refused
 * @param known by original consumer, HSA-id in capital letters, from the file that {@code consumers.file} names
 * @param rights what some of them may ask for that others may not, by the same id; who is not there has none
 */
public record ConsumerSettings(
        Optional<Consumer> unknown, Map<String, Consumer> known, Map<String, Set<Consumer.Right>> rights) {

    /** A line about anybody else is about nobody, and whom it was meant for would be taken for the default. */
    private static final Pattern CAN_BE_SENT = Pattern.compile("[!-~]+");

    private static final String REFUSE = "refuse";

    static ConsumerSettings read(SettingsReader from, Path directory) {
        Optional<Consumer> unknown = Optional.of(from.oneOf("consumers.default", REFUSE, "person", "agent", "system"))
                .filter(word -> !word.equals(REFUSE))
                .map(AudienceLine::read)
                .map(AudienceLine::consumer);
        Map<String, AudienceLine> known = new HashMap<>();
        from.file("consumers.file", directory).ifPresent(file -> readFile(from, file, known));
        return new ConsumerSettings(
                unknown,
                known.entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey, line -> line.getValue().consumer())),
                known.entrySet().stream()
                        .filter(line -> !line.getValue().rights().isEmpty())
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey, line -> line.getValue().rights())));
    }

    /** By hand and not as properties: those would keep the last of two lines about one consumer and say nothing. */
    private static void readFile(SettingsReader from, Path file, Map<String, AudienceLine> known) {
        List<String> lines = from.content("consumers.file", file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(from, "consumers.file: line " + (i + 1) + ": ", line, known);
            }
        }
    }

    private static void readLine(SettingsReader from, String place, String line, Map<String, AudienceLine> known) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            from.check(false, place + "must have the form \"HSA-id = audience\"");
            return;
        }
        try {
            String id = line.substring(0, equals).strip().toUpperCase(Locale.ROOT);
            from.check(
                    CAN_BE_SENT.matcher(id).matches(),
                    place + "an HSA-id is made of visible ASCII characters, which is what a header can hold");
            boolean first =
                    known.put(id, AudienceLine.read(line.substring(equals + 1).strip())) == null;
            from.check(first, place + "this consumer has a line already");
        } catch (IllegalArgumentException e) { // its texts are AudienceLine's own
            from.check(false, place + e.getMessage());
        }
    }
}
