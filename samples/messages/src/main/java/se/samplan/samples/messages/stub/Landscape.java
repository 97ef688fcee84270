package se.samplan.samples.messages.stub;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All stubs of Asta's story at one step or variant: the source systems SYS1 to SYS5 and the engagement index EI00. With a
 * first port, SYS1 has that one, SYS2 the next and so on; the index comes after SYS5, and last SYS6, which only some
 * variants have.
 */
public final class Landscape implements AutoCloseable {

    /** Name of the engagement index in this landscape. */
    public static final String INDEX = "EI00";

    /** Each source with the care units whose booked times it holds (scenario Asta, section 3). */
    private static final List<List<String>> SOURCES = List.of(
            List.of("SYS1", "U101"),
            List.of("SYS2", "U201"),
            List.of("SYS3", "U301"),
            List.of("SYS4"),
            List.of("SYS5"));

    /** A system that is there only where it has answers. */
    private static final List<String> GUEST = List.of("SYS6");

    private final Map<String, StubEndpoint> endpoints = new LinkedHashMap<>();
    private volatile Consumer<Variant> went = variant -> {};

    private Landscape() {}

    /**
     * Starts all stubs.
     *
     * @param firstPort the first of six ports in a row, or 0 for any that are free
     * @throws UncheckedIOException if a port is taken, naming it and what to do
     * @throws IllegalArgumentException if the story has no such step
     */
    public static Landscape start(int step, int firstPort) {
        return start(Variant.atStep(step), firstPort);
    }

    /** Starts all stubs at a variant of the story, each with its behaviour. */
    public static Landscape start(Variant variant, int firstPort) {
        Landscape landscape = start(names -> StoryAnswers.of(variant, names), posts(variant), firstPort);
        variant.behaviour()
                .forEach((name, behaviour) -> landscape.endpoint(name).behave(behaviour));
        return landscape;
    }

    /**
     * Goes to another variant; from then on all stubs answer and behave as there.
     *
     * @throws IllegalArgumentException if it has a system that was not started, or one that is down: such a variant can be
     *     started, but not gone to
     */
    public void goTo(Variant variant) {
        if (variant.behaviour().values().stream().anyMatch(Behaviour::down)
                || (!endpoints.containsKey(GUEST.get(0))
                        && !StoryAnswers.of(variant, GUEST).isEmpty())) {
            throw new IllegalArgumentException(variant.name() + " needs other systems than those that run");
        }
        Stream.concat(SOURCES.stream(), Stream.of(GUEST))
                .filter(names -> endpoints.containsKey(names.get(0)))
                .forEach(names -> source(names.get(0)).answerWith(StoryAnswers.of(variant, names)));
        index().hold(posts(variant));
        endpoints.forEach(
                (name, endpoint) -> endpoint.behave(variant.behaviour().getOrDefault(name, Behaviour.NORMAL)));
        went.accept(variant);
    }

    /** Sets who is told of each variant that is gone to, before {@link #goTo} returns. */
    public void onGoing(Consumer<Variant> listener) {
        went = listener;
    }

    private static List<EngagementPost> posts(Variant variant) {
        return PostReader.read(new ByteArrayInputStream(variant.index()), "the index of " + variant.name());
    }

    /** Starts all stubs with the answers and the index posts of other places on the class path. */
    public static Landscape start(String folder, String indexPosts, int firstPort) {
        return start(names -> StoryAnswers.in(folder, names), PostReader.read(indexPosts), firstPort);
    }

    private static Landscape start(
            Function<List<String>, StoryAnswers> answers, List<EngagementPost> posts, int firstPort) {
        Landscape landscape = new Landscape();
        try {
            SOURCES.forEach(names -> landscape.startSource(names, firstPort, answers.apply(names)));
            landscape.endpoints.put(INDEX, StubIndex.start(landscape.nextPort(firstPort), posts));
            StoryAnswers ofGuest = answers.apply(GUEST);
            if (!ofGuest.isEmpty()) {
                landscape.startSource(GUEST, firstPort, ofGuest);
            }
            return landscape;
        } catch (UncheckedIOException e) {
            landscape.close();
            throw new UncheckedIOException(
                    e.getMessage() + ": end the program that uses it, or choose another first port than " + firstPort,
                    e.getCause());
        }
    }

    private void startSource(List<String> names, int firstPort, StoryAnswers answers) {
        endpoints.put(names.get(0), StubSource.start(addresses(names), nextPort(firstPort), answers));
    }

    /**
     * A source by its short name, for example SYS1.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public StubSource source(String name) {
        if (endpoint(name) instanceof StubSource source) {
            return source;
        }
        throw new IllegalArgumentException(name + " is not a source");
    }

    /** The engagement index. */
    public StubIndex index() {
        if (endpoint(INDEX) instanceof StubIndex index) {
            return index;
        }
        throw new IllegalStateException("no index was started");
    }

    /**
     * A source or the index by its short name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public StubEndpoint endpoint(String name) {
        StubEndpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            throw new IllegalArgumentException(
                    "there is no " + name + ", only " + String.join(", ", endpoints.keySet()));
        }
        return endpoint;
    }

    /** All stubs by their short names, in the order of their ports. */
    public Map<String, StubEndpoint> endpoints() {
        return Collections.unmodifiableMap(endpoints);
    }

    /** Where each logical address is answered, as a platform's routes: the sources and their care units, not the index. */
    public Map<String, URI> routes() {
        return routes(names -> true);
    }

    /** Where each source is at a variant: one that has no answer there, about anybody, is not connected yet, and has no route. */
    public Map<String, URI> routes(Variant variant) {
        return routes(names -> !StoryAnswers.of(variant, names).isEmpty());
    }

    private Map<String, URI> routes(Predicate<List<String>> wanted) {
        Map<String, URI> routes = new LinkedHashMap<>();
        Stream.concat(SOURCES.stream(), Stream.of(GUEST))
                .filter(names -> endpoints.containsKey(names.get(0)))
                .filter(wanted)
                .forEach(names -> addresses(names)
                        .forEach(address ->
                                routes.put(address, source(names.get(0)).uri())));
        return routes;
    }

    /** Sets who is told, with the stub's short name, of each request before it is answered. */
    public void onRequest(BiConsumer<String, ReceivedRequest> listener) {
        endpoints.forEach((name, endpoint) -> endpoint.onRequest(request -> listener.accept(name, request)));
    }

    @Override
    public void close() {
        new ArrayList<>(endpoints.values()).forEach(StubEndpoint::close);
    }

    private int nextPort(int firstPort) {
        return firstPort == 0 ? 0 : firstPort + endpoints.size();
    }

    private static Set<String> addresses(List<String> names) {
        return names.stream()
                .map(name -> TestIds.HSA_PREFIX + name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
