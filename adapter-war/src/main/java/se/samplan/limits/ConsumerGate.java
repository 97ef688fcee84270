package se.samplan.limits;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.PlatformHeaders;
import se.samplan.edge.Exchange;
import se.samplan.edge.FaultCode;
import se.samplan.edge.Faults;
import se.samplan.edge.Response;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.question.ConsumerLimits;

/**
 * Turns a request away whose consumer asks more than it may, before its body is read. It stands behind whoever knows whose word is
 * taken, so a consumer cannot borrow the name of another.
 */
public final class ConsumerGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger("samplan.limits");

    /** Of a consumer that does not stop, one line in a minute tells as much as a thousand. */
    private static final int LINES_A_MINUTE = 1;

    private final transient ConsumerLimits limits;
    private final transient Consumer<String> listener;
    private final transient Rates rates = Rates.ofSeconds();
    private final transient Rates lines = Rates.ofMinutes();
    private final transient Places places = new Places();

    /** @param listener is told of the limit, {@code rate} or {@code concurrency}, of each request that is turned away */
    public ConsumerGate(ConsumerLimits limits, Consumer<String> listener) {
        this.limits = limits;
        this.listener = listener;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Named> named = named(request);
        if (named.isEmpty() || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (PlatformHeaders.isId(named.get().id())) {
            limited(new HsaId(named.get().id()), request, response, chain);
        } else {
            refuseUnread(
                    FaultCode.CLIENT,
                    "HTTP header " + named.get().header() + ": " + PlatformHeaders.ID_RULE,
                    request,
                    response);
        }
    }

    private void limited(HsaId consumer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String name = consumer.key();
        ConsumerLimits.Most most = limits.of(consumer);
        OptionalInt rate = most.rate();
        if (rate.isPresent() && !rates.permit(name, rate.getAsInt())) {
            refuse("rate", "more than " + rate.getAsInt() + " requests in a second", consumer, request, response);
            return;
        }
        OptionalInt atATime = most.concurrency();
        if (atATime.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Runnable> place = places.take(name, atATime.getAsInt());
        if (place.isEmpty()) {
            String what = "more than " + atATime.getAsInt() + " requests at a time";
            refuse("concurrency", what, consumer, request, response);
            return;
        }
        through(request, response, chain, place.get());
    }

    /** The place is given back when the answer has been written, which is mostly on another thread. */
    private static void through(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Runnable giveBack)
            throws IOException, ServletException {
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtItsEnd(giveBack));
                goesOn = true;
            }
        } finally {
            if (!goesOn) {
                giveBack.run();
            }
        }
    }

    private void refuse(
            String limit, String what, HsaId consumer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        listener.accept(limit);
        String correlation = Exchange.correlation(Exchange.headers(request));
        if (lines.permit(consumer.key() + " " + limit, LINES_A_MINUTE)) {
            log.warn(
                    "{} consumer {} is turned away: {}; further ones are not told of for a minute",
                    CorrelationId.told(correlation),
                    consumer,
                    what);
        }
        Exchange.againInASecond(response);
        refuseUnread(
                FaultCode.SERVER,
                "Limit of this consumer (" + limit + "): " + what + "; try again in a second",
                request,
                response);
    }

    private static void refuseUnread(
            FaultCode code, String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Response refusal = Faults.refusal(code, text, Exchange.correlation(Exchange.headers(request)));
        Exchange.refuseUnread(refusal, refusal.status(), request, response);
    }

    /** The consumer as a header names it; whatever stands there. */
    private record Named(String header, String id) {}

    /** Who is not named is refused later, by whoever reads the headers. */
    private static Optional<Named> named(HttpServletRequest request) {
        return Stream.of(PlatformHeaders.ORIGINAL_CONSUMER, PlatformHeaders.SENDER)
                .flatMap(header -> Stream.ofNullable(request.getHeader(header))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .map(id -> new Named(header, id)))
                .findFirst();
    }

    private record AtItsEnd(Runnable giveBack) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            giveBack.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // there is no timeout of the container's
        }

        @Override
        public void onError(AsyncEvent event) {
            giveBack.run();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it is started once
        }
    }
}
