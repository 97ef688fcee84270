package se.samplan.samples.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that the same fan-out costs: asks the index, then every source that it names, and splices their plans into one
 * answer by searching bytes. It reads no XML, checks nothing, and decides nothing; what an adapter costs more is what it does.
 *
 * <p>Started by {@link Bench} as a process of its own, on the same JDK as the adapter.
 */
public final class Floor {

    private Floor() {}

    /** With what the sources are asked. */
    enum Kind {
        /** Sockets of our own, kept open. */
        RAW,
        /** The client of the JDK. */
        HTTP;

        Upstream upstream(FloorLoop loop, int platform) {
            return this == RAW ? new RawUpstream(loop, platform) : new HttpUpstream(loop, platform);
        }
    }

    /**
     * Serves until it is ended.
     *
     * @param arguments {@code RAW} or {@code HTTP}, and the port of the platform
     */
    public static void main(String[] arguments) throws IOException {
        Kind kind = Kind.valueOf(arguments[0]);
        int platform = Integer.parseInt(arguments[1]);
        List<FloorLoop> loops = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            loops.add(new FloorLoop());
        }
        loops.forEach(loop -> loop.asks(kind.upstream(loop, platform)));
        int port = loops.get(0).listen(loops);
        loops.forEach(loop -> new Thread(loop, "floor").start());
        System.out.println("samplan is ready on http://127.0.0.1:" + port);
    }
}
