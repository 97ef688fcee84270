package se.samplan.call;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Collects an answer up to a limit; what goes on beyond it is refused, which closes the connection. What was compressed or put
 * into a part on the way is undone, so that nobody after this has to know.
 *
 * <p>Bytes are let in as far as there is room for them. When there is none, the connection is not read until there is.
 */
final class LimitedBody implements AsyncResponseConsumer<Reply> {

    private static final Set<String> AS_IT_IS = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /** Bytes that may come before there is room for them. */
    static final int AHEAD = 16 * 1024;

    /** Bytes that come all the same, and are not counted. */
    private static final int MOST_AHEAD = 64 * 1024;

    private static final CapacityChannel NOBODY = more -> {};

    /** What goes on when there is room. */
    private interface Next {
        void run() throws IOException;
    }

    private final AnswerRoom room;
    private final Runnable whenBegun;

    // Only the network's thread changes these.
    private int status;
    private String contentType = "";
    private String coding = "";
    private volatile @Nullable FutureCallback<Reply> whenComplete;
    private volatile @Nullable BodyRoom held;

    // These are guarded by this: a thread that gives room back may come at any time.
    private final ByteArrayOutputStream ahead = new ByteArrayOutputStream(0);
    private GrowingBody body;
    private boolean waits;
    private boolean isIn;
    private CapacityChannel holdsBack = NOBODY;

    /** @param whenBegun run when the head of the answer has come */
    LimitedBody(AnswerRoom room, Runnable whenBegun) {
        this.room = room;
        this.whenBegun = whenBegun;
        this.body = new GrowingBody(room.most(), -1);
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Reply> resultCallback)
            throws IOException {
        whenBegun.run();
        status = response.getCode();
        contentType = value(response, HttpHeaders.CONTENT_TYPE);
        coding = codings(response);
        whenComplete = resultCallback;
        held = room.begin();
        if (entity == null) {
            streamEnd(null);
            return;
        }
        if (entity.getContentLength() > room.most()) {
            throw new AnswerTooLarge();
        }
        synchronized (this) {
            body = new GrowingBody(room.most(), entity.getContentLength());
        }
    }

    /** All content codings of the answer; a combination of several is not undone here. */
    private static String codings(HttpResponse response) {
        if (!response.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            return "";
        }
        return Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
                .map(header -> header.getValue() == null ? "" : header.getValue())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static String value(HttpResponse response, String header) {
        Header found = response.getFirstHeader(header);
        return found == null || found.getValue() == null ? "" : found.getValue();
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 100 Continue and its like say nothing that is asked for here
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        int more;
        synchronized (this) {
            if (waits) {
                holdsBack = channel;
                return;
            }
            more = Math.max(body.free(), AHEAD);
        }
        channel.update(more);
    }

    @Override
    public void consume(ByteBuffer more) throws IOException {
        int lacking;
        synchronized (this) {
            lacking = waits ? 0 : body.lacks(more.remaining());
            if (lacking > 0 && held().take(lacking)) {
                body.grow(lacking);
                lacking = 0;
            }
            if (lacking == 0 && !waits) {
                body.add(more);
                return;
            }
            keepAhead(more);
            waits = true;
        }
        if (lacking > 0) {
            int by = lacking;
            whenThereIsRoom(by, () -> takeIn(by));
        }
    }

    /** The client reads on, whatever it has been told, while small chunks come without a pause: then any room will do. */
    private void keepAhead(ByteBuffer more) throws OutOfRoom {
        byte[] some = new byte[more.remaining()];
        more.get(some);
        if (ahead.size() + some.length > MOST_AHEAD && !held().takeAnyway(some.length)) {
            throw new OutOfRoom();
        }
        ahead.writeBytes(some);
    }

    /** Takes in what has come ahead. */
    private void takeIn(int by) throws IOException {
        int lacking;
        boolean whole;
        CapacityChannel channel;
        int more;
        synchronized (this) {
            body.grow(by);
            lacking = body.lacks(ahead.size());
            if (lacking == 0) {
                body.add(ByteBuffer.wrap(ahead.toByteArray()));
                ahead.reset();
                waits = false;
            }
            whole = isIn;
            channel = holdsBack;
            more = Math.max(body.free(), AHEAD);
            if (!waits) {
                holdsBack = NOBODY;
            }
        }
        if (lacking > 0) {
            whenThereIsRoom(lacking, () -> takeIn(lacking));
        } else if (whole) {
            complete();
        } else {
            channel.update(more);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) throws IOException {
        synchronized (this) {
            isIn = true;
            if (waits) {
                return;
            }
        }
        complete();
    }

    /** All is in. A status without a body may well name a compression. */
    private void complete() throws IOException {
        GrowingBody all = body();
        if (AS_IT_IS.contains(coding) || all.size() == 0) {
            give(all.whole());
            return;
        }
        if (!GZIP.contains(coding)) {
            throw new DamagedAnswer();
        }
        int said = Gzip.saidOf(all.backing(), all.size(), room.most());
        whenThereIsRoom(said, () -> inflate(all, said));
    }

    private void inflate(GrowingBody compressed, int said) throws IOException {
        GrowingBody inflated = new GrowingBody(room.most(), -1);
        inflated.grow(said);
        Gzip.inflate(compressed.backing(), compressed.size(), inflated, held());
        give(inflated.whole());
    }

    private void give(byte[] whole) throws IOException {
        Reply reply = new Reply(status, contentType, whole);
        FutureCallback<Reply> waiting = whenComplete;
        if (waiting != null) {
            Reply read = Multipart.isIn(contentType) ? Multipart.root(reply) : reply;
            held().end(read.body().length);
            waiting.completed(read);
        }
    }

    /** Goes on at once, or on the thread that gives room back. */
    private void whenThereIsRoom(int bytes, Next next) throws IOException {
        switch (held().ask(bytes, given -> decided(given, next))) {
            case GIVEN -> next.run();
            case REFUSED -> throw new OutOfRoom();
            case LATER -> {
                // the connection is not read meanwhile
            }
        }
    }

    private void decided(boolean given, Next next) {
        try {
            if (!given) {
                throw new OutOfRoom();
            }
            next.run();
        } catch (IOException | RuntimeException e) { // goes where that of the network's thread would go
            failed(e);
            FutureCallback<Reply> waiting = whenComplete;
            if (waiting != null) {
                waiting.failed(e);
            }
        }
    }

    private synchronized GrowingBody body() {
        return body;
    }

    private BodyRoom held() {
        return requireNonNull(held);
    }

    @Override
    public void failed(Exception cause) {
        BodyRoom begun = held;
        if (begun != null) {
            begun.giveUp();
        }
        synchronized (this) {
            body = new GrowingBody(0, -1);
            ahead.reset();
        }
    }

    /** Is called, too, when the connection has done its part and the body that is in waits for room. */
    @Override
    public void releaseResources() {
        boolean cut;
        synchronized (this) {
            cut = !isIn;
        }
        if (cut) {
            failed(new OutOfRoom());
        }
    }
}
