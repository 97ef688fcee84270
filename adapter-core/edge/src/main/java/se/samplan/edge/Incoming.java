package se.samplan.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
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

        /** The request is in and has its place; the implementation ends the exchange and leaves the place. */
        void whole(byte[] message, AsyncContext async);

        /** There was no place for the request. */
        void turnedAway();

        /** @param told whether there was somebody left to be told why */
        void unread(boolean told);
    }

    /**
     * A way in.
     *
     * @param bodies counts the requests that are coming in
     * @param inFlight counts those that are being answered
     */
    public record Door(BodiesComingIn bodies, InFlight inFlight) {}

    /** @param correlation of the request, for faults; a dash where it has none */
    @SuppressWarnings("FutureReturnValueIgnored") // its end is the response
    public static void read(
            HttpServletRequest request, HttpServletResponse response, String correlation, Door door, Uses uses)
            throws IOException {
        Optional<BodiesComingIn.Body> counted = door.bodies().begin();
        if (counted.isEmpty()) {
            uses.turnedAway();
            Exchange.unreadForLackOfRoom(response, correlation);
            Remainder.drop(request);
            return;
        }
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0); // the time is kept here and by whoever answers
        async.addListener(new Answered(counted.get()));
        RequestBody body = RequestBody.of(request, counted.get());
        body.whole().whenComplete((message, problem) -> {
            try {
                if (message == null) {
                    refuse(problem, correlation, response, uses);
                    end(problem, body, async);
                } else {
                    come(message, correlation, async, response, door.inFlight(), uses);
                }
            } catch (IOException | RuntimeException e) { // one of the two edges
                log.info("a refusal could not be written: {}", e.getClass().getSimpleName());
                async.complete();
            }
        });
    }

    /** Who was too slow is not waited for again. */
    private static void end(@Nullable Throwable problem, RequestBody body, AsyncContext async) {
        if (problem instanceof TimeoutException) {
            async.complete();
        } else {
            body.remainder().thenEnd(async);
        }
    }

    private static void refuse(@Nullable Throwable problem, String correlation, HttpServletResponse response, Uses uses)
            throws IOException {
        if (problem instanceof NoRoomForBody) {
            uses.turnedAway();
            Exchange.unreadForLackOfRoom(response, correlation);
            return;
        }
        uses.unread(problem != null && Exchange.unread(problem, response, correlation));
    }

    private static void come(
            byte[] message,
            String correlation,
            AsyncContext async,
            HttpServletResponse response,
            InFlight inFlight,
            Uses uses)
            throws IOException {
        switch (inFlight.enter()) {
            case OPEN -> uses.whole(message, async);
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

    /** Gives back the bytes of a request when it ends, however it ends. */
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
