package se.samplan.metrics;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.endpoint.RequestListener;
import se.samplan.model.ContractId;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Question;
import se.samplan.source.IndexTrouble;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;

/** Requests, and the index. The meters are made at the start, so that each stands on the page before anything has happened. */
final class RequestMeters implements RequestListener {

    private static final Duration[] OWN_TIMES = millis(1, 2, 5, 10, 25, 50, 100, 250, 1000);
    private static final Duration[] TIMES = millis(50, 100, 250, 500, 1000, 2500, 5000, 10_000, 20_000, 30_000);

    /** How a search for sources ended. */
    private enum SearchEnd {
        ANSWERED,
        REPLACED,
        UNAVAILABLE
    }

    private final Map<ContractId, Map<End, Timer>> requests;
    private final Map<ContractId, Timer> own;
    private final Map<ContractId, Counter> turnedAway;
    private final Map<SearchEnd, Timer> index;

    RequestMeters(MeterRegistry registry, Names names) {
        requests = names.contracts().stream()
                .collect(toUnmodifiableMap(
                        identity(),
                        contract -> Stream.of(End.values())
                                .collect(toUnmodifiableMap(
                                        identity(),
                                        end -> Timer.builder("samplan.requests")
                                                .description("Requests by how they ended, until the answer was written")
                                                .tags(Arrays.asList(names.tag(contract), tag(end)))
                                                .serviceLevelObjectives(TIMES)
                                                .register(registry)))));
        own = names.contracts().stream()
                .collect(toUnmodifiableMap(
                        identity(),
                        contract -> Timer.builder("samplan.own")
                                .description(
                                        "Of an answered request's time, what was neither the index's nor the slowest source's")
                                .tags(Arrays.asList(names.tag(contract)))
                                .serviceLevelObjectives(OWN_TIMES)
                                .register(registry)));
        turnedAway = names.contracts().stream()
                .collect(toUnmodifiableMap(
                        identity(),
                        contract -> Counter.builder("samplan.requests.turned.away")
                                .description("Requests refused because server.max-in-flight were being answered")
                                .tags(Arrays.asList(names.tag(contract)))
                                .register(registry)));
        index = Stream.of(SearchEnd.values())
                .collect(toUnmodifiableMap(
                        identity(),
                        end -> Timer.builder("samplan.index")
                                .description("Until it was known whom to ask; replaced: by index.fallback-file")
                                .tags(Arrays.asList(tag(end)))
                                .serviceLevelObjectives(TIMES)
                                .register(registry)));
    }

    /** The given search, with each call to it timed. */
    SourceSearch timed(SourceSearch search) {
        return (question, deadline) -> timed(search, question, deadline);
    }

    private CompletableFuture<SourceSearch.Found> timed(SourceSearch search, Question question, Deadline deadline) {
        Duration before = deadline.spent();
        return search.find(question, deadline).whenComplete((found, problem) -> {
            if (isCalledOff(problem)) {
                return; // nothing of the index's
            }
            SearchEnd end =
                    found == null ? SearchEnd.UNAVAILABLE : replaced(found) ? SearchEnd.REPLACED : SearchEnd.ANSWERED;
            requireNonNull(index.get(end)).record(deadline.spent().minus(before));
        });
    }

    private static boolean isCalledOff(@Nullable Throwable problem) {
        return problem instanceof CancellationException
                || (problem instanceof CompletionException && problem.getCause() instanceof CancellationException);
    }

    private static boolean replaced(SourceSearch.Found found) {
        return found.trouble().map(IndexTrouble::kind).equals(Optional.of(FailureKind.INDEX_REPLACED));
    }

    void own(ContractId contract, Duration time) {
        requireNonNull(own.get(contract)).record(time);
    }

    @Override
    public void turnedAway(ContractId contract) {
        requireNonNull(turnedAway.get(contract)).increment();
    }

    @Override
    public void ended(ContractId contract, End end, Duration after) {
        requireNonNull(requireNonNull(requests.get(contract)).get(end)).record(after);
    }

    private static Tag tag(Enum<?> end) {
        return Tag.of("end", end.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Duration[] millis(int... times) {
        return Arrays.stream(times).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
