package se.samplan.call;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/**
 * Where each logical address is reached (vägval). Usually everything goes to the platform, which routes on; single
 * sources may be reached directly.
 *
 * @param direct addresses with a place of their own, for every contract
 * @param otherwise the platform; empty if there is none
 */
public record Routes(Map<LogicalAddress, URI> direct, Optional<URI> otherwise) {

    public Routes {
        direct = Map.copyOf(direct);
    }

    /** The place to send to, or nothing if no route is known. */
    public Optional<URI> to(ContractId contract, LogicalAddress address) {
        return Optional.ofNullable(direct.get(address)).or(() -> otherwise);
    }
}
