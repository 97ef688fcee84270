package se.samplan.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;

/**
 * Who each consumer asks for.
 *
 * @param unknown who a consumer that is not listed asks for
 * @param known by original consumer, from the file that {@code consumers.file} names
 */
public record ConsumerSettings(Audience unknown, Map<HsaId, Audience> known) {

    /** Who the consumer asks for. */
    public Audience audienceOf(HsaId consumer) {
        return known.getOrDefault(consumer, unknown);
    }

    static ConsumerSettings read(SettingsReader from, Path directory) {
        Audience unknown = switch (from.oneOf("consumers.default", "person", "agent", "system")) {
            case "agent" -> Audience.AGENT;
            case "system" -> Audience.SYSTEM;
            default -> Audience.PERSON;
        };
        Map<HsaId, Audience> known = new HashMap<>();
        from.optional("consumers.file").ifPresent(name -> readFile(from, directory.resolve(name), known));
        return new ConsumerSettings(unknown, Map.copyOf(known));
    }

    /** By hand and not as properties: those would keep the last of two lines about one consumer and say nothing. */
    private static void readFile(SettingsReader from, Path file, Map<HsaId, Audience> known) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            from.check(false, "consumers.file: cannot be read (" + e.getClass().getSimpleName() + ")");
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(from, "consumers.file: line " + (i + 1) + ": ", line, known);
            }
        }
    }

    private static void readLine(SettingsReader from, String place, String line, Map<HsaId, Audience> known) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            from.check(false, place + "must have the form \"HSA-id = audience\"");
            return;
        }
        try {
            Audience audience = AudienceLine.read(line.substring(equals + 1).strip());
            boolean first = known.put(new HsaId(line.substring(0, equals)), audience) == null;
            from.check(first, place + "this consumer has a line already");
        } catch (IllegalArgumentException e) { // its texts are AudienceLine's own
            from.check(false, place + e.getMessage());
        }
    }
}
