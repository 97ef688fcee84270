package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An HTTP answer made beforehand, and how it goes out.
 *
 * @param silence before the first byte
 * @param bytes head and body, in parts; the same part may stand many times. Never changed: each use takes duplicates
 * @param perByte time before each byte after the first part; zero sends all at once
 */
record Reply(Duration silence, List<ByteBuffer> bytes, Duration perByte, Ending ending) {

    /** What becomes of the connection when all bytes are sent. */
    enum Ending {
        /** Waits for the next request. */
        KEEP,
        /** Closes. */
        CLOSE,
        /** Says nothing more until the peer closes. */
        HANG
    }

    private static final String XML = "text/xml;charset=UTF-8";
    private static final Duration SLOW = Duration.ofMillis(300);
    private static final Duration BYTE = Duration.ofSeconds(1);
    private static final int PART = 64 * 1024;
    private static final ByteBuffer FILLER = direct("QUJD".repeat(PART / 4).getBytes(UTF_8));

    /** What is the same for every request of a case: the size of a good plan, of a huge one, and time to think. */
    record Measure(int attachment, int huge, Duration delay) {}

    /** What a source answers about a person. */
    static Reply of(Scene.Part part, String person, Measure measure) {
        String good = Messages.answer(Messages.plan(part, person, measure.attachment()));
        Reply whole = xml(200, good).after(measure.delay());
        return switch (part.scenario()) {
            case GOOD -> whole;
            case SLOW -> whole.after(SLOW);
            case DUPLICATE ->
                xml(
                        200,
                        Messages.answer(Messages.plan(part, person, measure.attachment())
                                .repeat(2)));
            case HANG -> nothing(Ending.HANG);
            case TRICKLE -> new Reply(Duration.ZERO, whole.bytes(), BYTE, Ending.HANG);
            case HALF -> whole.half();
            case FAULT -> xml(500, Messages.fault());
            case HTML -> http(200, "text/html", "<!DOCTYPE html><html><body>Stängt</body></html>".getBytes(UTF_8));
            case TRUNCATED -> xml(200, good.substring(0, good.length() / 2));
            case EMPTY -> xml(200, "");
            case CLOSE -> nothing(Ending.CLOSE);
            case HUGE -> huge(part, person, measure.huge());
            case OTHER -> xml(200, Messages.answer(Messages.plan(part, Messages.NOBODY, measure.attachment())));
        };
    }

    static Reply xml(int status, String body) {
        return http(status, XML, body.getBytes(UTF_8));
    }

    private static Reply http(int status, String type, byte[] body) {
        return new Reply(
                Duration.ZERO, List.of(head(status, type, body.length), direct(body)), Duration.ZERO, Ending.KEEP);
    }

    private static ByteBuffer head(int status, String type, int length) {
        return direct(("HTTP/1.1 " + status + " Bench\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1));
    }

    private static Reply nothing(Ending ending) {
        return new Reply(Duration.ZERO, List.of(), Duration.ZERO, ending);
    }

    /** A plan that is whole and well-formed, and at least so large. */
    private static Reply huge(Scene.Part part, String person, int size) {
        String place = "\0";
        String[] plan = Messages.planAround(part, person);
        String whole = Messages.answer(plan[0] + place + plan[1]);
        byte[] before = whole.substring(0, whole.indexOf(place)).getBytes(UTF_8);
        byte[] after = whole.substring(whole.indexOf(place) + 1).getBytes(UTF_8);
        int fillers = size / PART + 1;
        List<ByteBuffer> bytes = new ArrayList<>();
        bytes.add(head(200, XML, before.length + fillers * PART + after.length));
        bytes.add(direct(before));
        bytes.addAll(Collections.nCopies(fillers, FILLER));
        bytes.add(direct(after));
        return new Reply(Duration.ZERO, bytes, Duration.ZERO, Ending.KEEP);
    }

    private Reply after(Duration time) {
        return new Reply(time, bytes, perByte, ending);
    }

    private Reply half() {
        ByteBuffer body = bytes.get(1).duplicate();
        body.limit(body.limit() / 2);
        return new Reply(silence, List.of(bytes.get(0), body), perByte, Ending.HANG);
    }

    /** Outside the heap: sending it copies nothing. */
    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }
}
