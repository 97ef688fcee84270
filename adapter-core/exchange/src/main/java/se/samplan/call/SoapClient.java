package se.samplan.call;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.time.Ticker;

/** Sends one SOAP request and says what became of it. The only place that knows what an exception of HTTP means. */
public final class SoapClient {

    private static final Logger log = LoggerFactory.getLogger(SoapClient.class);

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int SOAP_FAULT = 500;

    private final Http http;
    private final Ticker ticker;

    public SoapClient(Http http, Ticker ticker) {
        this.http = http;
        this.ticker = ticker;
    }

    /**
     * Starts the call. It ends with the reply of an HTTP 200, or with why there is none; never with an exception.
     *
     * @param identity headers that say who is behind the call
     * @param room where the answer may go
     */
    public Call<Outcome<Reply>> send(
            Source source, URI target, SoapRequest request, Map<String, String> identity, AnswerRoom room) {
        long start = ticker.nanos();
        Call<Reply> exchange = exchange(source, target, request, identity, room);
        return new Call<>(
                exchange.result().handle((reply, problem) -> outcome(source, start, reply, problem, room)),
                exchange.onAbort(),
                () -> room.isShort()
                        ? Optional.of(failed(source, since(start), FailureKind.OUT_OF_ROOM))
                        : Optional.empty());
    }

    private Call<Reply> exchange(
            Source source, URI target, SoapRequest request, Map<String, String> identity, AnswerRoom room) {
        Map<String, String> headers = new LinkedHashMap<>(identity);
        headers.put("Content-Type", "text/xml;charset=UTF-8");
        headers.put("SOAPAction", request.soapAction());
        return http.post(target, headers, request.to(source.logicalAddress()), room);
    }

    private Duration since(long start) {
        return Duration.ofNanos(ticker.nanos() - start);
    }

    /** A source that hangs up while its answer is held back for want of room is not to blame. */
    private Outcome<Reply> outcome(
            Source source, long start, @Nullable Reply reply, @Nullable Throwable problem, AnswerRoom room) {
        Duration after = since(start);
        if (reply == null) {
            return failed(source, after, room.isShort() ? FailureKind.OUT_OF_ROOM : kindOf(problem));
        }
        Function<FailureKind, Outcome<Reply>> because = kind -> failed(source, after, kind);
        return switch (reply.status()) {
            case OK ->
                PlatformFault.inAnswer(reply, source.logicalAddress())
                        .map(because)
                        .orElseGet(() -> new Outcome.Answered<>(source, after, reply));
            case SOAP_FAULT -> because.apply(PlatformFault.kindOf(reply, source.logicalAddress()));
            default ->
                because.apply(PlatformFault.inAnswer(reply, source.logicalAddress())
                        .orElse(reply.status() == FORBIDDEN ? FailureKind.NOT_PERMITTED : FailureKind.HTTP_STATUS));
        };
    }

    private static Outcome<Reply> failed(Source source, Duration after, FailureKind kind) {
        return Outcome.Failed.of(source, after, kind);
    }

    private static FailureKind kindOf(@Nullable Throwable problem) {
        Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
        if (cause instanceof AnswerTooLarge) {
            return FailureKind.TOO_LARGE;
        }
        if (cause instanceof OutOfRoom) {
            return FailureKind.OUT_OF_ROOM;
        }
        if (cause instanceof DamagedAnswer) {
            return FailureKind.INVALID_ANSWER;
        }
        if (cause instanceof AnswerInParts) {
            return FailureKind.IN_PARTS;
        }
        if (cause instanceof IOException || cause instanceof CancellationException) {
            return FailureKind.UNREACHABLE;
        }
        log.error("defect while calling a source", cause);
        return FailureKind.INTERNAL;
    }
}
