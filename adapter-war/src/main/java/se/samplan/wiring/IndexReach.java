package se.samplan.wiring;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * Whether the engagement index can be reached: somebody accepts a connection at its address. It is asked nothing, because every
 * question to it is about a person. Looked at whether requests come or not, so that an instance that has been left alone for it comes
 * back by itself.
 */
final class IndexReach implements Hindrance {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI index;
    private final Duration patience;
    private Optional<Deadline> known = Optional.empty();
    private Optional<String> last = Optional.empty();

    /** @param patience for a connection, and for how long it is not looked again */
    IndexReach(URI index, Duration patience) {
        this.index = index;
        this.patience = patience;
    }

    @Override
    public synchronized Optional<String> now() {
        if (known.filter(until -> !until.remaining().isZero()).isEmpty()) {
            last = looked();
            known = Optional.of(Deadline.after(patience, Ticker.system()));
        }
        return last;
    }

    private Optional<String> looked() {
        int usual = "https".equalsIgnoreCase(index.getScheme()) ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(index.getHost(), index.getPort() < 0 ? usual : index.getPort()), (int)
                    patience.toMillis());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("index.address: nobody accepts a connection there");
        }
    }
}
