package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of 64 kB in memory, that is gone when it is closed. To mount it takes root. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts it in a folder that is there; where that is not permitted the test that asks is skipped, and says so aloud. */
    static SmallDisk in(Path place) throws IOException {
        boolean mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=64k,mode=0700", "tmpfs", place.toString());
        if (!mounted) {
            System.err.println("SKIPPED: the test of a disk that is full, because a small one cannot be mounted here");
        }
        assumeTrue(mounted, "no disk can be mounted by this user");
        return new SmallDisk(place);
    }

    /** Leaves no room on it for anything that is not there. */
    void fill() throws IOException {
        Path filler = filler();
        try {
            while (true) {
                Files.write(filler, new byte[BLOCK], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException full) {
            if (!Files.exists(filler)) {
                throw full;
            }
        }
    }

    /** Takes away what fills it. */
    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return place.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        if (!succeeds("umount", place.toString())) {
            throw new IOException("the small disk is still in use");
        }
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            boolean succeeded = process.waitFor() == 0;
            if (!succeeded) {
                System.err.print(said);
            }
            return succeeded;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
