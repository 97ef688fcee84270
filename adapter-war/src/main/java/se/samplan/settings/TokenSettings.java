package se.samplan.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.samplan.token.Tokens;

/**
 * Keys of the tokens that consumers carry from one request to the next.
 *
 * @param keys the first makes tokens, all open them; empty if none are set, and then a new one is made at each start
 */
public record TokenSettings(List<byte[]> keys) {

    public TokenSettings {
        keys = List.copyOf(keys);
    }

    static TokenSettings read(SettingsReader from, Path directory) {
        Optional<String> file = from.optional("tokens.key-file");
        List<byte[]> keys = file.map(name -> lines(from, directory.resolve(name))).orElse(List.of()).stream()
                .map(line -> line.getBytes(UTF_8))
                .toList();
        from.check(
                file.isEmpty() || (!keys.isEmpty() && keys.stream().allMatch(key -> key.length >= Tokens.LEAST_KEY)),
                "tokens.key-file: must hold one key a line, each at least " + Tokens.LEAST_KEY + " characters");
        return new TokenSettings(keys);
    }

    private static List<String> lines(SettingsReader from, Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            from.check(false, "tokens.key-file: cannot be read (" + e.getClass().getSimpleName() + ")");
            return List.of();
        }
    }

    @Override
    public String toString() {
        return "TokenSettings[" + keys.size() + " keys]";
    }
}
