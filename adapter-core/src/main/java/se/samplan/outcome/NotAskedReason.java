package se.samplan.outcome;

/** Why a source that is known to hold data was not asked. In the order in which the reasons are tried. */
public enum NotAskedReason {
    /** The index points back at this aggregating service: asking would loop. */
    OWN_ADDRESS,
    /** The consumer asked for one other source. */
    NOT_REQUESTED,
    /** Neither sender nor original consumer may call the contract there. */
    NOT_ALLOWED
}
