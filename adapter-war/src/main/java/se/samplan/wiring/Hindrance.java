package se.samplan.wiring;

import java.util.Optional;

/** Something without which no requests should come. A bean of this type is asked whenever somebody looks at {@code /ready}. */
@FunctionalInterface
interface Hindrance {

    /** What is in the way now, in words of ours; empty if nothing is. Returns within about a second. */
    Optional<String> now();
}
