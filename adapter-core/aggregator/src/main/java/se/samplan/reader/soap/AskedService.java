package se.samplan.reader.soap;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.question.Caller;
import se.samplan.reader.AccessQuestion;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * One service, asked on behalf of whoever asks us. Whatever is no answer is nothing, and a listener hears of it.
 *
 * @param <P> the generated interface
 */
public final class AskedService<P> {

    /** Longer than any call; only to tell how long one took. */
    private static final Duration LONG = Duration.ofHours(1);

    private final AccessService name;
    private final PlatformService<P> service;
    private final Addressee addressee;
    private final AccessListener listener;

    public AskedService(AccessService name, PlatformService<P> service, Addressee addressee, AccessListener listener) {
        this.name = name;
        this.service = service;
        this.addressee = addressee;
        this.listener = listener;
    }

    /** Makes what the first question needs: binding a contract's classes takes longer than a check may. */
    public AskedService<P> prepared() {
        service.prepare();
        return this;
    }

    /** What came, and whether it says that the service was carried out. */
    @FunctionalInterface
    interface AnswerReading<T, A> {
        /** What the answer says; empty if it says that the service was not carried out, or is none to this question. */
        Optional<A> of(T answer);
    }

    /**
     * Asks once and waits, with the thread of whoever calls.
     *
     * @param operation calls the one method of the interface, with the logical address
     */
    <T, A> Optional<A> ask(AccessQuestion question, BiFunction<P, String, T> operation, AnswerReading<T, A> reading) {
        Caller caller = question.caller();
        String address = addressee.addressFor(question.reader());
        Deadline took = Deadline.after(LONG, Ticker.system());
        Said<T> said = service.ask(port -> operation.apply(port, address), addressee.headers(caller));
        Optional<A> read = said instanceof Said.Answer<T> answer ? reading.of(answer.answer()) : Optional.empty();
        listener.asked(
                name,
                caller.correlationId(),
                read.isPresent() ? AccessListener.ANSWERED : word(said),
                LONG.minus(took.remaining()));
        return read;
    }

    /** Of what came nothing but its kind: texts may name a person. */
    private static String word(Said<?> said) {
        return said instanceof Said.Answer<?> ? "NOT_CARRIED_OUT" : said.word();
    }
}
