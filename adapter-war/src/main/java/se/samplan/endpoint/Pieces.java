package se.samplan.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import se.samplan.record.XmlSlice;

/** A message in pieces: what is written of ours, and records that stay where they came. Written by one thread. */
final class Pieces extends OutputStream {

    /** A piece. */
    private interface Piece {
        long length();

        void writeTo(OutputStream out) throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // written out, never compared
    private record Ours(byte[] bytes) implements Piece {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    private record Theirs(XmlSlice slice) implements Piece {
        @Override
        public long length() {
            return slice.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            slice.writeTo(out);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final ByteArrayOutputStream ours = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
        ours.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) {
        ours.write(some, from, length);
    }

    /** A record, at the place that has been written to. */
    void add(XmlSlice record) {
        end();
        pieces.add(new Theirs(record));
    }

    private void end() {
        if (ours.size() > 0) {
            pieces.add(new Ours(ours.toByteArray()));
            ours.reset();
        }
    }

    /** Bytes of all that was written and added. */
    long length() {
        end();
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    void writeTo(OutputStream out) throws IOException {
        end();
        for (Piece piece : pieces) {
            piece.writeTo(out);
        }
    }
}
