package se.samplan.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/** The real HTTP client and what goes with it, for tests over real sockets. */
public final class Sockets {

    /** More than any stub says, but for those that say too much. */
    public static final int LIMIT = 1_000_000;

    /** Only ever waited for when something is wrong. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private Sockets() {}

    public static ApacheHttp http() {
        try {
            return new ApacheHttp(Duration.ofSeconds(10), SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }

    public static SoapClient soapClient() {
        return new SoapClient(http(), Ticker.system());
    }

    /** A deadline that no test reaches unless something is wrong. */
    public static Deadline noHurry() {
        return Deadline.after(PATIENCE, Ticker.system());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Room for one answer of usual size. */
    public static AnswerRoom roomForOne() {
        return roomUpTo(LIMIT);
    }

    static AnswerRoom roomUpTo(int most) {
        return new AnswerRoom(most, room());
    }

    /** Room for whatever comes. */
    public static ByteBudget.Reservation room() {
        return new ByteBudget(Long.MAX_VALUE).open();
    }
}
