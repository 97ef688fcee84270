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
 * @param maxRequest largest body of a request, in bytes
 * @param maxHead largest head of a request, in bytes
 * @param writeWithin time for an answer to be taken by who has asked, from its first byte to its last
 * @param prepare when the schemas of contracts are read
 * @param bodies how much may be coming in at a time, and for how long
 * @param stop how the program ends when it is told to
 */
public record ServerSettings(
        String host,
        int port,
        int maxThreads,
        int maxInFlight,
        Optional<URI> publicAddress,
        int maxRequest,
        int maxHead,
        Duration writeWithin,
        Prepare prepare,
        Bodies bodies,
        Stop stop) {

    /**
     * How the program ends.
     *
     * @param leaving time between {@code /ready} saying that no requests should come and new ones being turned away
     * @param within time for requests under way after that
     */
    public record Stop(Duration leaving, Duration within) {

        static Stop read(SettingsReader from) {
            return new Stop(from.durationOrNone("server.leave-for"), from.durationOrNone("server.stop-within"));
        }
    }

    /**
     * The bodies of requests that are being received.
     *
     * @param within time for one to come in
     * @param most at a time; one more is turned away at once
     * @param bytes of them that may be held at the same time, until their requests are answered
     */
    public record Bodies(Duration within, int most, long bytes) {

        private static final int MOST = 100_000;

        static Bodies read(SettingsReader from) {
            return new Bodies(
                    from.duration("server.read-within"),
                    from.number("server.max-coming-in", 1, MOST),
                    from.bytesOf("server.bytes-coming-in", Runtime.getRuntime().maxMemory()));
        }
    }

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
    private static final int LEAST_HEAD = 2 * 1024;
    private static final int MOST_HEAD = 64 * 1024;

    static ServerSettings read(SettingsReader from) {
        ServerSettings settings = new ServerSettings(
                from.text("server.host"),
                from.number("server.port", 0, MAX_PORT),
                from.number("server.max-threads", MIN_THREADS, MAX_THREADS),
                from.number("server.max-in-flight", 1, MAX_IN_FLIGHT),
                from.optionalAddress("server.public-address"),
                from.bytes("server.max-request"),
                from.bytes("server.max-head"),
                from.duration("server.write-within"),
                from.oneOf("server.prepare", "when-asked", "at-start").equals("at-start")
                        ? Prepare.AT_START
                        : Prepare.WHEN_ASKED,
                Bodies.read(from),
                Stop.read(from));
        from.check(
                settings.bodies.bytes >= settings.maxRequest,
                "server.bytes-coming-in: must not be below server.max-request");
        from.check(
                settings.maxHead >= LEAST_HEAD && settings.maxHead <= MOST_HEAD,
                "server.max-head: must be from 2kB to 64kB");
        return settings;
    }
}
