package se.samplan.call;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Collects an answer up to a limit; what goes on beyond it is refused, which closes the connection. */
final class LimitedBody implements AsyncResponseConsumer<Reply> {

    private static final int FIRST_ROOM = 8 * 1024;
    private static final int MOST_BELIEVED = 256 * 1024;
    private static final byte[] NOTHING = {};

    private final AnswerRoom room;
    private byte[] body = NOTHING;
    private int size;
    private long announced = -1;
    private int status;
    private String contentType = "";
    private @Nullable FutureCallback<Reply> whenComplete;

    LimitedBody(AnswerRoom room) {
        this.room = room;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Reply> resultCallback)
            throws IOException {
        status = response.getCode();
        Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        contentType = type == null || type.getValue() == null ? "" : type.getValue();
        whenComplete = resultCallback;
        if (entity == null) {
            complete();
            return;
        }
        announced = entity.getContentLength();
        if (announced > room.most()) {
            throw new AnswerTooLarge();
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 100 Continue and its like say nothing that is asked for here
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer more) throws IOException {
        int length = more.remaining();
        if (length > room.most() - size) {
            throw new AnswerTooLarge();
        }
        makeRoom(size + length);
        more.get(body, size, length);
        size += length;
    }

    /** An announced length is believed only so far: memory is taken when bytes have come, not when they are promised. */
    private void makeRoom(int needed) throws OutOfRoom {
        if (needed <= body.length) {
            return;
        }
        long wanted = Math.max(needed, body.length == 0 ? FIRST_ROOM : body.length * 2L);
        if (announced >= needed) {
            wanted = body.length == 0 ? Math.min(announced, MOST_BELIEVED) : Math.min(announced, wanted);
        }
        int larger = (int) Math.max(needed, Math.min(room.most(), wanted));
        if (!room.held().reserve(larger - body.length)) {
            throw new OutOfRoom();
        }
        body = Arrays.copyOf(body, larger);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        complete();
    }

    private void complete() {
        if (whenComplete != null) {
            whenComplete.completed(
                    new Reply(status, contentType, size == body.length ? body : Arrays.copyOf(body, size)));
        }
    }

    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        body = NOTHING;
    }
}
