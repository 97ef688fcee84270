package se.samplan.produce.index;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of the delivery, as of its latest step.
 *
 * @param lastSuccess when the index last took something
 * @param lastFailure the code of the latest failure since then
 * @param stopped why there are no more attempts
 */
public record DeliveryState(
        Outbox.Count count, Optional<Instant> lastSuccess, Optional<String> lastFailure, Optional<String> stopped) {}
