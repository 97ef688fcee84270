package se.samplan.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.Source;

/**
 * What the operator says of a giver that is expected to hold records of the persons asked for, whoever they are.
 *
 * @param giver vårdgivare or omsorgsgivare
 * @param name as the operator writes it
 * @param contracts those by which its records would come
 * @param source where they would be asked for; empty if nothing is connected yet
 */
public record ExpectedGiver(HsaId giver, Optional<String> name, Set<ContractId> contracts, Optional<Source> source) {

    public ExpectedGiver {
        requireNonNull(giver, "giver");
        requireNonNull(name, "name");
        contracts = Set.copyOf(contracts);
        requireNonNull(source, "source");
    }
}
