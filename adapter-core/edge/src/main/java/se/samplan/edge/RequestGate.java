package se.samplan.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.xml.Encoding;

/**
 * Turns away, before any XML is read, what cannot be a SOAP 1.1 request, so that every container gives the same answer: a
 * SOAP fault, not a page of its own. A body that only turns out to be too large while it is read ends in {@link Exchange#unread}.
 */
public final class RequestGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** SOAP 1.2 is let through, so that the answer can say what is wrong with it. */
    private static final Pattern XML = Pattern.compile("(?i)(text/xml|application/(soap\\+)?xml)\\b");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]*)");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The beginning of a query that {@link WsdlPages} knows. */
    private static final Pattern PAGE = Pattern.compile("(?i)wsdl$|(wsdl|xsd)=");

    private static final List<String> ENCODINGS = List.of("gzip", "x-gzip", "deflate", "br");

    /** Of what is wrong with a header that names somebody, as wherever such a header is read. */
    private static final int SOAP_FAULT = 500;

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;

    private final int maxRequest;

    private record Refused(int status, String text) {}

    /** @param maxRequest largest request, in bytes */
    public RequestGate(int maxRequest) {
        this.maxRequest = maxRequest;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (asksForPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            refuse(
                    request,
                    response,
                    new Refused(METHOD_NOT_ALLOWED, "Only POST is answered here, and GET with ?wsdl"));
            return;
        }
        Optional<Refused> refused = refused(request);
        if (refused.isPresent()) {
            refuse(request, response, refused.get());
        } else {
            chain.doFilter(new LimitedRequest(request, maxRequest), response);
        }
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return READING.contains(request.getMethod())
                && query != null
                && PAGE.matcher(query).lookingAt();
    }

    private Optional<Refused> refused(HttpServletRequest request) {
        if (request.getContentLengthLong() > maxRequest) {
            return Optional.of(new Refused(TOO_LARGE, "The request is too large"));
        }
        return NamedTwice.in(request)
                .map(twice -> new Refused(SOAP_FAULT, twice))
                .or(() -> encodingOf(request)
                        .map(encoding -> new Refused(
                                UNSUPPORTED,
                                "Content-Encoding: must be identity or none; " + encoding + " is not read")))
                .or(() -> isXml(request.getHeader("Content-Type"))
                        ? Optional.empty()
                        : Optional.of(new Refused(
                                UNSUPPORTED, "Content-Type: must be text/xml, with a charset that is known or none")));
    }

    /**
     * The first encoding of the request, by its name if that is a known one; what the sender has made up is not repeated. Every
     * value of every such header counts: a list may hide one encoding behind another.
     */
    private static Optional<String> encodingOf(HttpServletRequest request) {
        if (request.getHeader("Content-Encoding") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getHeaders("Content-Encoding")).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(encoding -> encoding.strip().toLowerCase(Locale.ROOT))
                .filter(encoding -> !encoding.isEmpty() && !encoding.equals("identity"))
                .map(encoding -> ENCODINGS.contains(encoding) ? encoding : "an encoding")
                .findFirst();
    }

    private static boolean isXml(String contentType) {
        if (contentType != null && Encoding.isUsual(contentType)) {
            return true;
        }
        if (contentType == null || !XML.matcher(contentType.strip()).lookingAt()) {
            return false;
        }
        Matcher charset = CHARSET.matcher(contentType);
        return !charset.find() || isKnown(charset.group(1));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        Exchange.refuseUnread(
                Faults.refusal(FaultCode.CLIENT, refused.text(), Exchange.correlation(Exchange.headers(request))),
                refused.status(),
                request,
                response);
    }
}
