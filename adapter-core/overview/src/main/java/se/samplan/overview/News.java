package se.samplan.overview;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.change.Change;
import se.samplan.model.ContractId;
import se.samplan.understand.change.Compared;

/**
 * What has changed since the consumer asked last.
 *
 * @param compared whether it could be compared; empty if no change marker was sent
 * @param changes of records, by contract
 * @param marker what the consumer sends the next time; empty if the section is not wanted, or if it cannot be kept now
 */
public record News(Optional<Compared> compared, Map<ContractId, List<Change>> changes, Optional<String> marker) {

    public News {
        requireNonNull(compared, "compared");
        changes = Map.copyOf(changes);
        requireNonNull(marker, "marker");
    }
}
