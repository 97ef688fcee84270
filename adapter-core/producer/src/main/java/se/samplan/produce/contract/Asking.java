package se.samplan.produce.contract;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.model.HsaId;
import se.samplan.produce.JournalQuestion;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.Production;

/**
 * How a request becomes a question to the journal.
 *
 * @param <Q> generated class of the request
 * @param <S> what a vendor implements
 * @param <J> the question to the journal
 * @param <R> kind of record
 * @param address whether the call is meant for this journal
 * @param question what the request asks
 * @param connected the implementations that are connected
 * @param call to one of them
 */
public record Asking<Q, S, J extends JournalQuestion<R>, R>(
        Address<Q> address, Reading<Q, J> question, Function<JournalSystem, List<S>> connected, Call<S, J, R> call) {

    /** Whether a call is meant for this journal. */
    @FunctionalInterface
    public interface Address<Q> {

        /**
         * Checks where a call was meant to go.
         *
         * @throws se.samplan.question.QuestionRejected if it is meant for somebody else
         */
        void check(Journal journal, String logicalAddress, Q request);

        /** As for most contracts: one of the journal's addresses. */
        static <Q> Address<Q> ofSystem() {
            return (journal, logicalAddress, request) -> journal.check(logicalAddress);
        }

        /** As for booked times: the care unit that the request names. */
        static <Q> Address<Q> ofUnit(Function<Q, HsaId> unit) {
            return (journal, logicalAddress, request) -> journal.checkUnit(logicalAddress, unit.apply(request));
        }
    }

    /** What a request asks. */
    @FunctionalInterface
    public interface Reading<Q, J> {

        /**
         * The question.
         *
         * @throws se.samplan.question.QuestionInvalid if it cannot be answered, and the result shall say so
         */
        J of(Q request, Journal journal);
    }

    /** The vendor's method. */
    @FunctionalInterface
    public interface Call<S, J, R> {

        /** Its records; it may throw anything. */
        @Nullable
        Stream<R> ask(S source, J question) throws Exception;
    }

    /** The calls to each implementation that is connected. */
    List<Production.JournalCall<R>> calls(JournalSystem system, J question) {
        return Production.JournalCall.toEach(connected.apply(system), source -> call.ask(source, question));
    }
}
