package se.samplan.contract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the period of a published contract is matched against in its records. */
public sealed interface PublishedPeriod {

    /** Gives the value of the case that it is. */
    <T> T fold(Function<Times, T> times, Function<Interval, T> interval);

    /** The facts that it is matched against. */
    Stream<Fact> facts();

    /**
     * Moments: a record matches if any of them lies in the period.
     *
     * @param any none if the contract has no period
     * @param otherwise what it is matched against where a record states none of them
     */
    record Times(Set<Fact> any, Optional<Fact> otherwise) implements PublishedPeriod {

        public Times {
            any = any.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(any));
        }

        /** Moments, and nothing in their place. */
        public Times(Set<Fact> any) {
            this(any, Optional.empty());
        }

        @Override
        public <T> T fold(Function<Times, T> times, Function<Interval, T> interval) {
            return times.apply(this);
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.concat(any.stream(), otherwise.stream());
        }
    }

    /**
     * The days from the earliest to the latest of three times: a record matches if they overlap the period. One that has
     * begun and states no end goes on, and one that states an end alone may have begun at any time (GetCareContacts 3.0,
     * section 3).
     *
     * @param registered when the record was registered
     * @param start when what it tells of begins
     * @param end when that ends
     */
    record Interval(Fact registered, Fact start, Fact end) implements PublishedPeriod {

        @Override
        public <T> T fold(Function<Times, T> times, Function<Interval, T> interval) {
            return interval.apply(this);
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(registered, start, end);
        }
    }
}
