package se.samplan.samples.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing to measure.
 *
 * @param role what the adapter is
 * @param scene the sources, and what they do
 * @param consumers how many ask, each sending its next request when it has the answer
 * @param delay how long each good source thinks before it answers
 * @param attachment bytes in each good source's one plan
 * @param heap {@code -Xmx} of the adapter; empty leaves it to the JVM
 * @param settings of the adapter, more than those that are always there
 */
record Case(
        String name,
        Role role,
        Scene scene,
        int consumers,
        Duration delay,
        int attachment,
        String heap,
        List<String> settings) {

    /** A plan with an attachment of this size makes an answer of 2 kB, near what plans without documents are. */
    static final int PLAN = 1_300;

    private static final int MEGABYTE = 1_000_000;
    private static final int CONSUMERS = 64;

    /** Of the faulty cases: a request that waits for a silent source ends after a second. */
    private static final List<String> SHORT = List.of("aggregation.total = 1s", "aggregation.reserve = 100ms");

    /** What is measured unless told otherwise, in this order. */
    static List<Case> ofGoodSources() {
        return List.of(
                good("5 sources, 8 consumers", 5, 8),
                good("5 sources, 64 consumers", 5, CONSUMERS),
                good("1 source, 1 consumer", 1, 1),
                good("5 sources, 1 consumer", 5, 1),
                good("20 sources, 1 consumer", 20, 1),
                good("50 sources, 1 consumer", 50, 1),
                good("200 sources, 1 consumer", 200, 1),
                new Case(
                        "5 sources of 200 ms, 256 consumers",
                        Role.AGGREGATOR,
                        Scene.of(5, 0, Scenario.GOOD),
                        256,
                        Duration.ofMillis(200),
                        PLAN,
                        "",
                        List.of()),
                new Case(
                        "5 sources of 1 MB, 8 consumers, 256 MB heap",
                        Role.AGGREGATOR,
                        Scene.of(5, 0, Scenario.GOOD),
                        8,
                        Duration.ZERO,
                        MEGABYTE,
                        "256m",
                        List.of()),
                new Case(
                        "4 sources of 5 MB, 12 consumers, 192 MB heap",
                        Role.AGGREGATOR,
                        Scene.of(4, 0, Scenario.GOOD),
                        12,
                        Duration.ZERO,
                        5 * MEGABYTE,
                        "192m",
                        List.of()),
                ofTheStory("plans of the story, 8 consumers", Role.PLANS_OF_THE_STORY),
                ofTheStory("overview of the story, 8 consumers", Role.OVERVIEW_OF_THE_STORY),
                new Case(
                        "producer: a plan of 10 kB, 8 consumers",
                        Role.PRODUCER,
                        Scene.of(1, 0, Scenario.GOOD),
                        8,
                        Duration.ZERO,
                        PLAN,
                        "",
                        List.of()));
    }

    /** One case per scenario: one of five sources does as it says. */
    static List<Case> ofFaultySources() {
        return Arrays.stream(Scenario.values())
                .filter(scenario -> scenario != Scenario.GOOD)
                .map(scenario -> new Case(
                        "5 sources, one " + scenario + ", 64 consumers",
                        Role.AGGREGATOR,
                        Scene.of(5, 1, scenario),
                        CONSUMERS,
                        Duration.ZERO,
                        PLAN,
                        "",
                        SHORT))
                .toList();
    }

    static Stream<Case> all() {
        return Stream.concat(ofGoodSources().stream(), ofFaultySources().stream());
    }

    private static Case good(String name, int sources, int consumers) {
        return new Case(
                name,
                Role.AGGREGATOR,
                Scene.of(sources, 0, Scenario.GOOD),
                consumers,
                Duration.ZERO,
                PLAN,
                "",
                List.of());
    }

    private static Case ofTheStory(String name, Role role) {
        return new Case(name, role, Scene.of(Story.SYSTEMS, 0, Scenario.GOOD), 8, Duration.ZERO, PLAN, "", List.of());
    }

    Task task(AnswerCheck check) {
        return role.task(scene, check);
    }

    /** The role's own, and more. */
    List<String> allSettings() {
        return Stream.concat(role.settings().stream(), settings.stream()).toList();
    }

    int sources() {
        return scene.sources().size();
    }
}
