package se.samplan.record;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;

/**
 * A system behind a source that is an aggregator itself, of which something is missing.
 *
 * @param address as the source calls it
 * @param answered whether some of the answer may be its
 * @param problem {@link FailureKind#PARTIAL} or {@link FailureKind#OUTDATED}
 * @param asOf when the copy held that it gave, Swedish local; empty if it gave none, or does not say
 */
public record SystemBehind(
        LogicalAddress address, boolean answered, FailureKind problem, Optional<LocalDateTime> asOf) {}
