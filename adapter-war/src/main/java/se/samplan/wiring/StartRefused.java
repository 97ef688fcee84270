package se.samplan.wiring;

/**
 * The program cannot be put together. The message names the bean that stands in the way, and what to do; never what somebody
 * else's code has said, which may be anything.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message, null, false, false);
    }
}
