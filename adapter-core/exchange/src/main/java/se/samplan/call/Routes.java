package se.samplan.call;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/**
 * Where each logical address is reached for a contract (vägval). Usually everything goes to the platform, which routes on; single
 * sources, and all that stands under a unit, may be reached directly.
 *
 * @param direct addresses with a place of their own
 * @param otherwise the platform; empty if there is none
 * @param above what an address stands under, the nearest first: its place is theirs if it has none of its own
 */
public record Routes(
        DirectRoutes direct, Optional<URI> otherwise, Function<LogicalAddress, List<LogicalAddress>> above) {

    /** Routes where nobody knows what stands under what, and that are the same for every contract. */
    public Routes(Map<LogicalAddress, URI> direct, Optional<URI> otherwise) {
        this(DirectRoutes.same(direct), otherwise, address -> List.of());
    }

    /**
     * A place, and whose it is.
     *
     * @param of the address itself or a unit above it; empty if it is a place for all
     */
    public record Route(URI place, Optional<LogicalAddress> of) {}

    /** The place to send to, or nothing if no route is known. */
    public Optional<URI> to(ContractId contract, LogicalAddress address) {
        return route(contract, address).map(Route::place);
    }

    /**
     * The route, and whose it is: the address's own, else that of the nearest unit above it, else the contract's for all addresses, else
     * the platform's (catalogue facts, section 2).
     */
    public Optional<Route> route(ContractId contract, LogicalAddress address) {
        return direct(contract, address)
                .or(() -> above.apply(address).stream()
                        .flatMap(unit -> direct(contract, unit).stream())
                        .findFirst())
                .or(() -> direct.toAll(contract).or(() -> otherwise).map(all -> new Route(all, Optional.empty())));
    }

    private Optional<Route> direct(ContractId contract, LogicalAddress of) {
        return direct.to(contract, of).map(place -> new Route(place, Optional.of(of)));
    }
}
