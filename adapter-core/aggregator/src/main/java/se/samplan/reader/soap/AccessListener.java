package se.samplan.reader.soap;

import java.time.Duration;
import se.samplan.model.CorrelationId;

/** Hears of each call to a service of access. */
@FunctionalInterface
public interface AccessListener {

    /** The outcome of a call that was answered. */
    String ANSWERED = "ANSWERED";

    /**
     * A call has ended.
     *
     * @param outcome {@link #ANSWERED}, {@code LATE}, {@code UNREACHABLE} or another word in capital letters for what went wrong, which
     *     holds nothing that the service wrote
     * @param took from the call until its end
     */
    void asked(AccessService service, CorrelationId correlation, String outcome, Duration took);
}
