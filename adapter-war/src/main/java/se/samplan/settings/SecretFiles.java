package se.samplan.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that nobody but the program and its operators should read: keys, passwords, and lists with personal identities.
 *
 * @param files by what names them: a setting, or for the settings themselves the first password in them
 */
public record SecretFiles(Map<String, Path> files) {

    private static final List<String> KEYS = List.of(
            "identities.file", "ledger.file", "mandates.file", "relations.file", "tls.keys-file", "tokens.key-file");

    private static final String PASSWORD = "password";

    public SecretFiles {
        files = Map.copyOf(files);
    }

    /** Those that the settings name, and the file of the settings where a password stands in it. */
    static SecretFiles read(SettingsReader from, Path settings, Path directory) {
        Map<String, Path> files = new TreeMap<>();
        for (String key : KEYS) {
            from.optional(key).flatMap(name -> from.place(key, directory)).ifPresent(file -> files.put(key, file));
        }
        from.below("").stream()
                .filter(key -> key.endsWith(PASSWORD))
                .filter(key -> from.optional(key).isPresent())
                .findFirst()
                .ifPresent(key -> files.put(key, settings));
        return new SecretFiles(files);
    }

    /** Those that any user of this machine can read, in the order of their settings; none where the file system knows no others. */
    public List<String> openToOthers() {
        return files.entrySet().stream()
                .filter(entry -> isOpenToOthers(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** A folder that others may not enter hides what is below it. */
    private static boolean isOpenToOthers(Path file) {
        try {
            Path real = file.toRealPath();
            return may(real, PosixFilePermission.OTHERS_READ)
                    && Stream.iterate(real.getParent(), folder -> folder != null, Path::getParent)
                            .allMatch(folder -> may(folder, PosixFilePermission.OTHERS_EXECUTE));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean may(Path path, PosixFilePermission right) {
        return permissions(path).filter(set -> set.contains(right)).isPresent();
    }

    private static Optional<Set<PosixFilePermission>> permissions(Path path) {
        try {
            return Optional.of(Files.getPosixFilePermissions(path));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
