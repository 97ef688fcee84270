package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks over sockets of its own, which are kept open; each carries one question at a time. */
final class RawUpstream implements Upstream {

    private final FloorLoop loop;
    private final InetSocketAddress platform;
    private final Deque<Connection> idle = new ArrayDeque<>();

    RawUpstream(FloorLoop loop, int platform) {
        this.loop = loop;
        this.platform = new InetSocketAddress(InetAddress.getLoopbackAddress(), platform);
    }

    @Override
    public void ask(byte[] message, Consumer<byte[]> answer) {
        Connection free = idle.pollLast();
        try {
            (free == null ? new Connection() : free).send(message, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Connection implements FloorLoop.Ready {

        private final SocketChannel channel;
        private final HttpBytes in = new HttpBytes();
        private Consumer<byte[]> waiting = answer -> {};

        Connection() throws IOException {
            this.channel = SocketChannel.open(platform);
            loop.register(channel, this);
        }

        /** A question is small enough to be taken at once. */
        void send(byte[] message, Consumer<byte[]> answer) throws IOException {
            waiting = answer;
            byte[] head = ("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml;charset=UTF-8\r\n"
                            + "SOAPAction: \"bench\"\r\nContent-Length: " + message.length + "\r\n\r\n")
                    .getBytes(ISO_8859_1);
            ByteBuffer whole = ByteBuffer.allocate(head.length + message.length);
            whole.put(head).put(message).flip();
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
        }

        @Override
        public void ready(SelectionKey key) throws IOException {
            Optional<byte[]> whole = in.read(channel);
            if (whole.isPresent()) {
                Consumer<byte[]> asked = waiting;
                idle.addLast(this);
                asked.accept(whole.get());
            }
        }
    }
}
