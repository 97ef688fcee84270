package se.samplan.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where sources are reached.
 *
 * @param platform where every address without a place of its own is sent
 * @param direct logical address to place, from the file that {@code routes.file} names
 */
public record RouteSettings(Optional<URI> platform, Map<String, URI> direct) {

    /** An address, which may hold colons, and where it leads, parted by =, by blanks or by a colon with a blank after it. */
    private static final Pattern LINE = Pattern.compile("(\\S+?)\\s*(?:=|:\\s|\\s)\\s*(\\S+)");

    static RouteSettings read(SettingsReader from, Path directory) {
        Optional<URI> platform = from.optionalAddress("routes.platform");
        Map<String, URI> direct = new HashMap<>();
        from.file("routes.file", directory).ifPresent(file -> readFile(from, file, direct));
        return new RouteSettings(platform, Map.copyOf(direct));
    }

    /** Who asks sources must know where they are. */
    void check(SettingsReader from) {
        from.check(
                platform.isPresent() || from.optional("routes.file").isPresent(),
                "routes.platform: is mandatory when routes.file is not given");
    }

    /** By hand and not as properties: those end an address at its first colon, and keep the last of two lines about one. */
    private static void readFile(SettingsReader from, Path file, Map<String, URI> direct) {
        Set<String> seen = new HashSet<>();
        from.openContent("routes.file", file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(text -> {
                    Matcher line = LINE.matcher(text);
                    String address = line.matches() ? line.group(1) : text;
                    from.check(
                            seen.add(address.toUpperCase(Locale.ROOT)),
                            "routes.file: \"" + address + "\" has a line already");
                    try {
                        direct.put(address, SettingsReader.uri(line.matches() ? line.group(2) : ""));
                    } catch (IllegalArgumentException e) {
                        from.check(false, "routes.file: \"" + address + "\" does not lead to an http or https address");
                    }
                });
    }
}
