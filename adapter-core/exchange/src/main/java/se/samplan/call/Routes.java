package se.samplan.call;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/**
 * Where each logical address is reached (vägval). Usually everything goes to the platform, which routes on; single
 * sources, and all that stands under a unit, may be reached directly.
 *
 * @param direct addresses with a place of their own, for every contract
 * @param otherwise the platform; empty if there is none
 * @param above what an address stands under, the nearest first: its place is theirs if it has none of its own
 */
public record Routes(
        Map<LogicalAddress, URI> direct,
        Optional<URI> otherwise,
        Function<LogicalAddress, List<LogicalAddress>> above) {

    public Routes {
        direct = Map.copyOf(direct);
    }

    /** Routes where nobody knows what stands under what. */
    public Routes(Map<LogicalAddress, URI> direct, Optional<URI> otherwise) {
        this(direct, otherwise, address -> List.of());
    }

    /**
     * A place, and whose it is.
     *
     * @param of the address itself or a unit above it; empty if it is the platform's, which has one for all
     */
    public record Route(URI place, Optional<LogicalAddress> of) {}

    /** The place to send to, or nothing if no route is known. */
    public Optional<URI> to(ContractId contract, LogicalAddress address) {
        return route(address).map(Route::place);
    }

    /** The same, and whose it is: the address's own, else that of the nearest unit above it, else the platform's (catalogue facts, section 2). */
    public Optional<Route> route(LogicalAddress address) {
        return Stream.concat(Stream.of(address), above.apply(address).stream())
                .flatMap(of -> Stream.ofNullable(direct.get(of)).map(place -> new Route(place, Optional.of(of))))
                .findFirst()
                .or(() -> otherwise.map(platform -> new Route(platform, Optional.empty())));
    }
}
