package se.samplan.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Audience;
import se.samplan.record.Withheld;

/** Why a record is withheld, and what of that the reader may know (INV-L6). */
public enum Reason {
    /** Its owner has taken it back. No trace. */
    RETRACTED,
    /** The person shall not see it, or not yet. No trace. */
    NOT_APPROVED,
    /** It names no owner, or not in full. */
    NO_OWNER(FailureKind.WITHHELD, true),
    /** It is kept in the other lane, and there is no legal ground. No trace: nothing gives the reader a right to know. */
    OTHER_LANE,
    /** It is another owner's, and no employee is named as its reader. */
    NO_READER(FailureKind.ACCESS_NOT_CHECKED, true),
    /** Blocked within the care giver: colleagues may know that there is a block, and where. */
    BLOCKED_INSIDE(FailureKind.BLOCKED, true),
    /** Blocked between care givers: the reader may know that something is blocked, and at whom only by emergency access. */
    BLOCKED_OUTSIDE(FailureKind.BLOCKED, false),
    /** The check of blocks failed. */
    BLOCK_UNKNOWN(FailureKind.ACCESS_NOT_CHECKED, true),
    /** The reader has no care relation to the person. */
    NO_RELATION(FailureKind.NO_RELATION, true),
    /** The check of the care relation failed. */
    RELATION_UNKNOWN(FailureKind.ACCESS_NOT_CHECKED, true),
    /** The person has not agreed. */
    NO_CONSENT(FailureKind.NO_CONSENT, true),
    /** The check of consent failed. */
    CONSENT_UNKNOWN(FailureKind.ACCESS_NOT_CHECKED, true);

    private final Optional<FailureKind> told;
    private final boolean atSource;

    Reason() {
        this.told = Optional.empty();
        this.atSource = false;
    }

    Reason(FailureKind told, boolean atSource) {
        this.told = Optional.of(told);
        this.atSource = atSource;
    }

    /** What staff is told; nothing if it must not know. A person or an agent is never told. */
    Optional<FailureKind> told() {
        return told;
    }

    /** Those reasons, each with how often it is there, as the reader may know them. */
    static List<Withheld> told(Stream<Reason> reasons, Audience reader) {
        if (!reader.isStaff()) {
            return List.of();
        }
        Map<Reason, Long> counts = reasons.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getKey().told().stream()
                        .map(kind -> new Withheld(
                                kind,
                                entry.getValue().intValue(),
                                entry.getKey().atSource(reader.emergency()))))
                .toList();
    }

    /** Whether it may be told which source it concerns. */
    boolean atSource(boolean emergency) {
        return atSource || emergency;
    }
}
