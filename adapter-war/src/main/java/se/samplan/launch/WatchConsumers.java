package se.samplan.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import se.samplan.endpoint.SoapServlet;

/**
 * Lets the application see whether a consumer that waits for its answer has hung up. Jetty itself reads a connection again
 * only when the answer has been written.
 */
final class WatchConsumers extends Handler.Wrapper {

    private static final int ONE_READ = 1024;

    WatchConsumers(Handler application) {
        super(application);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        BooleanSupplier gone = () -> hasHungUp(request.getConnectionMetaData().getConnection());
        request.setAttribute(SoapServlet.CONSUMER_HAS_GONE, gone);
        return super.handle(request, response, callback);
    }

    /** Reads what there is without waiting. A request that was sent ahead is handed back to the connection. */
    private static boolean hasHungUp(Connection connection) {
        EndPoint peer = connection.getEndPoint();
        ByteBuffer ahead = BufferUtil.allocate(ONE_READ);
        try {
            int read = peer.fill(ahead);
            if (read > 0 && connection instanceof Connection.UpgradeTo next) {
                next.onUpgradeTo(ahead);
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
