package se.samplan.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import se.samplan.edge.Response;

/**
 * What CXF writes, held until it is whole. Nothing of it reaches the container before that: the consumer gets a whole answer or
 * a fault, and a call that goes on after its time is up writes to nobody. Headers are ours, not CXF's.
 */
final class HeldResponse extends HttpServletResponseWrapper implements Response {

    private static final int OK = 200;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status = OK;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public long length() {
        return bytes.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held(bytes);
    }

    /** CXF writes its answers as bytes; a page of its own would come here, and is dropped. */
    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new StringWriter());
    }

    @Override
    public void setStatus(int wanted) {
        status = wanted;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int wanted) {
        status = wanted;
    }

    @Override
    public void sendError(int wanted, String text) {
        status = wanted;
    }

    @Override
    public void flushBuffer() {
        // held
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        bytes.reset();
        status = OK;
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void setHeader(String name, String value) {
        // ours
    }

    @Override
    public void addHeader(String name, String value) {
        // ours
    }

    @Override
    public void setContentType(String type) {
        // ours
    }

    @Override
    public void setContentLength(int length) {
        // ours
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        // ours
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Held(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("what is written is held");
        }
    }
}
