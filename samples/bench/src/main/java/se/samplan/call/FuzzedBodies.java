package se.samplan.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Bodies of answers, of any bytes, before anybody reads XML. In this package for what takes them apart is its own. */
public final class FuzzedBodies {

    private static final int MOST = 1_000_000;
    private static final String TYPE = "multipart/related; type=\"application/xop+xml\"; boundary=\"b\"";

    /** A body in one part, as it should be. */
    public static final byte[] IN_PARTS =
            "--b\r\nContent-Type: application/xop+xml; charset=UTF-8\r\n\r\n<a/>\r\n--b--\r\n".getBytes(UTF_8);

    private FuzzedBodies() {}

    /** Such a body, compressed. */
    public static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    /** A body in parts (MTOM): its root is in it, or it has none. Returns, if all is well, whether it could be read. */
    public static boolean inParts(byte[] body) {
        try {
            Reply root = Multipart.root(new Reply(200, TYPE, body));
            if (root.body().length > body.length) {
                throw new IllegalStateException("a part is longer than what it is a part of");
            }
            return true;
        } catch (AnswerInParts e) {
            return false; // that is an answer, too
        }
    }

    /** A compressed body: it becomes no more than may be. Returns, if all is well, whether it could be read. */
    public static boolean compressed(byte[] body) {
        ByteBudget.Reservation room = new ByteBudget(2 * MOST).open();
        try {
            GrowingBody inflated = new GrowingBody(MOST, -1);
            Gzip.inflate(body, body.length, inflated, room.begin());
            if (inflated.size() > MOST) {
                throw new IllegalStateException("it becomes more than may be");
            }
            return true;
        } catch (DamagedAnswer | AnswerTooLarge | OutOfRoom e) {
            return false; // that is an answer, too
        } finally {
            room.release();
        }
    }
}
