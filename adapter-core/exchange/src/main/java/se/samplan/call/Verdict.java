package se.samplan.call;

import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** What the end of a call says of the source's health. */
enum Verdict {
    /** It answered, be it with a fault: it is there, and what is wrong concerns this question. */
    WELL,
    /** It gave nothing. */
    ILL,
    /** Nothing: it was not reached, by our doing or the platform's. */
    NONE;

    static Verdict of(Outcome<?> outcome) {
        return outcome.fold(answered -> WELL, late -> ILL, failed -> of(failed.kind()), notAsked -> NONE);
    }

    /**
     * An answer that cannot be used counts as an answer: it may be about one person's records, and those of everybody else
     * must not be withheld for it.
     */
    private static Verdict of(FailureKind kind) {
        return switch (kind) {
            case LATE, UNREACHABLE, HTTP_STATUS, PLATFORM_TROUBLE -> ILL;
            case SOURCE_REFUSED,
                    FAULT,
                    RESULT_ERROR,
                    INVALID_ANSWER,
                    IN_PARTS,
                    INVALID_RECORD,
                    TOO_LARGE,
                    WRONG_PATIENT,
                    WRONG_SOURCE,
                    PARTIAL,
                    OUTDATED,
                    WITHHELD,
                    BLOCKED,
                    NO_CONSENT,
                    NO_RELATION,
                    ACCESS_NOT_CHECKED -> WELL;
            case NO_ROUTE,
                    PLATFORM_REFUSED,
                    ROUTING_LOOP,
                    NOT_PERMITTED,
                    INDEX_REPLACED,
                    INDEX_INCOMPLETE,
                    TOO_MANY_SOURCES,
                    SOURCE_BUSY,
                    SOURCE_PAUSED,
                    OUT_OF_ROOM,
                    CALLED_OFF,
                    INTERNAL -> NONE;
        };
    }
}
