package se.samplan.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file that an operator has named can be read. */
public final class UsableFile {

    private UsableFile() {}

    /** Why it cannot be read, in words that name its place; empty if it can. */
    public static Optional<String> refusal(Path file) {
        Path place = file.toAbsolutePath().normalize();
        if (Files.notExists(place)) {
            return Optional.of("there is no file " + place);
        }
        if (Files.isDirectory(place)) {
            return Optional.of(place + " is a folder, not a file");
        }
        return Files.isReadable(place) ? Optional.empty() : Optional.of(place + " cannot be read by this user");
    }
}
