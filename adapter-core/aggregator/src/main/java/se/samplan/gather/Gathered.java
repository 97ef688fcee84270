package se.samplan.gather;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.contract.AggregatedContract;
import se.samplan.merge.MergedAnswer;
import se.samplan.question.Question;
import se.samplan.reader.AccessReport;
import se.samplan.reader.TracedDecision;

/**
 * What all contracts answered.
 *
 * @param parts one for each contract that was asked, in the order in which contracts are listed
 * @param lateToken asks the sources that are known now once more; there if some were late
 */
public record Gathered(List<Part> parts, Optional<String> lateToken) {

    public Gathered {
        parts = List.copyOf(parts);
    }

    /**
     * One contract's part.
     *
     * @param question as it was put to the contract
     * @param ending what became of it
     */
    public record Part(AggregatedContract<?> contract, Question question, Ending ending) {}

    /** What became of a contract: an answer of its sources, or why nobody was asked. */
    public sealed interface Ending {

        /** Gives the value of whichever it is. */
        <T> T fold(Function<Answer, T> answer, Function<NoAnswer, T> noAnswer);
    }

    /**
     * What the sources said; each of them may have failed.
     *
     * @param access counts the records that were looked at
     * @param trace what is withheld or shown in part, and why; of a preview only
     */
    public record Answer(MergedAnswer merged, AccessReport access, List<TracedDecision> trace) implements Ending {

        public Answer {
            trace = List.copyOf(trace);
        }

        @Override
        public <T> T fold(Function<Answer, T> answer, Function<NoAnswer, T> noAnswer) {
            return answer.apply(this);
        }
    }

    /** Nobody was asked, because the engagement index did not tell who holds something, and no list does. */
    public record NoAnswer() implements Ending {

        /** Tells so, as the codes of the status do for a source. */
        public static final String CODE = "SP-INDEX-UNAVAILABLE";

        @Override
        public <T> T fold(Function<Answer, T> answer, Function<NoAnswer, T> noAnswer) {
            return noAnswer.apply(this);
        }
    }
}
