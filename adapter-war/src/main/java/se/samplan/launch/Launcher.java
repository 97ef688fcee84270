package se.samplan.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes the war runnable by {@code java -jar}: unpacks its libraries to a folder that only this user can read, and starts
 * the program from there. Uses nothing but the JDK. The folder is removed when the program ends.
 */
public final class Launcher {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final List<String> LIBRARIES = List.of("WEB-INF/lib/", "WEB-INF/container/");

    private static final int CANNOT_START = 2;

    private Launcher() {}

    /** Starts {@link Main}, or answers what was asked about the program itself. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        if (all.contains("--help") || all.contains("-h")) {
            System.out.print(LauncherArguments.USAGE);
            return;
        }
        if (all.contains("--version")) {
            System.out.println("samplan "
                    + Objects.requireNonNullElse(
                            Launcher.class.getPackage().getImplementationVersion(), "of an unknown version"));
            return;
        }
        try {
            run(LauncherArguments.of(all));
        } catch (LauncherArguments.Refused e) {
            System.err.println("samplan cannot start. " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void run(LauncherArguments asked) throws Exception {
        AtomicReference<Runnable> inUse = new AtomicReference<>(() -> {});
        List<URL> places = new ArrayList<>(unpacked(inUse));
        for (Path jar : asked.libraries()) {
            places.add(url(jar.toAbsolutePath()));
        }
        // Some of the JDK's own services are seen by this loader only, on 17 for instance its random generators.
        URLClassLoader classes = new URLClassLoader(places.toArray(URL[]::new), Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(classes);
        try {
            Class<?> program = classes.loadClass("se.samplan.launch.Main");
            inUse.set(endOf(program.getMethod("awaitEnd")));
            program.getMethod("main", String[].class)
                    .invoke(null, (Object) asked.passedOn().toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /**
     * The program's own libraries, in a folder that is removed at the end.
     *
     * @param inUse what must have ended before
     */
    private static List<URL> unpacked(AtomicReference<Runnable> inUse) throws URISyntaxException {
        Path war = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try {
            Path folder = Files.createTempDirectory("samplan-");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> remove(folder, Objects.requireNonNull(inUse.get())), "samplan-cleanup"));
            return unpack(war, folder);
        } catch (IOException e) {
            throw new LauncherArguments.Refused("java.io.tmpdir: the program cannot be unpacked into a folder in "
                    + System.getProperty("java.io.tmpdir") + " (" + e.getClass().getSimpleName()
                    + "). Make room there, or name another with -Djava.io.tmpdir=FOLDER before -jar.");
        }
    }

    private static List<URL> unpack(Path war, Path folder) throws IOException {
        List<URL> places = new ArrayList<>();
        places.add(url(folder.resolve(CLASSES)));
        try (JarFile jar = new JarFile(war.toFile())) {
            for (JarEntry entry : jar.stream().filter(Launcher::isNeeded).toList()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("an entry of the war leads out of its folder");
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (!entry.getName().startsWith(CLASSES)) {
                    places.add(url(file));
                }
            }
        }
        return places;
    }

    private static boolean isNeeded(JarEntry entry) {
        return !entry.isDirectory()
                && (entry.getName().startsWith(CLASSES)
                        || LIBRARIES.stream().anyMatch(folder -> entry.getName().startsWith(folder)));
    }

    private static URL url(Path path) throws MalformedURLException {
        String address = path.toUri().toString();
        return new URL(Files.isDirectory(path) || path.toString().endsWith(".jar") ? address : address + "/");
    }

    /** Requests under way are finished with classes that are loaded from the folder. */
    private static Runnable endOf(Method program) {
        return () -> {
            try {
                program.invoke(null);
            } catch (ReflectiveOperationException e) {
                System.err.println("samplan: its end could not be waited for: "
                        + e.getClass().getSimpleName());
            }
        };
    }

    private static void remove(Path folder, Runnable waiting) {
        waiting.run();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("samplan: the temporary folder could not be removed: "
                    + e.getClass().getSimpleName());
        }
    }
}
