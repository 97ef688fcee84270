package se.samplan.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ranges of a document's bytes that can be left out: in their order, none inside another. */
final class Cuts {

    static final Cuts NONE = new Cuts(new int[0]);

    private final int[] edges;

    private Cuts(int[] edges) {
        this.edges = edges;
    }

    /** @param edges first byte of a range and first byte after it, range by range */
    static Cuts of(int[] edges) {
        return edges.length == 0 ? NONE : new Cuts(edges);
    }

    boolean isEmpty() {
        return edges.length == 0;
    }

    /** What is left out by either: ranges that meet or overlap become one. */
    Cuts and(Cuts other) {
        List<int[]> ranges = Stream.of(this, other)
                .flatMap(Cuts::ranges)
                .sorted(Comparator.comparingInt(range -> range[0]))
                .toList();
        IntStream.Builder merged = IntStream.builder();
        int end = -1;
        for (int[] range : ranges) {
            if (range[0] > end) {
                close(merged, end).accept(range[0]);
            }
            end = Math.max(end, range[1]);
        }
        return of(close(merged, end).build().toArray());
    }

    private static IntStream.Builder close(IntStream.Builder edges, int end) {
        return end < 0 ? edges : edges.add(end);
    }

    private Stream<int[]> ranges() {
        return IntStream.range(0, edges.length / 2).mapToObj(i -> new int[] {edges[2 * i], edges[2 * i + 1]});
    }

    /** Bytes that are left out. */
    int length() {
        int length = 0;
        for (int i = 0; i < edges.length; i += 2) {
            length += edges[i + 1] - edges[i];
        }
        return length;
    }

    /** Writes the bytes from start to end that are in no range. */
    void writeAround(byte[] document, int start, int end, OutputStream out) throws IOException {
        int at = start;
        for (int i = 0; i < edges.length; i += 2) {
            out.write(document, at, edges[i] - at);
            at = edges[i + 1];
        }
        out.write(document, at, end - at);
    }

    byte[] around(byte[] document, int start, int end) {
        if (isEmpty()) {
            return Arrays.copyOfRange(document, start, end);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(end - start);
        try {
            writeAround(document, start, end, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return out.toByteArray();
    }
}
