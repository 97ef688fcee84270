package se.samplan.outcome;

import java.util.Optional;

/** Why a source that is known to hold data was not asked. In the order in which the reasons are tried. */
public enum NotAskedReason {
    /** The index points back at this aggregating service: asking would loop. */
    OWN_ADDRESS,
    /** The consumer asked for one other source. */
    NOT_REQUESTED,
    /** Neither sender nor original consumer may call the contract there. */
    NOT_ALLOWED(FailureKind.NOT_PERMITTED),
    /** The index names more sources than one request may ask. */
    TOO_MANY(FailureKind.TOO_MANY_SOURCES);

    private final Optional<FailureKind> told;

    NotAskedReason() {
        this.told = Optional.empty();
    }

    NotAskedReason(FailureKind told) {
        this.told = Optional.of(told);
    }

    /** What is told of the source; nothing where the caller misses nothing by it. */
    public Optional<FailureKind> told() {
        return told;
    }
}
