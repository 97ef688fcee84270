package se.samplan.samples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;

/** When a consumer hangs up. */
enum HangUp {
    /** In the middle of the head of its request. */
    IN_THE_HEAD {
        @Override
        void until(Socket socket, byte[] request, Random random) throws IOException, InterruptedException {
            send(socket, request, random.nextInt(bodyOf(request)));
            pause(random, SHORT);
        }
    },

    /** In the middle of its body. */
    IN_THE_BODY {
        @Override
        void until(Socket socket, byte[] request, Random random) throws IOException, InterruptedException {
            int body = bodyOf(request);
            send(socket, request, body + random.nextInt(request.length - body));
            pause(random, SHORT);
        }
    },

    /** While it waits for an answer, which takes 300 ms at least. */
    WAITING {
        @Override
        void until(Socket socket, byte[] request, Random random) throws IOException, InterruptedException {
            send(socket, request, request.length);
            pause(random, ANSWERED_SOONEST);
        }
    },

    /** When it has read some of the answer. */
    READING {
        @Override
        void until(Socket socket, byte[] request, Random random) throws IOException, InterruptedException {
            send(socket, request, request.length);
            InputStream in = socket.getInputStream();
            int wanted = 1 + random.nextInt(MOST_READ);
            if (in.readNBytes(wanted).length < wanted) {
                throw new IOException("the adapter hung up first");
            }
            pause(random, SHORT);
        }
    };

    private static final int SHORT = 50;
    private static final int ANSWERED_SOONEST = 290;
    private static final int MOST_READ = 20_000;

    /** So small that an answer cannot be on its way as a whole. */
    private static final int RECEIVED_AT_MOST = 8 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * A consumer of its own asks, and hangs up; one of two so that the adapter sees an error in the place of an end.
     *
     * @param request with its HTTP head
     * @throws IOException if the adapter hangs up first, or does not take the connection
     */
    final void on(int port, byte[] request, Random random) throws IOException, InterruptedException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(RECEIVED_AT_MOST);
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            if (random.nextBoolean()) {
                socket.setSoLinger(true, 0);
            }
            until(socket, request, random);
        }
    }

    /** All that it does before. */
    abstract void until(Socket socket, byte[] request, Random random) throws IOException, InterruptedException;

    private static void send(Socket socket, byte[] request, int bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request, 0, bytes);
        out.flush();
    }

    private static void pause(Random random, int most) throws InterruptedException {
        Thread.sleep(random.nextInt(most));
    }

    private static int bodyOf(byte[] request) {
        for (int i = 3; i < request.length; i++) {
            if (request[i] == '\n' && request[i - 2] == '\n') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("a request has a head and a body");
    }
}
