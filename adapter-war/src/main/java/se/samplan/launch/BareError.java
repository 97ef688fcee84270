package se.samplan.launch;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What the container answers by itself, where nothing of ours does: the status, and a line that repeats nothing of the request. The
 * container's own page gives the address back, whatever somebody wrote into it.
 */
final class BareError implements Request.Handler {

    private static final HttpField PLAIN = new HttpField(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(PLAIN);
        Content.Sink.write(response, true, "HTTP " + response.getStatus() + "\n", callback);
        return true;
    }
}
