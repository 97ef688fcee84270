package se.samplan.launch;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hangs up on readers who do not take their answer to its end. An answer is held in memory, and on Java 17 a thread writes it, until
 * it has gone. Jetty has a time for silence only, so that a reader of one byte now and then kept both for hours.
 */
final class SlowReaders extends SlowPeers {

    private final Duration within;
    private final Map<EndPoint, Long> readingSince = new ConcurrentHashMap<>();

    /** @param within time from the first byte of an answer to its last; looked at once a second */
    SlowReaders(Handler application, Duration within) {
        super(application);
        this.within = within;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint reader = request.getConnectionMetaData().getConnection().getEndPoint();
        Request.addCompletionListener(request, problem -> readingSince.remove(reader));
        return super.handle(request, new Watched(request, response, reader), callback);
    }

    @Override
    void hangUp(long now) {
        readingSince.forEach((reader, since) -> {
            if (now - since > within.toNanos()) {
                reader.close();
            }
        });
    }

    /** An answer that is looked at from its first byte on. */
    private final class Watched extends Response.Wrapper {

        private final EndPoint reader;

        Watched(Request request, Response answer, EndPoint reader) {
            super(request, answer);
            this.reader = reader;
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            readingSince.putIfAbsent(reader, System.nanoTime());
            super.write(last, bytes, callback);
        }
    }
}
