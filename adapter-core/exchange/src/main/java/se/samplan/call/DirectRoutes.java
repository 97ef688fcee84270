package se.samplan.call;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/** Places of single addresses, for one contract or for every. Answers from memory: it neither waits nor fails. */
public interface DirectRoutes {

    /** No address has a place of its own. */
    DirectRoutes NONE = same(Map.of());

    /** The address's own place, that for the contract before that for every contract; no other's. */
    Optional<URI> to(ContractId contract, LogicalAddress address);

    /** The place of every address that has none of its own. */
    Optional<URI> toAll(ContractId contract);

    /** Routes that hold for every contract. */
    static DirectRoutes same(Map<LogicalAddress, URI> places) {
        Map<LogicalAddress, URI> all = Map.copyOf(places);
        return new DirectRoutes() {
            @Override
            public Optional<URI> to(ContractId contract, LogicalAddress address) {
                return Optional.ofNullable(all.get(address));
            }

            @Override
            public Optional<URI> toAll(ContractId contract) {
                return Optional.empty();
            }
        };
    }
}
