package se.samplan.tracing;

import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.samplan.call.ByteBudget;
import se.samplan.question.Caller;

/**
 * Which span a step belongs to: answers come on threads that carry many requests. A request is known by its room, which its calls to
 * sources are handed; and what is asked after them by its caller, which is made anew for each request.
 */
final class UnderWay {

    /** Two requests of a consumer may say the same of it. */
    private record Same(Caller caller) {

        @Override
        @SuppressWarnings("ReferenceEquality") // which of two is the question, however alike they are
        public boolean equals(@Nullable Object other) {
            return other instanceof Same that && caller == that.caller;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(caller);
        }
    }

    private record Begun(Context context, Set<Same> callers) {}

    private final Map<ByteBudget.Reservation, Begun> requests = new ConcurrentHashMap<>();
    private final Map<Same, Context> callers = new ConcurrentHashMap<>();

    void begins(ByteBudget.Reservation room, Context context) {
        requests.put(room, new Begun(context, ConcurrentHashMap.newKeySet()));
    }

    /** The request of that room, whose caller is known from now on; what runs now where the request has ended. */
    Context of(ByteBudget.Reservation room, Caller caller) {
        Begun known = requests.computeIfPresent(room, (same, begun) -> {
            Same one = new Same(caller);
            callers.put(one, begun.context());
            begun.callers().add(one);
            return begun;
        });
        return known == null ? Context.current() : known.context();
    }

    Context of(Caller caller) {
        return callers.getOrDefault(new Same(caller), Context.current());
    }

    /** Nothing is kept of it. */
    void ends(ByteBudget.Reservation room) {
        requests.computeIfPresent(room, (same, begun) -> {
            begun.callers().forEach(callers::remove);
            return null;
        });
    }
}
