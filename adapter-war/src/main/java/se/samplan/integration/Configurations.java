package se.samplan.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The configuration classes that jars name: one class in a line, and what follows a {@code #} is a remark. */
public final class Configurations {

    /** Where a jar names them. */
    public static final String FILE = "META-INF/samplan/configuration";

    private final ClassLoader classes;
    private final Consumer<String> mistakes;

    private Configurations(ClassLoader classes, Consumer<String> mistakes) {
        this.classes = classes;
        this.mistakes = mistakes;
    }

    /**
     * All that are named on that class path, each once, in the order of the jars.
     *
     * @param mistakes is told what cannot be used, by file and class
     */
    public static List<Class<?>> in(ClassLoader classes, Consumer<String> mistakes) {
        Configurations found = new Configurations(classes, mistakes);
        Set<Class<?>> all = new LinkedHashSet<>();
        found.files().forEach(file -> all.addAll(found.namedIn(file)));
        return List.copyOf(all);
    }

    private List<URL> files() {
        try {
            return Collections.list(classes.getResources(FILE));
        } catch (IOException e) {
            mistakes.accept(FILE + ": cannot be looked for (" + e.getClass().getSimpleName() + ")");
            return List.of();
        }
    }

    private Set<Class<?>> namedIn(URL file) {
        Set<Class<?>> named = new LinkedHashSet<>();
        for (String line : lines(file)) {
            String name = line.split("#", 2)[0].strip();
            if (!name.isEmpty()) {
                load(name, file, named);
            }
        }
        return named;
    }

    private List<String> lines(URL file) {
        try (InputStream in = file.openStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            mistakes.accept(place(file) + ": cannot be read (" + e.getClass().getSimpleName() + ")");
            return List.of();
        }
    }

    private void load(String name, URL file, Set<Class<?>> loaded) {
        try {
            loaded.add(Class.forName(name, false, classes));
        } catch (ClassNotFoundException e) {
            mistakes.accept(
                    place(file) + ": names the class " + name
                            + ", and there is none; correct the line, or put the jar that holds it into the folder of --libraries");
        } catch (LinkageError e) {
            mistakes.accept(place(file) + ": names the class " + name + ", which cannot be loaded ("
                    + e.getClass().getSimpleName() + " " + e.getMessage()
                    + "); put the jar of what it misses into the folder of --libraries");
        }
    }

    /** The jar by its own name, since that is what an operator sees in the folder. */
    private static String place(URL file) {
        String address = file.toString();
        int jar = address.indexOf("!/");
        if (jar < 0) {
            return FILE;
        }
        return FILE + " of " + address.substring(address.lastIndexOf('/', jar) + 1, jar);
    }
}
