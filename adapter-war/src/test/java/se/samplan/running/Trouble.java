package se.samplan.running;

import java.time.Duration;
import se.samplan.samples.messages.stub.Mood;

/** What can be wrong with a source, and what is then told of it. */
enum Trouble {
    SLOW_BUT_IN_TIME(Mood.NORMAL, 200, "", true),
    TOO_SLOW(Mood.NORMAL, 20_000, "SP-LATE", false),
    SILENT(Mood.SILENT, 0, "SP-LATE", false),
    TRICKLES(Mood.TRICKLE, 0, "SP-LATE", false),
    FALLS_SILENT_IN_MID_BODY(Mood.HALF_BODY, 0, "SP-LATE", false),
    GIVES_A_FAULT(Mood.FAULT, 0, "SP-FAULT", false),
    GIVES_A_PAGE(Mood.HTML, 0, "SP-INVALID-ANSWER", false),
    GIVES_CUT_XML(Mood.TRUNCATED, 0, "SP-INVALID-ANSWER", false),
    GIVES_NOTHING(Mood.EMPTY, 0, "SP-INVALID-ANSWER", false),
    CLOSES_AT_ONCE(Mood.CLOSE, 0, "SP-UNREACHABLE", false),
    RESETS(Mood.RESET, 0, "SP-UNREACHABLE", false),
    CLOSES_IN_MID_BODY(Mood.CUT, 0, "SP-UNREACHABLE", false),
    GIVES_TOO_MUCH(Mood.HUGE, 0, "SP-TOO-LARGE", false),
    GIVES_EVERYTHING_TWICE(Mood.DUPLICATE, 0, "", true),
    GIVES_ANOTHER_PERSONS_RECORD(Mood.WRONG_PATIENT, 0, "SP-WRONG-PATIENT", false);

    private final Mood mood;
    private final Duration delay;
    private final String code;
    private final boolean givesRecord;

    Trouble(Mood mood, int delay, String code, boolean givesRecord) {
        this.mood = mood;
        this.delay = Duration.ofMillis(delay);
        this.code = code;
        this.givesRecord = givesRecord;
    }

    Mood mood() {
        return mood;
    }

    Duration delay() {
        return delay;
    }

    /** Our code, or an empty text if the source answers in full. */
    String code() {
        return code;
    }

    /** True if the source's record is in the answer. */
    boolean givesRecord() {
        return givesRecord;
    }

    /** True if the adapter has to end the call: the source would go on. */
    boolean mustBeCut() {
        return code.equals("SP-LATE") || this == GIVES_TOO_MUCH;
    }
}
