package se.samplan.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import se.samplan.edge.Fault;
import se.samplan.edge.FaultCode;
import se.samplan.edge.Faults;

/**
 * What the container answers by itself, where nothing of ours does: the status, and a line that repeats nothing of the request. The
 * container's own page gives the address back, whatever somebody wrote into it. A head that is too large is a limit of ours, and is told
 * as the others are.
 */
final class BareError implements Request.Handler {

    private static final HttpField PLAIN = new HttpField(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    private static final HttpField XML = new HttpField(HttpHeader.CONTENT_TYPE, "text/xml;charset=UTF-8");
    private static final String NOT_READ = "-";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        switch (response.getStatus()) {
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                headTooLarge(request, response, callback);
            default -> bare(response, callback);
        }
        return true;
    }

    private static void bare(Response response, Callback callback) {
        response.getHeaders().put(PLAIN);
        Content.Sink.write(response, true, "HTTP " + response.getStatus() + "\n", callback);
    }

    private static void headTooLarge(Request request, Response response, Callback callback) {
        int most = request.getConnectionMetaData().getHttpConfiguration().getRequestHeaderSize();
        Fault fault = Faults.refusal(
                FaultCode.CLIENT, "The head of the request is too large; it may have " + most + " bytes", NOT_READ);
        response.getHeaders().put(XML);
        response.write(true, ByteBuffer.wrap(bytes(fault)), callback);
    }

    private static byte[] bytes(Fault fault) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            fault.writeTo(bytes);
        } catch (IOException e) { // nothing is written but memory
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
