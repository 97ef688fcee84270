package se.samplan.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import se.samplan.call.ByteBudget;
import se.samplan.edge.Response;
import se.samplan.endpoint.Following;
import se.samplan.endpoint.RequestListener.End;

/**
 * A request with its span.
 *
 * @param underWay the requests whose steps are to be known
 */
record FollowedRequest(Span span, Context context, UnderWay underWay) implements Following.Followed {

    /** The room ends with the answer's future, and no step comes after that. */
    @Override
    public CompletableFuture<Response> through(
            ByteBudget.Reservation room, Supplier<CompletableFuture<Response>> answering) {
        underWay.begins(room, context);
        return context.wrapSupplier(answering).get().whenComplete((answer, problem) -> underWay.ends(room));
    }

    @Override
    public void turnedAway() {
        span.setAttribute(Spans.END, "turned-away").setStatus(StatusCode.ERROR);
        span.end();
    }

    @Override
    public void ended(End end) {
        span.setAttribute(Spans.END, end.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (end == End.SERVER_FAULT) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
