package se.samplan.endpoint;

import jakarta.servlet.AsyncContext;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the contracts of one source system: POST is answered by the port, GET with its WSDL.
 *
 * <p>The vendor's code may take its time and cannot be trusted to end, so it runs on threads of its own, and whoever asked is
 * answered when the time is up.
 */
public final class ProducerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(ProducerServlet.class);

    private final transient GeneratedPorts ports;
    private final transient Map<String, Once<WsdlPages>> pages = new HashMap<>();
    private final transient Optional<URI> publicAddress;
    private final transient ExecutorService work;
    private final transient Duration time;
    private final transient InFlight inFlight;
    private final transient BodiesComingIn bodies;

    /**
     * @param publicAddress what stands in the served WSDL; the request's own address if empty
     * @param work threads for the vendor's code
     * @param time from the request until a fault goes out instead of an answer
     * @param bodies counts those that are coming in, of all roles
     */
    public ProducerServlet(
            List<GeneratedPort<?>> ports,
            Optional<URI> publicAddress,
            ExecutorService work,
            Duration time,
            InFlight inFlight,
            BodiesComingIn bodies) {
        this.bodies = bodies;
        this.publicAddress = publicAddress;
        this.work = work;
        this.time = time;
        this.inFlight = inFlight;
        this.ports = new GeneratedPorts(ports);
        ports.forEach(
                port -> pages.put(GeneratedPorts.pathOf(port), new Once<>(() -> new WsdlPages(port.publication()))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Exchange.pathOf(request);
        if (!ports.serve(path)) {
            Exchange.noService(request, response);
            return;
        }
        Incoming.read(request, response, bodies, inFlight, new Incoming.Uses() {
            @Override
            public void whole(byte[] message, Map<String, String> headers, AsyncContext async) {
                answer(() -> ports.answer(path, message, headers), async, response);
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
    private void answer(Supplier<Response> port, AsyncContext async, HttpServletResponse response) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Future<?> working = work.submit(() -> {
            answer.complete(port.get());
        });
        answer.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS)
                .exceptionally(problem -> late(problem, working))
                .whenComplete((made, nothing) -> {
                    end(made, async, response);
                    inFlight.leave();
                });
    }

    private static Response late(Throwable problem, Future<?> working) {
        working.cancel(true);
        return problem instanceof TimeoutException
                ? Faults.refusal(FaultCode.SERVER, "The source system did not answer in time", "-")
                : Faults.of(problem, "-");
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
}
