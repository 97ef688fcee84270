package se.samplan.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the program listens when it runs by itself; a deployment in Tomcat uses Tomcat's own.
 *
 * @param host address to listen on
 * @param port 0 takes a free one
 * @param maxThreads threads for requests on Java 17; from 21 on, virtual threads are used as well
 * @param maxInFlight requests that are answered at a time; one more is turned away at once
 * @param publicAddress what stands in the served WSDL; the request's own address if empty
 * @param maxRequest largest request, in bytes
 * @param prepare when the schemas of contracts are read
 * @param readWithin time for the body of a request to come in
 * @param stopWithin time for requests under way when the program is told to end
 */
public record ServerSettings(
        String host,
        int port,
        int maxThreads,
        int maxInFlight,
        Optional<URI> publicAddress,
        int maxRequest,
        Prepare prepare,
        Duration readWithin,
        Duration stopWithin) {

    /** When what a contract needs is read and compiled. */
    public enum Prepare {
        /** Before the program is ready. */
        AT_START,
        /** By the first request, or a while after the start. */
        WHEN_ASKED
    }

    private static final int MAX_PORT = 65535;
    private static final int MIN_THREADS = 8;
    private static final int MAX_THREADS = 4000;
    private static final int MAX_IN_FLIGHT = 100_000;

    static ServerSettings read(SettingsReader from) {
        return new ServerSettings(
                from.text("server.host"),
                from.number("server.port", 0, MAX_PORT),
                from.number("server.max-threads", MIN_THREADS, MAX_THREADS),
                from.number("server.max-in-flight", 1, MAX_IN_FLIGHT),
                from.optionalAddress("server.public-address"),
                from.bytes("server.max-request"),
                from.oneOf("server.prepare", "when-asked", "at-start").equals("at-start")
                        ? Prepare.AT_START
                        : Prepare.WHEN_ASKED,
                from.duration("server.read-within"),
                from.duration("server.stop-within"));
    }
}
