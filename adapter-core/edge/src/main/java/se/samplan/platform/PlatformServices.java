package se.samplan.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import se.samplan.call.ByteBudget;
import se.samplan.call.Http;
import se.samplan.call.PlatformService;
import se.samplan.edge.Once;

/**
 * The one place that makes clients of services: all share HTTP, TLS, deadlines, limits and the meaning of what went wrong.
 * Closing it ends no call that is under way; the HTTP is closed by its maker.
 */
public final class PlatformServices implements AutoCloseable {

    private final Http http;
    private final Once<Bus> bus = new Once<>(() -> new CXFBusFactory().createBus());

    /** @param http over which every call goes: its TLS, its time to connect, its retries */
    public PlatformServices(Http http) {
        this.http = http;
    }

    /**
     * Where a service is, and what a call to it may take.
     *
     * @param time longest time for one call, from connecting until its answer has come; then the connection is cut
     * @param maxAnswer largest answer, in bytes, after decompression
     * @param budget where the bytes of answers are counted
     */
    public record Place(URI address, Duration time, int maxAnswer, ByteBudget budget) {}

    /**
     * A client. It is made when it is needed first: binding a contract's classes takes some tenths of a second.
     *
     * @param type the generated interface
     */
    public <P> PlatformService<P> at(Place place, Class<P> type) {
        return new CxfService<>(bus, type, new Line(http, place), Optional.empty());
    }

    /**
     * A client that reads answers in its own way.
     *
     * @param type the generated interface
     * @param reading gives what the interface's method returns
     */
    public <P> PlatformService<P> at(Place place, Class<P> type, BodyReading<?> reading) {
        return new CxfService<>(bus, type, new Line(http, place), Optional.of(reading));
    }

    @Override
    public void close() {
        bus.ifMade(made -> made.shutdown(true));
    }
}
