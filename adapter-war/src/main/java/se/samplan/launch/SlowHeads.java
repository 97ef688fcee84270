package se.samplan.launch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hangs up on senders whose request's head does not come to its end. Jetty has a time for silence only, so that one byte now and
 * then keeps a connection for hours. A connection on which nothing comes at all is left to that time.
 */
final class SlowHeads extends SlowPeers implements Connection.Listener {

    private final Duration within;
    private final Map<Connection, Head> heads = new ConcurrentHashMap<>();

    /**
     * Must hear of the connections, too.
     *
     * @param within time from the first byte of a head to its last; looked at once a second
     */
    SlowHeads(Handler application, Duration within) {
        super(application);
        this.within = within;
    }

    /** Where there is TLS, two are opened for each sender: for the outer one, the handshake is what has to come in. */
    @Override
    public void onOpened(Connection connection) {
        Head head = new Head();
        heads.put(connection, head);
        if (connection instanceof SslConnection outer) {
            outer.addHandshakeListener(new SslHandshakeListener() {
                @Override
                public void handshakeSucceeded(Event event) {
                    head.isIn();
                }
            });
        }
    }

    @Override
    public void onClosed(Connection connection) {
        heads.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Head head = heads.get(connection);
        if (head != null) {
            head.isIn();
            Request.addCompletionListener(request, problem -> head.nextMayCome(connection.getBytesIn()));
        }
        return super.handle(request, response, callback);
    }

    @Override
    void hangUp(long now) {
        heads.forEach((connection, head) -> {
            if (head.comingFor(connection.getBytesIn(), now) > within.toNanos()) {
                connection.getEndPoint().close();
            }
        });
    }

    /** The head of the next request on a connection. */
    private static final class Head {

        private boolean in;
        private boolean begun;
        private long bytesBefore;
        private long since;

        /** The request is with the application. */
        synchronized void isIn() {
            in = true;
        }

        /** The request has been answered. */
        synchronized void nextMayCome(long bytes) {
            in = false;
            begun = false;
            bytesBefore = bytes;
        }

        /** Nanoseconds since it was first seen to be coming; 0 if it is not. */
        synchronized long comingFor(long bytes, long now) {
            if (in || bytes == bytesBefore) {
                return 0;
            }
            if (!begun) {
                begun = true;
                since = now;
            }
            return now - since;
        }
    }
}
