package se.samplan.settings;

import java.net.URI;
import java.util.Optional;

/** The services that are asked whether staff may see records; each may be missing. */
public record AccessSettings(Optional<Service> blocks, Optional<Service> consent, Optional<Service> relation) {

    /**
     * One of them.
     *
     * @param address where its contract is posted to
     * @param logicalAddress under which it is called; without it under the id of the reader's care giver
     */
    public record Service(URI address, Optional<String> logicalAddress) {}

    static AccessSettings read(SettingsReader from) {
        return new AccessSettings(
                service(from, "access.blocks."), service(from, "access.consent."), service(from, "access.relation."));
    }

    private static Optional<Service> service(SettingsReader from, String group) {
        Optional<URI> address = from.optionalAddress(group + "address");
        Optional<String> logicalAddress = from.optionalId(group + "logical-address");
        return address.map(uri -> new Service(uri, logicalAddress));
    }
}
