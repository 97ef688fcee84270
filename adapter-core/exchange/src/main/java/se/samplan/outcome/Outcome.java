package se.samplan.outcome;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.Source;

/**
 * What became of one source. Every source of a request ends in exactly one of these.
 *
 * @param <A> what an answer is
 */
public sealed interface Outcome<A> {

    Source source();

    /** Time from the start of the fan-out until this outcome was known. */
    Duration after();

    /** Handles every case. A new case adds a parameter, so that each caller must decide again. */
    <T> T fold(
            Function<Answered<A>, T> answered,
            Function<Late<A>, T> late,
            Function<Failed<A>, T> failed,
            Function<NotAsked<A>, T> notAsked);

    /** False for what became of the engagement index, which is told like a source when it did not tell all. */
    default boolean concernsSource() {
        return fold(
                answered -> true,
                late -> true,
                failed -> failed.kind() != FailureKind.INDEX_REPLACED && failed.kind() != FailureKind.INDEX_INCOMPLETE,
                notAsked -> true);
    }

    /** The answer, or nothing in every other case; for walking over what many sources answered. */
    default Stream<A> answers() {
        return fold(
                answered -> Stream.of(answered.answer()),
                late -> Stream.empty(),
                failed -> Stream.empty(),
                notAsked -> Stream.empty());
    }

    /** What comes of the answer, if there is one; the other cases stay what they are. */
    default <B> Outcome<B> then(Function<A, Outcome<B>> next) {
        return fold(
                answered -> next.apply(answered.answer()),
                late -> new Late<>(late.source(), late.after()),
                failed -> new Failed<>(failed.source(), failed.after(), failed.kind(), failed.logId()),
                notAsked -> new NotAsked<>(notAsked.source(), notAsked.reason()));
    }

    /** The source answered within its time, perhaps with nothing. */
    record Answered<A>(Source source, Duration after, A answer) implements Outcome<A> {
        @Override
        public <T> T fold(
                Function<Answered<A>, T> answered,
                Function<Late<A>, T> late,
                Function<Failed<A>, T> failed,
                Function<NotAsked<A>, T> notAsked) {
            return answered.apply(this);
        }
    }

    /** No answer came before the deadline, and the call was cut. Whether the source was reached is not known. */
    record Late<A>(Source source, Duration after) implements Outcome<A> {
        @Override
        public <T> T fold(
                Function<Answered<A>, T> answered,
                Function<Late<A>, T> late,
                Function<Failed<A>, T> failed,
                Function<NotAsked<A>, T> notAsked) {
            return late.apply(this);
        }
    }

    /** The call ended without a usable answer. The log holds the details under the log id. */
    record Failed<A>(Source source, Duration after, FailureKind kind, String logId) implements Outcome<A> {

        /** A failure under a new log id. */
        public static <A> Failed<A> of(Source source, Duration after, FailureKind kind) {
            return new Failed<>(source, after, kind, UUID.randomUUID().toString());
        }

        @Override
        public <T> T fold(
                Function<Answered<A>, T> answered,
                Function<Late<A>, T> late,
                Function<Failed<A>, T> failed,
                Function<NotAsked<A>, T> notAsked) {
            return failed.apply(this);
        }
    }

    /** The source holds data but was not asked. */
    record NotAsked<A>(Source source, NotAskedReason reason) implements Outcome<A> {

        @Override
        public Duration after() {
            return Duration.ZERO;
        }

        @Override
        public <T> T fold(
                Function<Answered<A>, T> answered,
                Function<Late<A>, T> late,
                Function<Failed<A>, T> failed,
                Function<NotAsked<A>, T> notAsked) {
            return notAsked.apply(this);
        }
    }
}
