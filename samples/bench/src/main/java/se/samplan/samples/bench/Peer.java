package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** One connection to the {@link Platform}: reads requests and sends what stands ready for them. */
final class Peer {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(ISO_8859_1);
    private static final byte[] ADDRESS = "LogicalAddress".getBytes(ISO_8859_1);
    private static final int PERSON = 12;
    private static final int FIRST_SIZE = 8 * 1024;

    private final Platform platform;
    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer in = ByteBuffer.allocate(FIRST_SIZE);
    private ByteBuffer[] out = {};
    private Reply reply = new Reply(Duration.ZERO, List.of(), Duration.ZERO, Reply.Ending.KEEP);
    private boolean busy;

    Peer(Platform platform, SocketChannel channel, SelectionKey key) {
        this.platform = platform;
        this.channel = channel;
        this.key = key;
    }

    /** The channel has something to read, or takes more to write. */
    void ready() {
        try {
            if (key.isWritable()) {
                send();
            }
            if (key.isValid() && key.isReadable()) {
                read();
            }
        } catch (IOException e) {
            end(); // the adapter has reset the connection
        }
    }

    private void read() throws IOException {
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
        }
        if (channel.read(in) < 0) {
            end();
        } else if (!busy) {
            take();
        }
    }

    /** Begins with the next request if it is there as a whole. */
    private void take() throws IOException {
        byte[] bytes = in.array();
        int filled = in.position();
        int body = Bytes.indexOf(bytes, 0, filled, HEAD_END) + HEAD_END.length;
        if (body < HEAD_END.length) {
            return;
        }
        int length = number(bytes, after(bytes, 0, body, LENGTH));
        if (filled < body + length) {
            return;
        }
        busy = true;
        platform.began();
        reply = replyTo(bytes, body, body + length);
        in.flip().position(body + length);
        in.compact();
        if (reply.silence().isZero()) {
            begin();
        } else {
            platform.after(reply.silence(), this::beginLater);
        }
    }

    private Reply replyTo(byte[] bytes, int start, int end) {
        int address = indexOf(bytes, after(bytes, start, end, ADDRESS), end, (byte) '>') + 1;
        int addressEnd = indexOf(bytes, address, end, (byte) '<');
        for (int at = addressEnd; at < end; at++) {
            if (bytes[at] == '>' && at + PERSON + 1 < end && bytes[at + PERSON + 1] == '<' && bytes[at + 1] <= '9') {
                return platform.replyTo(bytes, address, addressEnd, at + 1, at + 1 + PERSON);
            }
        }
        throw new IllegalArgumentException("a request without a person");
    }

    private void beginLater() {
        try {
            if (channel.isOpen()) {
                begin();
            }
        } catch (IOException e) {
            end();
        }
    }

    private void begin() throws IOException {
        out = reply.bytes().stream().map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
        if (!reply.perByte().isZero()) {
            channel.write(out[0]);
            platform.after(reply.perByte(), this::trickle);
            return;
        }
        send();
    }

    private void trickle() {
        try {
            if (channel.isOpen() && out[1].hasRemaining()) {
                channel.write(out[1].slice(out[1].position(), 1));
                out[1].get();
                platform.after(reply.perByte(), this::trickle);
            }
        } catch (IOException e) {
            end();
        }
    }

    private void send() throws IOException {
        if (out.length > 0) {
            channel.write(out);
            int sent = 0;
            while (sent < out.length && !out[sent].hasRemaining()) {
                sent++;
            }
            out = Arrays.copyOfRange(out, sent, out.length);
        }
        key.interestOps(out.length == 0 ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        if (out.length == 0 && busy) {
            sent();
        }
    }

    private void sent() throws IOException {
        switch (reply.ending()) {
            case KEEP -> {
                busy = false;
                platform.ended();
                take();
            }
            case CLOSE -> end();
            case HANG -> {} // until the adapter closes
        }
    }

    private void end() {
        if (busy) {
            busy = false;
            platform.ended();
        }
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == ' ') {
            at++;
        }
        int number = 0;
        for (; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    /** The place after it, which must be there; the case of letters in {@code bytes} does not matter. */
    private static int after(byte[] bytes, int from, int to, byte[] wanted) {
        int at = Bytes.indexOf(bytes, from, to, wanted);
        if (at < 0) {
            throw new IllegalArgumentException("a request without " + new String(wanted, ISO_8859_1).strip());
        }
        return at + wanted.length;
    }

    private static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        throw new IllegalArgumentException("a request that is not whole");
    }
}
