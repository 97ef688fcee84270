package se.samplan.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.samplan.source.file.PermissionCopy;

/**
 * The catalogue (TAK) from which permissions come.
 *
 * @param addressees where GetLogicalAddresseesByServiceContract is posted to
 * @param contracts where GetSupportedServiceContracts is posted to
 * @param logicalAddress of the catalogue's owner
 * @param consumers who is asked about, beside those that {@code consumers.file} lists
 * @param copy what it has said is kept there
 * @param pace how often it is read
 */
public record CatalogueSettings(
        URI addressees, URI contracts, String logicalAddress, List<String> consumers, Path copy, Pace pace) {

    /**
     * How often.
     *
     * @param every time between two readings
     * @param again the same after one that came to nothing
     * @param time longest time for one call
     */
    public record Pace(Duration every, Duration again, Duration time) {}

    public CatalogueSettings {
        consumers = List.copyOf(consumers);
    }

    /** Empty if no catalogue is named. */
    static Optional<CatalogueSettings> read(SettingsReader from, Path directory) {
        Optional<URI> addressees = from.optionalAddress("catalogue.addressees.address");
        Optional<URI> contracts = from.optionalAddress("catalogue.contracts.address");
        Optional<String> owner = from.optionalId("catalogue.logical-address");
        List<String> consumers = from.optionalIds("catalogue.consumers");
        Pace pace = new Pace(
                from.duration("catalogue.every"), from.duration("catalogue.again"), from.duration("catalogue.time"));
        if (addressees.isEmpty() && contracts.isEmpty()) {
            from.place("catalogue.copy-file", directory);
            return Optional.empty();
        }
        Path copy = from.written("catalogue.copy-file", directory).orElse(directory);
        from.check(
                addressees.isPresent() && contracts.isPresent() && owner.isPresent(),
                "catalogue.addressees.address: is used together with catalogue.contracts.address and"
                        + " catalogue.logical-address");
        from.check(
                from.optional("permissions.file").isEmpty(),
                "permissions.file: not together with catalogue.addressees.address; only one can say who may call what");
        boolean anybody =
                !consumers.isEmpty() || from.optional("consumers.file").isPresent();
        from.check(
                anybody && consumers.stream().allMatch(PermissionCopy::canBeKept),
                "catalogue.consumers: the catalogue is asked about these and those of consumers.file; there must be one at"
                        + " least, and each must be an HSA-id");
        return addressees.flatMap(first ->
                contracts.map(second -> new CatalogueSettings(first, second, owner.orElse(""), consumers, copy, pace)));
    }
}
