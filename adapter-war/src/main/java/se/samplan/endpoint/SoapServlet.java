package se.samplan.endpoint;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.ByteBudget;
import se.samplan.edge.Exchange;
import se.samplan.edge.Fault;
import se.samplan.edge.FaultCode;
import se.samplan.edge.InFlight;
import se.samplan.edge.Incoming;
import se.samplan.edge.Once;
import se.samplan.edge.Response;
import se.samplan.edge.WsdlPages;
import se.samplan.endpoint.RequestListener.End;
import se.samplan.model.ContractId;
import se.samplan.published.Publication;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * Serves every contract: POST is answered by its endpoint, GET with its WSDL.
 *
 * <p>No thread is held while sources are asked: the request is read, the thread goes back, and whoever brings the last
 * answer has the response written.
 */
public final class SoapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(SoapServlet.class);

    /** Name of the request attribute with which a container tells whether the consumer has hung up: a BooleanSupplier. */
    public static final String CONSUMER_HAS_GONE = "se.samplan.consumer-has-gone";

    /**
     * What requests have to pass, and what they may take.
     *
     * @param total time from a request of a contract until the answer is on its way
     * @param door counts the requests, those that are coming in of all roles together
     * @param budget what all answers together may hold
     */
    public record Entrance(Function<ContractId, Duration> total, Incoming.Door door, ByteBudget budget) {}

    /**
     * Who is told.
     *
     * @param requests how they end
     * @param deliveries which answers have arrived
     * @param ledger what is disclosed, before it is
     * @param following each step of each request
     */
    public record Hearers(
            RequestListener requests, DeliveryListener deliveries, DisclosureLedger ledger, Following following) {}

    private final transient Map<String, ServedPort> endpoints;
    private final transient Map<String, Once<WsdlPages>> pages;
    private final transient Optional<URI> publicAddress;
    private final transient Entrance entrance;
    private final transient Hearers told;

    /** @param publicAddress what stands in the served WSDL; the request's own address if empty */
    public SoapServlet(
            List<? extends ServedPort> endpoints, Optional<URI> publicAddress, Entrance entrance, Hearers told) {
        this.endpoints = new HashMap<>();
        this.pages = new HashMap<>();
        this.publicAddress = publicAddress;
        this.entrance = entrance;
        this.told = told;
        for (ServedPort endpoint : endpoints) {
            String path = pathOf(endpoint.publication());
            this.endpoints.put(path, endpoint);
            this.pages.put(path, new Once<>(() -> WsdlPages.of(endpoint.publication())));
        }
    }

    /** Makes what requests need and none has needed yet: one part for each contract. Done before, a part costs nothing. */
    public List<Runnable> preparations() {
        return endpoints.keySet().stream()
                .sorted()
                .<Runnable>map(path -> () -> {
                    requireNonNull(endpoints.get(path)).prepare();
                    requireNonNull(pages.get(path)).get();
                })
                .toList();
    }

    /** A contract is found at {@code /services/NAME/MAJOR}. */
    private static String pathOf(Publication contract) {
        return "/" + contract.name() + "/" + contract.major();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServedPort endpoint = endpoints.get(Exchange.pathOf(request));
        if (endpoint == null) {
            Exchange.noService(request, response);
            return;
        }
        Deadline deadline = Deadline.after(entrance.total().apply(endpoint.contractId()), Ticker.system());
        Following.Followed followed = told.following().begins(endpoint.contractId(), request::getHeader);
        Begun begun = new Begun(endpoint, Exchange.headers(request), deadline, followed);
        Admission admission = endpoint.admit(begun.headers());
        if (admission instanceof Admission.Refused refused) {
            refuse(refused.fault(), begun, request, response);
        } else if (admission instanceof Admission.In admitted) {
            read(admitted.asking(), begun, request, response);
        }
    }

    /** A request of which the headers are in. */
    private record Begun(
            ServedPort endpoint, Map<String, String> headers, Deadline deadline, Following.Followed followed) {

        ContractId contract() {
            return endpoint.contractId();
        }
    }

    /** Who may not ask is told at once, however long the body would take. */
    private void refuse(Fault fault, Begun begun, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        End end = End.GONE;
        try {
            Exchange.refuseUnread(fault, fault.status(), request, response);
            end = endOf(fault);
        } finally {
            told.requests().ended(begun.contract(), end, begun.deadline().spent());
            begun.followed().ended(end);
        }
    }

    private void read(
            CallerHeaders.Admitted asking, Begun begun, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BooleanSupplier gone = hasGone(request);
        String correlation = Exchange.correlation(begun.headers());
        Incoming.read(request, response, correlation, entrance.door(), new Incoming.Uses() {
            @Override
            public void whole(byte[] message, AsyncContext async) {
                answer(message, asking, new Waiting(async, response, gone, begun));
            }

            @Override
            public void turnedAway() {
                told.requests().turnedAway(begun.contract());
                begun.followed().turnedAway();
            }

            @Override
            public void unread(boolean answered) {
                End end = answered ? End.CLIENT_FAULT : End.GONE;
                told.requests().ended(begun.contract(), end, begun.deadline().spent());
                begun.followed().ended(end);
            }
        });
    }

    /** A consumer that waits for its answer. */
    private record Waiting(AsyncContext async, HttpServletResponse response, BooleanSupplier gone, Begun begun) {}

    @SuppressWarnings("FutureReturnValueIgnored") // its end is the response
    private void answer(byte[] message, CallerHeaders.Admitted asking, Waiting waiting) {
        Begun begun = waiting.begun();
        Deadline deadline = begun.deadline();
        String correlation = Exchange.correlation(begun.headers());
        String contentType = begun.headers().getOrDefault("content-type", "");
        InFlight.Entry consumer = entrance.door().inFlight().watch(waiting.gone(), deadline);
        ByteBudget.Reservation room = entrance.budget().open();
        CompletableFuture<Kept> answered = begun.followed()
                .through(room, () -> begun.endpoint().answer(message, contentType, asking, deadline, room))
                .thenCompose(answer -> kept(answer, correlation));
        answered.thenApply(kept -> end(kept.answer(), consumer, waiting.async(), waiting.response()))
                .whenComplete((end, problem) -> {
                    room.release();
                    told.requests().ended(begun.contract(), end == null ? End.GONE : end, deadline.spent());
                    begun.followed().ended(end == null ? End.GONE : end);
                    tell(end, answered, correlation);
                    if (problem != null) {
                        broken(problem, waiting.async());
                    }
                    entrance.door().inFlight().leave();
                });
    }

    /** An answer whose disclosure is kept, and what is told of it when it has been written. */
    private record Kept(Response answer, DisclosureLedger.Receipt receipt) {}

    /** The answer when its disclosure is durable; a fault in its place, if that cannot be. */
    private CompletableFuture<Kept> kept(Response answer, String correlation) {
        List<Shown> disclosed =
                shown(answer).stream().filter(one -> !one.owners().isEmpty()).toList();
        if (disclosed.isEmpty()) {
            return CompletableFuture.completedFuture(new Kept(answer, arrived -> {}));
        }
        return told.ledger()
                .intend(disclosed)
                .thenApply(receipt -> new Kept(answer, receipt))
                .exceptionally(problem -> new Kept(AggregatedEndpoint.FAULTS.of(problem, correlation), arrived -> {}));
    }

    /** The endpoint never fails; if it did, nothing was written. */
    private void tell(@Nullable End end, CompletableFuture<Kept> answered, String correlation) {
        boolean arrived = end != null && end != End.GONE;
        List<Shown> shown = List.of();
        if (!answered.isCompletedExceptionally()) {
            shown = shown(answered.join().answer());
            answered.join().receipt().close(arrived);
        }
        shown.forEach(arrived ? told.deliveries()::delivered : told.deliveries()::notDelivered);
        if (!arrived && shown.isEmpty()) {
            told.deliveries().nothingDelivered(correlation);
        }
    }

    /** What the answer shows; a fault shows nothing. */
    private static List<Shown> shown(Response response) {
        return response instanceof AnswerMessage answer ? answer.shown() : List.of();
    }

    /** A consumer that has closed its side may still read, so the answer is written; but nobody can say that it arrived. */
    private static End end(Response answer, InFlight.Entry consumer, AsyncContext async, HttpServletResponse response) {
        boolean there = consumer.end();
        try {
            Exchange.write(answer, answer.status(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        async.complete();
        return there ? endOf(answer) : End.GONE;
    }

    private static End endOf(Response answer) {
        if (answer instanceof AnswerMessage answered) {
            return answered.end();
        }
        return answer instanceof Fault fault && fault.code() == FaultCode.SERVER ? End.SERVER_FAULT : End.CLIENT_FAULT;
    }

    /** The consumer has gone, or there is a defect in the writing: there is nobody left to be told. */
    private static void broken(Throwable problem, AsyncContext async) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        log.info("an answer could not be written: {}", cause.getClass().getSimpleName());
        async.complete();
    }

    /** The container can tell; where it cannot, the consumer is taken to be there. */
    private static BooleanSupplier hasGone(HttpServletRequest request) {
        return request.getAttribute(CONSUMER_HAS_GONE) instanceof BooleanSupplier gone ? gone : () -> false;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.writePage(pages, publicAddress, request, response);
    }
}
