package se.samplan.integration;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** What a jar of an integrator's brings, in a folder: the file that names its configurations. */
public final class Integrator {

    private Integrator() {}

    /** Does it while those lines stand in the file of a jar on the class path. */
    public static <T> T with(Path folder, List<String> lines, Callable<T> doing) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader added = loader(folder, lines)) {
            Thread.currentThread().setContextClassLoader(added);
            return doing.call();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Does it while that class is named in the file of a jar on the class path. */
    public static <T> T with(Path folder, Class<?> configuration, Callable<T> doing) throws Exception {
        return with(folder, List.of(configuration.getName()), doing);
    }

    private static URLClassLoader loader(Path folder, List<String> lines) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("integrator"));
        Path file = jar.resolve(Configurations.FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, Integrator.class.getClassLoader());
    }
}
