package se.samplan.serve;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.edge.Exchange;
import se.samplan.edge.InFlight;
import se.samplan.edge.Incoming;
import se.samplan.edge.Once;
import se.samplan.edge.Response;
import se.samplan.edge.WsdlPages;
import se.samplan.model.CorrelationId;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * Serves the contracts of one source system: POST is answered by its service, GET with its WSDL.
 *
 * <p>The vendor's code may take its time and cannot be trusted to end, so it runs on threads of its own, and the consumer is
 * answered when the time is up.
 */
public final class ProducerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(ProducerServlet.class);

    private final transient CxfPorts ports;
    private final transient Map<String, Once<WsdlPages>> pages = new HashMap<>();
    private final transient Optional<URI> publicAddress;
    private final transient ExecutorService work;
    private final transient Entrance entrance;

    /**
     * Who may come in.
     *
     * @param time from the request until a fault goes out instead of an answer
     * @param door counts the requests, those that are coming in of all roles together
     */
    public record Entrance(Duration time, Incoming.Door door) {}

    /**
     * @param publicAddress what stands in the served WSDL; the request's own address if empty
     * @param work threads for the vendor's code
     */
    public ProducerServlet(
            List<Served<?>> served, Optional<URI> publicAddress, ExecutorService work, Entrance entrance) {
        this.publicAddress = publicAddress;
        this.work = work;
        this.entrance = entrance;
        this.ports = new CxfPorts(served);
        served.forEach(one -> pages.put(one.path(), new Once<>(() -> WsdlPages.of(one.publication()))));
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        ports.init(config);
    }

    /**
     * Makes what requests need and none has needed yet: the services and their pages. A part that is done already costs
     * nothing.
     */
    public List<Runnable> preparations() {
        return Stream.concat(
                        ports.preparations().stream(), pages.values().stream().<Runnable>map(page -> page::get))
                .toList();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Exchange.pathOf(request);
        if (!ports.serve(path)) {
            Exchange.noService(request, response);
            return;
        }
        Map<String, String> headers = Exchange.headers(request);
        String correlation = Exchange.correlation(headers);
        Incoming.read(request, response, correlation, entrance.door(), new Incoming.Uses() {
            @Override
            public void whole(byte[] message, AsyncContext async) {
                Waiting consumer = new Waiting(Call.of(headers));
                DetachedRequest detached = new DetachedRequest(request, path, message, headers);
                answer(consumer, () -> ports.answer(path, message, consumer, detached, response), async, response);
            }

            @Override
            public void turnedAway() {
                // the log says it
            }

            @Override
            public void unread(boolean told) {
                // the log says it
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is the response
    private void answer(
            Waiting consumer, Supplier<Optional<Response>> port, AsyncContext async, HttpServletResponse response) {
        Future<?> working = work.submit(() -> {
            consumer.begin();
            try {
                port.get().ifPresent(consumer.answer()::complete);
            } catch (Error e) { // the vendor's code may end in anything; nobody else would tell the consumer that waits
                consumer.answer().completeExceptionally(e);
                throw e;
            }
        });
        InFlight inFlight = entrance.door().inFlight();
        Deadline deadline = Deadline.after(entrance.time(), Ticker.system());
        deadline.ifBroughtForward(() -> CompletableFuture.runAsync(() -> stop(consumer, working)));
        InFlight.Entry waiting = inFlight.watch(() -> false, deadline);
        consumer.answer()
                .orTimeout(entrance.time().toNanos(), TimeUnit.NANOSECONDS)
                .exceptionally(problem -> late(problem, working, consumer))
                .whenComplete((made, nothing) -> {
                    waiting.end();
                    end(made, async, response);
                    inFlight.leave();
                });
    }

    /** What the interrupted work may still say comes after this, and is nobody's answer. */
    private static void stop(Waiting consumer, Future<?> working) {
        consumer.answer().complete(CxfPorts.stopped(consumer));
        working.cancel(true);
    }

    private Response late(Throwable problem, Future<?> working, Waiting consumer) {
        if (!(problem instanceof TimeoutException)) {
            return CxfPorts.failed(problem, consumer);
        }
        consumer.queued()
                .ifPresent(queued -> log.info(
                        "{} is late: of {} ms, {} went by until a thread was free",
                        CorrelationId.told(consumer.call().logId().value()),
                        entrance.time().toMillis(),
                        queued.toMillis()));
        Response late = CxfPorts.late(consumer);
        working.cancel(true);
        return late;
    }

    private static void end(Response answer, AsyncContext async, HttpServletResponse response) {
        try {
            Exchange.write(answer, answer.status(), response);
        } catch (IOException e) {
            log.info("an answer could not be written: {}", e.getClass().getSimpleName());
        }
        async.complete();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.writePage(pages, publicAddress, request, response);
    }

    @Override
    public void destroy() {
        ports.close();
    }
}
