package se.samplan.record;

import se.samplan.outcome.FailureKind;

/** The answer as a whole cannot be used. Ends in {@link AnswerReader}, as a failed outcome. */
final class UnusableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    UnusableAnswer(FailureKind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    FailureKind kind() {
        return kind;
    }
}
