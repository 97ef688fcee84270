package se.samplan.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The program's own libraries, unpacked to a folder that only this user can read. It is removed when the process ends, at
 * whatever moment that is: between two files of those that are unpacked, or when what runs from it has ended.
 */
final class LauncherFolder {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final List<String> LIBRARIES = List.of("WEB-INF/lib/", "WEB-INF/container/");

    private final Path parent;

    /** Set before the lock is asked for, so that the next step is not begun while the end waits for the lock. */
    private volatile boolean isEnding;

    // Guarded by this.
    private Optional<Path> folder = Optional.empty();
    private Runnable inUse = () -> {};

    /** The process has been told to end; whoever starts it leaves it at that. */
    static final class Ending extends Exception {

        private static final long serialVersionUID = 1L;

        Ending() {
            super("the process is ending", null, false, false);
        }
    }

    /** What is not begun once the process is ending, and not left half done. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    /** @param parent where the folder is made */
    LauncherFolder(Path parent) {
        this.parent = parent;
    }

    /** Has it removed at the end of the process. To be called before there is a folder. */
    void removeAtEnd() throws Ending {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "samplan-cleanup"));
        } catch (IllegalStateException e) { // the end has begun
            throw new Ending();
        }
    }

    /**
     * Unpacks what the program is loaded from.
     *
     * @return the places, classes first
     */
    List<URL> unpack(Path war) throws IOException, Ending {
        step(() -> folder = Optional.of(Files.createTempDirectory(parent, "samplan-")));
        Path root = folder.orElseThrow();
        List<URL> places = new ArrayList<>();
        places.add(url(root.resolve(CLASSES)));
        try (JarFile jar = new JarFile(war.toFile())) {
            for (JarEntry entry : jar.stream().filter(LauncherFolder::isNeeded).toList()) {
                Path file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new IOException("an entry of the war leads out of its folder");
                }
                step(() -> write(jar, entry, file));
                if (!entry.getName().startsWith(CLASSES)) {
                    places.add(url(file));
                }
            }
        }
        return places;
    }

    /** @param end returns when nothing is loaded from the folder any more */
    void inUseUntil(Runnable end) throws IOException, Ending {
        step(() -> inUse = end);
    }

    /** Waits until nothing is loaded from it, and removes it. Nothing is unpacked afterwards. */
    void remove() {
        isEnding = true;
        Runnable end;
        synchronized (this) {
            end = inUse;
        }
        end.run();
        synchronized (this) {
            folder.ifPresent(LauncherFolder::delete);
        }
    }

    private synchronized void step(Step step) throws IOException, Ending {
        if (isEnding) {
            throw new Ending();
        }
        step.take();
    }

    private static void write(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
    }

    private static boolean isNeeded(JarEntry entry) {
        return !entry.isDirectory()
                && (entry.getName().startsWith(CLASSES)
                        || LIBRARIES.stream().anyMatch(place -> entry.getName().startsWith(place)));
    }

    /** A place that classes are loaded from: a jar, or a folder that need not be there yet. */
    static URL url(Path path) throws MalformedURLException {
        String address = path.toUri().toString();
        return new URL(Files.isDirectory(path) || path.toString().endsWith(".jar") ? address : address + "/");
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("samplan: the temporary folder could not be removed: "
                    + e.getClass().getSimpleName());
        }
    }
}
