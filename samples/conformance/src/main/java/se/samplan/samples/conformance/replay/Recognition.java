package se.samplan.samples.conformance.replay;

/** How records are known again. */
public enum Recognition {
    /** By source and id: the system keeps those of the story. */
    BY_ID,
    /** Not at all: the system numbers records itself, so that they can only be counted. */
    BY_COUNT
}
