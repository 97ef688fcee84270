package se.samplan.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which posts an operator wishes to be told again: their log ids, one a line, in a file beside that of the ledger, since no program writes
 * to a ledger's file but the one that has it open. It is there as a whole or not at all, and gone when the wishes are rows of the ledger.
 *
 * @param file where wishes are left
 * @param taken where they are while they are being taken up
 */
record Wishes(Path file, Path taken) {

    private static final String READABLE = "rw-r--r--";

    static Wishes beside(Path ledger) {
        return new Wishes(
                ledger.resolveSibling(ledger.getFileName() + ".again"),
                ledger.resolveSibling(ledger.getFileName() + ".again-taken"));
    }

    /** Adds to what is wished already. Whoever runs the program can read it, whoever has run the command: ids are nobody's secret. */
    void add(Collection<String> logIds) throws IOException {
        Set<String> all = new TreeSet<>(logIds);
        if (Files.exists(file)) {
            all.addAll(Files.readAllLines(file));
        }
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "ledger", ".wishes");
        Files.write(whole, all);
        if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString(READABLE));
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is wished; the same again until it is {@linkplain #done() done}, and what is added meanwhile only then. */
    Set<String> take() throws IOException {
        if (!Files.exists(taken)) {
            if (!Files.exists(file)) {
                return Set.of();
            }
            Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
        }
        return Set.copyOf(Files.readAllLines(taken));
    }

    void done() throws IOException {
        Files.delete(taken);
    }
}
