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
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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

    /** A folder whose jars are added: a vendor's, with what it connects. May be given more than once. */
    private static final String LIBRARIES_OF_VENDOR = "--libraries=";

    private static final String SETTINGS = "--settings=";

    private static final String USAGE = """
            usage: java -jar samplan-adapter.war [--settings=FILE] [--libraries=FOLDER]...
                   java -jar samplan-adapter.war [--settings=FILE] [--parked] [--release=ID]... [--resume]

              --settings=FILE      the settings; else -Dsamplan.settings=FILE, SAMPLAN_SETTINGS, or samplan.properties in
                                   the working directory. Every key is explained in WEB-INF/classes/samplan-defaults.properties
              --libraries=FOLDER   a folder whose jars are added: a vendor's, with what it connects; may be repeated
              --parked             lists the index updates that the index refuses, without persons, and ends
              --release=ID         lets one of them be sent again, by the id that --parked tells, and ends; all for all
              --resume             lets updates go on that have stopped, when the cause is mended, and ends
              --version            says which version this is
              --help               says this

            It says where it listens when it is ready, and ends when it is told to (SIGTERM). Exit code 2: it could not start.
            1: what should be released is not parked.
            """;

    private static final int CANNOT_START = 2;

    private Launcher() {}

    /** Starts {@link Main}, or answers what was asked about the program itself. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        if (all.contains("--help") || all.contains("-h")) {
            System.out.print(USAGE);
            return;
        }
        if (all.contains("--version")) {
            System.out.println("samplan "
                    + Objects.requireNonNullElse(
                            Launcher.class.getPackage().getImplementationVersion(), "of an unknown version"));
            return;
        }
        try {
            run(all);
        } catch (CannotStart e) {
            System.err.println("samplan cannot start. " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void run(List<String> arguments) throws Exception {
        Path war = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<URL> connected = new ArrayList<>();
        List<String> passedOn = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(LIBRARIES_OF_VENDOR)) {
                connected.addAll(jars(Path.of(argument.substring(LIBRARIES_OF_VENDOR.length()))));
            } else if (argument.startsWith(SETTINGS) || isForOperators(argument)) {
                passedOn.add(argument);
            } else {
                throw new CannotStart("There is no option \"" + argument + "\".\n" + USAGE);
            }
        }
        Path folder = Files.createTempDirectory("samplan-");
        AtomicReference<Runnable> inUse = new AtomicReference<>(() -> {});
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> remove(folder, Objects.requireNonNull(inUse.get())), "samplan-cleanup"));
        // Some of the JDK's own services are seen by this loader only, on 17 for instance its random generators.
        URLClassLoader classes = new URLClassLoader(
                Stream.concat(Stream.of(unpack(war, folder)), connected.stream())
                        .toArray(URL[]::new),
                Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(classes);
        try {
            Class<?> program = classes.loadClass("se.samplan.launch.Main");
            inUse.set(endOf(program.getMethod("awaitEnd")));
            program.getMethod("main", String[].class).invoke(null, (Object) passedOn.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** What the program does instead of starting; it reads them itself. */
    private static boolean isForOperators(String argument) {
        return argument.equals("--parked") || argument.equals("--resume") || argument.startsWith("--release=");
    }

    /** Something outside of the program stands in the way; told in words. */
    private static final class CannotStart extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotStart(String message) {
            super(message, null, false, false);
        }
    }

    private static List<URL> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(url(file.toAbsolutePath()));
            }
            if (jars.isEmpty()) {
                throw new CannotStart(LIBRARIES_OF_VENDOR + folder + ": there is no jar in the folder");
            }
            return jars;
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new CannotStart(LIBRARIES_OF_VENDOR + folder + ": there is no such folder");
        }
    }

    private static URL[] unpack(Path war, Path folder) throws IOException, URISyntaxException {
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
        return places.toArray(URL[]::new);
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
