package se.samplan.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.PlatformHeaders;
import se.samplan.model.CorrelationId;

/** What every service of ours does with HTTP, whichever role it is in. */
public final class Exchange {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final String CORRELATION = PlatformHeaders.CORRELATION;
    private static final String XML = "text/xml;charset=UTF-8";

    private Exchange() {}

    public static void noService(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Response none =
                Faults.refusal(FaultCode.CLIENT, "There is no service at this address", correlation(headers(request)));
        refuseUnread(none, NOT_FOUND, request, response);
    }

    /** Answers a request whose body nobody has begun to read; what comes of it is dropped. */
    public static void refuseUnread(
            Response refusal, int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(refusal, status, response);
        Remainder.drop(request);
    }

    public static void full(HttpServletResponse response, String correlation) throws IOException {
        againInASecond(response);
        Response full =
                Faults.refusal(FaultCode.SERVER, "Too many requests at the moment; try again in a second", correlation);
        write(full, full.status(), response);
    }

    /** What stands in the way has mostly gone by then, and a platform that asks at once would only add to it. */
    public static void againInASecond(HttpServletResponse response) {
        response.setHeader("Retry-After", "1");
    }

    /** As {@link #full}, for a request whose body is not read on. */
    public static void unreadForLackOfRoom(HttpServletResponse response, String correlation) throws IOException {
        response.setHeader("Connection", "close");
        full(response, correlation);
    }

    public static void stopping(HttpServletResponse response, String correlation) throws IOException {
        againInASecond(response);
        response.setHeader("Connection", "close");
        Response ending =
                Faults.refusal(FaultCode.SERVER, "This instance is being stopped; try again in a second", correlation);
        write(ending, ending.status(), response);
    }

    /**
     * Tells why a body has not been read to its end. Of a connection that broke, nobody knows whether somebody is left who reads.
     *
     * @return false if there may be nobody left to be told
     */
    public static boolean unread(Throwable problem, HttpServletResponse response, String correlation)
            throws IOException {
        response.setHeader("Connection", "close");
        if (problem instanceof RequestTooLarge) {
            write(Faults.refusal(FaultCode.CLIENT, "The request is too large", correlation), TOO_LARGE, response);
            return true;
        }
        if (problem instanceof TimeoutException) {
            write(
                    Faults.refusal(FaultCode.CLIENT, "The request did not come in time", correlation),
                    REQUEST_TIMEOUT,
                    response);
            return true;
        }
        notWhole(response, correlation);
        return false;
    }

    private static void notWhole(HttpServletResponse response, String correlation) {
        try {
            write(
                    Faults.refusal(FaultCode.CLIENT, "The request did not come whole", correlation),
                    BAD_REQUEST,
                    response);
        } catch (IOException e) {
            log.debug("the sender of half a request has gone: {}", e.getClass().getSimpleName());
        }
    }

    /** The request's correlation id for our log; a dash where there is none that can be used. */
    public static String correlation(Map<String, String> headers) {
        try {
            return new CorrelationId(headers.getOrDefault(CORRELATION, "").strip()).value();
        } catch (IllegalArgumentException e) {
            return "-";
        }
    }

    public static void write(Response answer, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(XML);
        response.setContentLengthLong(answer.length());
        answer.writeTo(response.getOutputStream());
        response.flushBuffer();
    }

    /**
     * The page of a service that the request asks for, or that there is none.
     *
     * @param pages by path of the service
     */
    public static void writePage(
            Map<String, Once<WsdlPages>> pages,
            Optional<URI> publicAddress,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<byte[]> page = Optional.ofNullable(pages.get(pathOf(request)))
                .flatMap(ofService -> ofService.get().page(request.getQueryString(), address(publicAddress, request)));
        if (page.isEmpty()) {
            write(
                    Faults.refusal(
                            FaultCode.CLIENT,
                            "There is no such document at this address",
                            correlation(headers(request))),
                    NOT_FOUND,
                    response);
            return;
        }
        response.setStatus(OK);
        response.setContentType(XML);
        response.setContentLength(page.get().length);
        response.getOutputStream().write(page.get());
    }

    private static URI address(Optional<URI> publicAddress, HttpServletRequest request) {
        return URI.create(publicAddress
                .map(outside -> withoutSlash(outside) + request.getServletPath() + pathOf(request))
                .orElseGet(() -> request.getRequestURL().toString()));
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    public static String pathOf(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo();
    }

    /** By names in small letters, the first of each; {@link RequestGate} lets none through that name somebody twice, differently. */
    public static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> first = new HashMap<>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> first.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return first;
    }
}
