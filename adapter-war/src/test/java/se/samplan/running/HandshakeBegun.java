package se.samplan.running;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The first message of a TLS handshake, byte by byte: the JDK does not let a test say what it has forbidden itself, and whether this
 * program forbids it is the question.
 *
 * @param version the highest that is spoken, as in the record layer
 * @param versions all that are offered, where the message says so
 * @param suites numbers of the suites that are offered, in their order
 */
public record HandshakeBegun(int version, List<Integer> versions, List<Integer> suites) {

    public static final int TLS_1_0 = 0x0301;
    public static final int TLS_1_1 = 0x0302;
    public static final int TLS_1_2 = 0x0303;
    public static final int TLS_1_3 = 0x0304;

    private static final int HANDSHAKE = 22;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int RANDOM = 32;
    private static final int PATIENCE = 60_000;

    /** Groups x25519, secp256r1; points as they are; ECDSA and RSA with SHA-256, RSA-PSS. */
    private static final byte[] EXTENSIONS = {
        0, 10, 0, 6, 0, 4, 0, 29, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 10, 0, 8, 4, 3, 4, 1, 8, 4, 2, 1
    };

    /** What an old client says: one version, these suites. */
    public static HandshakeBegun of(int version, int... suites) {
        List<Integer> offered = new ArrayList<>();
        for (int suite : suites) {
            offered.add(suite);
        }
        return new HandshakeBegun(version, List.of(), offered);
    }

    /** Whether a server goes on with it: a handshake record is an answer, an alert or the end of the connection is none. */
    public boolean isTakenBy(URI server) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(written());
            return socket.getInputStream().read() == HANDSHAKE;
        }
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(hello);
        out.writeShort(version);
        out.write(new byte[RANDOM]);
        out.writeByte(0);
        out.writeShort(2 * suites.size());
        for (int suite : suites) {
            out.writeShort(suite);
        }
        out.writeShort(0x0100);
        out.writeShort(EXTENSIONS.length);
        out.write(EXTENSIONS);
        return ByteBuffer.allocate(hello.size() + 9)
                .put((byte) HANDSHAKE)
                .putShort((short) TLS_1_0)
                .putShort((short) (hello.size() + 4))
                .putInt(0x01000000 | hello.size())
                .put(hello.toByteArray())
                .array();
    }

    /** What a client says. */
    public static HandshakeBegun read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        in.skipNBytes(3);
        byte[] record = in.readNBytes(in.readUnsignedShort());
        ByteBuffer hello = ByteBuffer.wrap(record).position(4);
        int version = hello.getShort();
        skip(hello, RANDOM);
        skip(hello, hello.get());
        List<Integer> suites = shorts(hello, hello.getShort());
        skip(hello, hello.get());
        hello.getShort();
        return new HandshakeBegun(version, versions(hello), suites);
    }

    private static List<Integer> versions(ByteBuffer extensions) {
        while (extensions.hasRemaining()) {
            int kind = extensions.getShort();
            int length = extensions.getShort();
            if (kind == SUPPORTED_VERSIONS) {
                return shorts(extensions, extensions.get());
            }
            skip(extensions, length);
        }
        return List.of();
    }

    private static List<Integer> shorts(ByteBuffer from, int bytes) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < bytes; i += 2) {
            values.add((int) from.getShort() & 0xffff);
        }
        return values;
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }

    /** What a server says that speaks no later version: the beginning of an answer, and nothing after it. */
    public static byte[] answeredIn(int version, int suite) {
        return ByteBuffer.allocate(47)
                .put((byte) HANDSHAKE)
                .putShort((short) version)
                .putShort((short) 42)
                .putInt(0x02000000 | 38)
                .putShort((short) version)
                .put(new byte[RANDOM])
                .put((byte) 0)
                .putShort((short) suite)
                .put((byte) 0)
                .array();
    }
}
