package se.samplan.samples.conformance.check;

import java.util.List;
import se.samplan.samples.conformance.message.Masked;
import se.samplan.samples.conformance.message.Text;

/**
 * What a check came to. No text of the tested system is in it, only places, codes and lengths.
 *
 * @param sent what was sent, in words
 * @param came what came, or why nothing could be tested
 */
public record Result(State state, List<Text> sent, List<Text> came) {

    /** How it ended. */
    public enum State {
        PASSED,
        FAILED,
        NOT_TESTED
    }

    public Result {
        sent = sent.stream().map(text -> text.each(Masked::identities)).toList();
        came = came.stream().map(text -> text.each(Masked::identities)).toList();
    }

    static Result passed(Text sent, Text came) {
        return new Result(State.PASSED, List.of(sent), List.of(came));
    }

    static Result failed(Text sent, Text came) {
        return new Result(State.FAILED, List.of(sent), List.of(came));
    }

    static Result notTested(Text why) {
        return new Result(State.NOT_TESTED, List.of(), List.of(why));
    }

    /** Failed if there is any complaint, passed else. */
    static Result of(Text sent, List<Text> complaints, Text otherwise) {
        return complaints.isEmpty() ? passed(sent, otherwise) : new Result(State.FAILED, List.of(sent), complaints);
    }

    /** Failed if there is any complaint, passed else. */
    static Result of(List<Text> sent, List<Text> complaints, Text otherwise) {
        return complaints.isEmpty()
                ? new Result(State.PASSED, sent, List.of(otherwise))
                : new Result(State.FAILED, sent, complaints);
    }
}
