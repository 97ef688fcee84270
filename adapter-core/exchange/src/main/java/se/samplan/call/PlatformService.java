package se.samplan.call;

import java.util.Map;
import java.util.function.Function;

/**
 * A service of the platform, called through its generated interface. The port behind which the SOAP library stands.
 *
 * @param <P> the generated interface
 */
public interface PlatformService<P> {

    /**
     * Calls it once and waits, with the thread of whoever calls. Never fails: what went wrong is said.
     *
     * @param operation calls one method of the interface, once
     * @param headers HTTP headers that say who is behind the call
     */
    <T> Said<T> ask(Function<P, T> operation, Map<String, String> headers);

    /** Makes what the first call needs, so that it does not take the time of that call. Done a second time it costs nothing. */
    default void prepare() {
        // nothing is needed
    }
}
