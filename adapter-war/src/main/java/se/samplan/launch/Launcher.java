package se.samplan.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes the war runnable by {@code java -jar}: unpacks its libraries to a folder that only this user can read, and starts
 * the program from there. Uses nothing but the JDK. The folder is removed when the process ends.
 */
public final class Launcher {

    private static final String PROGRAM = "se.samplan.launch.Main";
    private static final String TEMPORARY = "java.io.tmpdir";

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
        } catch (LauncherFolder.Ending e) {
            // told to end before it had begun: there is nothing to say
        } catch (LauncherArguments.Refused e) {
            System.err.println("samplan cannot start. " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void run(LauncherArguments asked) throws Exception {
        LauncherFolder folder = new LauncherFolder(Path.of(System.getProperty(TEMPORARY)));
        folder.removeAtEnd();
        List<URL> places = new ArrayList<>(unpacked(folder));
        for (Path jar : asked.libraries()) {
            places.add(LauncherFolder.url(jar.toAbsolutePath()));
        }
        // Some of the JDK's own services are seen by this loader only, on 17 for instance its random generators.
        URLClassLoader classes = new URLClassLoader(places.toArray(URL[]::new), Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(classes);
        folder.inUseUntil(() -> awaitEnd(classes));
        try {
            classes.loadClass(PROGRAM).getMethod("main", String[].class).invoke(null, (Object)
                    asked.passedOn().toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static List<URL> unpacked(LauncherFolder folder) throws URISyntaxException, LauncherFolder.Ending {
        Path war = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try {
            return folder.unpack(war);
        } catch (IOException e) {
            throw new LauncherArguments.Refused(TEMPORARY + ": the program cannot be unpacked into a folder in "
                    + System.getProperty(TEMPORARY) + " (" + e.getClass().getSimpleName()
                    + "). Make room there, or name another with -Djava.io.tmpdir=FOLDER before -jar.");
        }
    }

    /** A start, and requests under way, are finished with classes that are loaded from the folder. */
    private static void awaitEnd(ClassLoader classes) {
        try {
            classes.loadClass(PROGRAM).getMethod("awaitEnd").invoke(null);
        } catch (ReflectiveOperationException e) {
            System.err.println(
                    "samplan: its end could not be waited for: " + e.getClass().getSimpleName());
        }
    }
}
