package se.samplan.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a request comes in, in both roles: its body first, without a thread, as one of {@link BodiesComingIn}; only then it takes
 * one of the places.
 */
public final class Incoming {

    private static final Logger log = LoggerFactory.getLogger(Incoming.class);

    private Incoming() {}

    /** What becomes of a request. */
    public interface Uses {

        /** It is in and has its place; whoever takes it ends the exchange and leaves the place. */
        void whole(byte[] message, Map<String, String> headers, AsyncContext async);

        /** There was no place for it. */
        void turnedAway();

        /** @param told whether there was somebody left to be told why */
        void unread(boolean told);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is the response
    public static void read(
            HttpServletRequest request,
            HttpServletResponse response,
            BodiesComingIn bodies,
            InFlight inFlight,
            Uses uses)
            throws IOException {
        Map<String, String> headers = Exchange.headers(request);
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0); // the time is kept here and by whoever answers
        Optional<BodiesComingIn.Body> counted = bodies.begin();
        counted.ifPresent(body -> async.addListener(new Answered(body)));
        CompletableFuture<byte[]> whole = counted.isEmpty()
                ? CompletableFuture.failedFuture(new NoRoomForBody())
                : RequestBody.of(request, counted.get(), bodies.within());
        whole.whenComplete((message, problem) -> {
            try {
                come(message, problem, headers, async, response, inFlight, uses);
            } catch (IOException | RuntimeException e) { // one of the two edges
                log.info("a refusal could not be written: {}", e.getClass().getSimpleName());
                async.complete();
            }
        });
    }

    private static void come(
            byte @Nullable [] message,
            @Nullable Throwable problem,
            Map<String, String> headers,
            AsyncContext async,
            HttpServletResponse response,
            InFlight inFlight,
            Uses uses)
            throws IOException {
        String correlation = Exchange.correlation(headers);
        if (problem instanceof NoRoomForBody) {
            uses.turnedAway();
            Exchange.unreadForLackOfRoom(response, correlation);
            async.complete();
            return;
        }
        if (message == null) {
            boolean told = problem != null && Exchange.unread(problem, response, correlation);
            uses.unread(told);
            async.complete();
            return;
        }
        switch (inFlight.enter()) {
            case OPEN -> uses.whole(message, headers, async);
            case FULL -> {
                uses.turnedAway();
                Exchange.full(response, correlation);
                async.complete();
            }
            case STOPPING -> {
                uses.turnedAway();
                Exchange.stopping(response, correlation);
                async.complete();
            }
        }
    }

    /** However a request ends, its bytes are given back then. */
    private record Answered(BodiesComingIn.Body body) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            body.release();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // there is no timeout of the container's
        }

        @Override
        public void onError(AsyncEvent event) {
            body.release();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it is started once
        }
    }
}
