package se.samplan.spring;

import org.springframework.context.SmartLifecycle;

/**
 * In which order things start and, from the last to the first, stop. Spring Boot's server lies between: it is told to stop
 * gracefully at 1024 below the highest phase, and ends at 2048 below.
 */
public final class Phases {

    /** Requests are let in last of all; at a stop, new ones are turned away before anything else ends. */
    public static final int ENTRANCE = SmartLifecycle.DEFAULT_PHASE - 512;

    /** What works beside the requests: starts before the first one, and ends after the last. */
    public static final int DELIVERY = SmartLifecycle.DEFAULT_PHASE - 4096;

    private Phases() {}
}
