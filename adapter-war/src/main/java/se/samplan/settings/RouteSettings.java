package se.samplan.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where sources are reached.
 *
 * @param platform where every address without a place of its own is sent
 * @param direct logical address to place, from the file that {@code routes.file} names
 */
public record RouteSettings(Optional<URI> platform, Map<String, URI> direct) {

    static RouteSettings read(SettingsReader from, Path directory) {
        Optional<URI> platform = from.optionalAddress("routes.platform");
        Map<String, URI> direct = new HashMap<>();
        Optional<String> file = from.optional("routes.file");
        file.ifPresent(name -> readFile(from, directory.resolve(name), direct));
        return new RouteSettings(platform, Map.copyOf(direct));
    }

    /** Who asks sources must know where they are. */
    void check(SettingsReader from) {
        from.check(
                platform.isPresent() || from.optional("routes.file").isPresent(),
                "routes.platform: is mandatory when routes.file is not given");
    }

    private static void readFile(SettingsReader from, Path file, Map<String, URI> direct) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            from.check(false, "routes.file: cannot be read (" + e.getClass().getSimpleName() + ")");
            return;
        }
        for (String address : lines.stringPropertyNames()) {
            try {
                direct.put(
                        address, SettingsReader.uri(lines.getProperty(address).strip()));
            } catch (IllegalArgumentException e) {
                from.check(false, "routes.file: \"" + address + "\" does not lead to an http or https address");
            }
        }
    }
}
