package se.samplan.samples.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured: an adapter, or a floor to hold it against.
 *
 * @param name in the table
 * @param war the adapter; empty if it is a floor
 */
record Program(String name, Optional<Path> war) {

    static final String ADAPTER = "adapter";

    /** The adapter of that war alone. */
    static Program adapter(Path war) {
        return new Program(ADAPTER, Optional.of(war));
    }

    /**
     * The adapter, and before it what {@code bench.against} names, with commas: {@code raw}, {@code http}, or another war.
     *
     * @throws IllegalArgumentException if there is no such war
     */
    static List<Program> chosen(Path war) {
        List<Program> all = new ArrayList<>();
        Arrays.stream(System.getProperty("bench.against", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Program::named)
                .forEach(all::add);
        all.add(adapter(war));
        return all;
    }

    private static Program named(String name) {
        boolean floor = Arrays.stream(Floor.Kind.values())
                .anyMatch(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name));
        if (floor) {
            return new Program(name, Optional.empty());
        }
        Path war = Path.of(name);
        if (!Files.isReadable(war)) {
            throw new IllegalArgumentException("bench.against: raw, http, or a war that is there");
        }
        return new Program(String.valueOf(war.getFileName()), Optional.of(war));
    }

    /** Whether it can do what the case asks for: a floor fans out, and nothing else. */
    boolean plays(Case what) {
        return war.isPresent() || what.role() == Role.AGGREGATOR;
    }

    /** What follows the JVM's options on the command line. */
    List<String> command(Path settings, int platform) {
        return war.map(file -> List.of("-jar", file.toString(), "--settings=" + settings))
                .orElseGet(() -> List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Floor.class.getName(),
                        name.toUpperCase(Locale.ROOT),
                        Integer.toString(platform)));
    }
}
