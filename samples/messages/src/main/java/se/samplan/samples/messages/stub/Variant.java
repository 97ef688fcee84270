package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A variant of Asta's story: files that differ from those of its step, and sources that behave otherwise. Also a step
 * itself, as the variant in which nothing differs.
 *
 * @param name for example V-05; empty for a step
 * @param step of the story
 * @param what differs, in a few words
 * @param behaviour by short name of the source; those that are not named answer as they should
 * @param anyStep whether it can be had at any step, since no message differs
 * @param contracts that it is about and for which it can be said what an aggregator is to answer, as files are called:
 *     {@code GetCarePlans.xml}
 */
public record Variant(
        String name, int step, String what, Map<String, Behaviour> behaviour, boolean anyStep, List<String> contracts) {

    private static final String FOLDER = "samples/variants/";
    private static final Set<String> SETTINGS = Set.of("anyStep", "contracts");
    private static final String SEPARATOR = " \\| ";

    /** Copies the collections. */
    public Variant {
        behaviour = Map.copyOf(behaviour);
        contracts = List.copyOf(contracts);
    }

    /** All variants, in the order of their names. */
    public static List<Variant> all() {
        return text(FOLDER + "variants.txt").lines().map(Variant::read).toList();
    }

    /**
     * A variant by its name, in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none of that name, naming those there are
     */
    public static Variant of(String name) {
        List<Variant> all = all();
        return all.stream()
                .filter(variant -> variant.name.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no variant " + name + ", only "
                        + all.stream().map(Variant::name).collect(Collectors.joining(", "))));
    }

    /** A step of the story, in which nothing differs. */
    public static Variant atStep(int step) {
        List<String> all = Arrays.stream(StubContract.values())
                .filter(StubContract::isOfSources)
                .map(StubContract::file)
                .toList();
        return new Variant("", step, "", Map.of(), true, all);
    }

    /**
     * This variant at another step.
     *
     * @throws IllegalArgumentException if messages differ: they are those of the variant's own step
     */
    public Variant goTo(int otherStep) {
        if (!anyStep && otherStep != step) {
            throw new IllegalArgumentException(name + " can be had at step " + step + " only: its messages differ");
        }
        return new Variant(name, otherStep, what, behaviour, anyStep, contracts);
    }

    /** The name and what differs, as it stands in reports of tests. */
    @Override
    public String toString() {
        return name + " " + what;
    }

    /** What a source or a care unit answers, by its short name and the file: {@code GetCarePlans.xml}. */
    public Optional<byte[]> answer(String holder, String file) {
        return ownOr(holder + "/" + file, "samples/asta/step-" + step + "/" + holder + "/" + file);
    }

    /** A request to the aggregator: {@code GetCarePlans.xml}. */
    public byte[] request(String file) {
        return needed(ownOr("requests/" + file, "samples/requests/" + file), file);
    }

    /** What an aggregator is to answer: {@code GetCarePlans.xml}. Times in it are placeholders of XMLUnit. */
    public byte[] expected(String file) {
        return needed(ownOr("expected/" + file, "samples/expected/asta/step-" + step + "/" + file), file);
    }

    /** Local Swedish time, ISO 8601. */
    public String clock() {
        return new String(needed(ownOr("clock.txt", "samples/clock/step-" + step + ".txt"), "clock.txt"), UTF_8)
                .strip();
    }

    /** One of the variant's own files, if it has it. */
    public Optional<byte[]> own(String file) {
        return name.isEmpty() ? Optional.empty() : resource(FOLDER + name + "/" + file);
    }

    /** The posts of the engagement index, as a FindContentResponse. */
    byte[] index() {
        return ownOr("index.xml", "samples/index/step-" + step + ".xml")
                .orElseThrow(() -> new IllegalArgumentException("the story has no step " + step));
    }

    private Optional<byte[]> ownOr(String file, String atStep) {
        return own(file).or(() -> resource(atStep));
    }

    private static byte[] needed(Optional<byte[]> file, String name) {
        return file.orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    private static Variant read(String line) {
        String[] columns = line.split(SEPARATOR, -1);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(FOLDER + columns[0] + "/stubs.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Behaviour> behaviour = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(key -> !SETTINGS.contains(key))
                .forEach(source -> behaviour.put(source, Behaviour.of(properties.getProperty(source))));
        return new Variant(
                columns[0],
                Integer.parseInt(columns[1]),
                columns[2],
                behaviour,
                Boolean.parseBoolean(properties.getProperty("anyStep")),
                Arrays.stream(properties.getProperty("contracts").split(" ", -1))
                        .filter(contract -> !contract.isEmpty())
                        .map(contract -> contract + ".xml")
                        .toList());
    }

    private static String text(String resource) {
        return new String(needed(resource(resource), resource), UTF_8);
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Variant.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
