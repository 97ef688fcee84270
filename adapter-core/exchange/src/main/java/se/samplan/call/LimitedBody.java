package se.samplan.call;

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
 */
final class LimitedBody implements AsyncResponseConsumer<Reply> {

    private static final Set<String> AS_IT_IS = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private final AnswerRoom room;
    private final Runnable whenBegun;
    private GrowingBody body;
    private int status;
    private String contentType = "";
    private String coding = "";
    private @Nullable FutureCallback<Reply> whenComplete;

    /** @param whenBegun run when the head of the answer has come */
    LimitedBody(AnswerRoom room, Runnable whenBegun) {
        this.room = room;
        this.whenBegun = whenBegun;
        this.body = new GrowingBody(room, -1);
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
        if (entity == null) {
            complete();
            return;
        }
        if (entity.getContentLength() > room.most()) {
            throw new AnswerTooLarge();
        }
        body = new GrowingBody(room, entity.getContentLength());
    }

    /** All of them; more than one is none that is undone here. */
    private static String codings(HttpResponse response) {
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
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer more) throws IOException {
        body.add(more);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) throws IOException {
        complete();
    }

    private void complete() throws IOException {
        if (whenComplete != null) {
            Reply reply = new Reply(status, contentType, decoded());
            whenComplete.completed(Multipart.isIn(contentType) ? Multipart.root(reply) : reply);
        }
    }

    /** A status without a body may well name a compression. */
    private byte[] decoded() throws IOException {
        if (AS_IT_IS.contains(coding) || body.size() == 0) {
            return body.whole();
        }
        if (!GZIP.contains(coding)) {
            throw new DamagedAnswer();
        }
        GrowingBody inflated = new GrowingBody(room, -1);
        Gzip.inflate(body.backing(), body.size(), inflated);
        return inflated.whole();
    }

    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        body = new GrowingBody(room, -1);
    }
}
