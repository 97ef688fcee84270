package se.samplan.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

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
        Optional<Path> file = from.file("tokens.key-file", directory);
        List<byte[]> keys = file.map(name -> lines(from, name)).orElse(List.of()).stream()
                .map(line -> line.getBytes(UTF_8))
                .toList();
        from.check(
                file.isEmpty() || (!keys.isEmpty() && keys.stream().allMatch(key -> key.length >= Tokens.LEAST_KEY)),
                "tokens.key-file: must hold one key a line, each at least " + Tokens.LEAST_KEY + " characters");
        return new TokenSettings(keys);
    }

    private static List<String> lines(SettingsReader from, Path file) {
        return from.content("tokens.key-file", file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    @Override
    public String toString() {
        return "TokenSettings[" + keys.size() + " keys]";
    }
}
