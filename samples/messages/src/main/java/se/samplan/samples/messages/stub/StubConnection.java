package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** One connection to a {@link StubServer}, served by one thread from its first request to its end. */
final class StubConnection {

    /** Who ended the connection. */
    enum EndedBy {
        STUB,
        PEER
    }

    private static final int BUFFER = 16 * 1024;

    private final Socket socket;
    private final BufferedInputStream in;
    private final OutputStream out;
    private final AtomicInteger underWay;

    /** @param underWay counts the requests of all connections that are being answered */
    StubConnection(Socket socket, AtomicInteger underWay) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.underWay = underWay;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /** Answers requests until one side ends the connection; an error on the way counts as the peer's. */
    EndedBy serve(Function<StubRequest, StubReply> handler) {
        HttpReader reader = new HttpReader(in);
        try (socket) {
            while (true) {
                Optional<StubRequest> request = reader.next();
                if (request.isEmpty()) {
                    return EndedBy.PEER;
                }
                underWay.incrementAndGet();
                StubReply reply;
                try {
                    reply = handler.apply(request.get());
                    if (!send(reply)) {
                        return EndedBy.PEER;
                    }
                } finally {
                    underWay.decrementAndGet();
                }
                if (reply.ending() != StubReply.Ending.KEEP || !request.get().keepsConnection()) {
                    end(reply.ending());
                    return EndedBy.STUB;
                }
            }
        } catch (IOException e) {
            return EndedBy.PEER; // nobody is left to be told
        }
    }

    void close() throws IOException {
        socket.close();
    }

    /** False if the peer closed while it had to wait. */
    private boolean send(StubReply reply) throws IOException {
        if (!peerWaits(reply.delay())) {
            return false;
        }
        out.write(reply.head().getBytes(ISO_8859_1));
        for (byte[] part : reply.body()) {
            if (reply.perByte().isZero()) {
                out.write(part);
            } else if (!trickle(part, reply.perByte())) {
                return false;
            }
        }
        out.flush();
        if (reply.ending() == StubReply.Ending.HANG) {
            in.transferTo(OutputStream.nullOutputStream()); // returns when the peer closes
            return false;
        }
        return true;
    }

    private boolean trickle(byte[] part, Duration pause) throws IOException {
        for (byte b : part) {
            out.flush();
            if (!peerWaits(pause)) {
                return false;
            }
            out.write(b);
        }
        return true;
    }

    /** Waits, and listens meanwhile: reading is the only way to learn that the peer has gone. */
    private boolean peerWaits(Duration time) throws IOException {
        if (time.isZero()) {
            return true;
        }
        socket.setSoTimeout(Math.toIntExact(Math.max(1, time.toMillis())));
        in.mark(1);
        try {
            if (in.read() < 0) {
                return false;
            }
            in.reset();
            LockSupport.parkNanos(time.toNanos()); // the next request came already; it is read in its turn
        } catch (SocketTimeoutException e) {
            return true; // heard nothing: the peer waits
        } finally {
            socket.setSoTimeout(0);
        }
        return true;
    }

    private void end(StubReply.Ending ending) throws IOException {
        if (ending == StubReply.Ending.RESET) {
            socket.setSoLinger(true, 0);
        }
        socket.close();
    }
}
