package se.samplan.samples.messages.stub;

import java.util.Set;
import java.util.function.Function;

/** A stub of one source system. Answers what is addressed to it, and refuses everything else as a platform would. */
public final class StubSource extends StubEndpoint {

    private final Set<String> logicalAddresses;
    private volatile Function<ReceivedRequest, byte[]> answers;

    private StubSource(Set<String> logicalAddresses, int port, Function<ReceivedRequest, byte[]> answers) {
        super(port);
        this.logicalAddresses = Set.copyOf(logicalAddresses);
        this.answers = answers;
    }

    /**
     * Starts a source.
     *
     * @param port 0 for any that is free
     * @param answers a whole SOAP envelope in UTF-8 for a request; ready-made, if the source is to be fast
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubSource start(String logicalAddress, int port, Function<ReceivedRequest, byte[]> answers) {
        return start(Set.of(logicalAddress), port, answers);
    }

    /** Starts a source that is also reached under other addresses, as bookings are under those of care units. */
    public static StubSource start(Set<String> logicalAddresses, int port, Function<ReceivedRequest, byte[]> answers) {
        StubSource source = new StubSource(logicalAddresses, port, answers);
        source.open();
        return source;
    }

    /** The addresses under which it answers. */
    public Set<String> logicalAddresses() {
        return logicalAddresses;
    }

    /** Sets what it answers from now on. */
    public void answerWith(Function<ReceivedRequest, byte[]> otherAnswers) {
        answers = otherAnswers;
    }

    @Override
    byte[] answer(ReceivedRequest request, StubContract contract) throws Refusal {
        if (!logicalAddresses.contains(request.logicalAddress())) {
            throw new Refusal("Client", "VP004 [STUB] Logisk adress hör inte hit");
        }
        return answers.apply(request);
    }
}
