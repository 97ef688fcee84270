package se.samplan.samples.messages.stub;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What all stubs have in common: a port, a mood, a delay, and the memory of what they were asked. Mood and delay may be
 * changed at any time; a request that has come keeps those that were set then.
 */
public abstract sealed class StubEndpoint implements AutoCloseable
        permits StubSource, StubIndex, StubAccess, StubCatalogue, StubLog {

    /** As many requests are remembered, so that a long run does not fill the memory. */
    public static final int REMEMBERED = 10_000;

    private final StubServer server;
    private final Deque<ReceivedRequest> received = new ArrayDeque<>();
    private volatile Mood mood = Mood.NORMAL;
    private volatile Duration delay = Duration.ZERO;
    private volatile Consumer<ReceivedRequest> listener = request -> {};

    StubEndpoint(int port) {
        this.server = StubServer.bind(port);
    }

    /** The answer that is right: a whole SOAP envelope in UTF-8. */
    abstract byte[] answer(ReceivedRequest request, StubContract contract) throws Refusal;

    /** Does what the request wants to be done beside the answer. Not called in a mood that does nothing. */
    void carryOut(ReceivedRequest request, StubContract contract) throws Refusal {
        // a question wants nothing but its answer
    }

    /**
     * In which mood this request is answered.
     *
     * @param set the mood that holds for all
     */
    Mood moodAt(ReceivedRequest request, Mood set) throws Refusal {
        return set;
    }

    final void open() {
        server.serve(this::reply);
    }

    /** Sets how requests are answered from now on. */
    public final void setMood(Mood mood) {
        this.mood = mood;
    }

    /** How requests are answered now. */
    public final Mood mood() {
        return mood;
    }

    /** Sets for how long it is silent before each answer from now on. */
    public final void setDelay(Duration delay) {
        this.delay = delay;
    }

    /** For how long it is silent now. */
    final Duration delay() {
        return delay;
    }

    /** Sets all that a variant says of it; one that is down is closed. */
    final void behave(Behaviour behaviour) {
        setMood(behaviour.mood());
        setDelay(behaviour.delay());
        if (behaviour.down()) {
            close();
        }
    }

    /** Sets who is told of each request before it is answered. */
    public final void onRequest(Consumer<ReceivedRequest> listener) {
        this.listener = listener;
    }

    /** The latest requests, oldest first, in whatever mood it was, and whether or not they were refused. */
    public final List<ReceivedRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Forgets the requests. */
    public final void clearReceived() {
        synchronized (received) {
            received.clear();
        }
    }

    /** Where to send requests; any path will do. */
    public final URI uri() {
        return server.uri();
    }

    /** See {@link StubServer#openConnections()}. */
    public final int openConnections() {
        return server.openConnections();
    }

    /** See {@link StubServer#openedConnections()}. */
    public final long openedConnections() {
        return server.openedConnections();
    }

    /** See {@link StubServer#connectionsClosedByPeer()}. */
    public final long connectionsClosedByPeer() {
        return server.connectionsClosedByPeer();
    }

    /** Whether it listens: not after it has been closed. */
    public final boolean isOpen() {
        return server.isOpen();
    }

    /** See {@link StubServer#requestsUnderWay()}. */
    public final int requestsUnderWay() {
        return server.requestsUnderWay();
    }

    @Override
    public final void close() {
        server.close();
    }

    private StubReply reply(StubRequest http) {
        Duration delayNow = delay;
        Mood moodNow = mood;
        ReceivedRequest request = SoapReader.read(http);
        remember(request);
        listener.accept(request);
        return replyIn(moodNow, request).after(delayNow);
    }

    private StubReply replyIn(Mood set, ReceivedRequest request) {
        try {
            StubContract contract = StubContract.of(request.contract())
                    .orElseThrow(() -> new Refusal("Client", "VP004 [STUB] Kontraktet är okänt här"));
            byte[] answer = answer(request, contract);
            Mood moodNow = moodAt(request, set);
            if (moodNow.doesAsAsked()) {
                carryOut(request, contract);
            }
            return new MoodReplies(request, contract, answer).in(moodNow);
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private void remember(ReceivedRequest request) {
        synchronized (received) {
            if (received.size() == REMEMBERED) {
                received.removeFirst();
            }
            received.addLast(request);
        }
    }
}
