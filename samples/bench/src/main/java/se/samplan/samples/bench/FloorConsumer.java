package se.samplan.samples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A consumer of a {@link Floor} and its connection: one request after the other. */
final class FloorConsumer implements FloorLoop.Ready {

    private final FloorLoop loop;
    private final SocketChannel channel;
    private final HttpBytes in = new HttpBytes();
    private ByteBuffer[] out = {};

    FloorConsumer(FloorLoop loop, SocketChannel channel) {
        this.loop = loop;
        this.channel = channel;
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        if (key.isWritable()) {
            send(key);
        }
        if (key.isReadable()) {
            Optional<byte[]> request = in.read(channel);
            if (request.isPresent()) {
                ask(new Spliced(request.get()), key);
            }
        }
    }

    private void ask(Spliced message, SelectionKey key) {
        loop.upstream().ask(message.toIndex(), index -> askAll(message, Spliced.sources(index), key));
    }

    private void askAll(Spliced message, List<String> sources, SelectionKey key) {
        byte[][] answers = new byte[sources.size()][];
        int[] missing = {sources.size()};
        for (int i = 0; i < sources.size(); i++) {
            int place = i;
            loop.upstream().ask(message.to(sources.get(i)), answer -> {
                answers[place] = answer;
                missing[0]--;
                if (missing[0] == 0) {
                    answer(Spliced.answer(sources, answers), key);
                }
            });
        }
    }

    private void answer(ByteBuffer[] whole, SelectionKey key) {
        out = whole;
        try {
            send(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(SelectionKey key) throws IOException {
        channel.write(out);
        int sent = 0;
        while (sent < out.length && !out[sent].hasRemaining()) {
            sent++;
        }
        out = Arrays.copyOfRange(out, sent, out.length);
        int wanted = out.length == 0 ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }
}
