package se.samplan.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file that an operator has named can be read, or made. */
public final class UsableFile {

    private UsableFile() {}

    /** Why it cannot be read, in words that name its place; empty if it can. */
    public static Optional<String> refusal(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Optional<String> refusal = refusalToWrite(place);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (Files.notExists(place)) {
            return Optional.of("there is no file " + place);
        }
        return Files.isReadable(place) ? Optional.empty() : Optional.of(place + " cannot be read by this user");
    }

    /**
     * Why no file can stand at that place, in words that name it; empty if one can. Whether this user may write there is not looked at:
     * what only reads the file needs no right to write it.
     */
    public static Optional<String> refusalToWrite(Path file) {
        Path place = file.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            return Optional.of(place + " is a folder, not a file");
        }
        return Optional.ofNullable(place.getParent())
                .filter(Files::notExists)
                .map(folder -> "the folder " + folder + " does not exist");
    }
}
