package se.samplan.metrics;

import io.micrometer.core.instrument.Tag;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.ContractId;

/** What contracts are called in a tag: name and major version, as in their path. */
record Names(Map<ContractId, String> byId) {

    static Names of(Collection<? extends AggregatedContract<?>> known) {
        return new Names(known.stream()
                .collect(Collectors.toUnmodifiableMap(
                        AggregatedContract::id,
                        contract -> contract.publication().name() + "."
                                + contract.publication().major())));
    }

    Set<ContractId> contracts() {
        return byId.keySet();
    }

    Tag tag(ContractId contract) {
        return Tag.of("contract", byId.getOrDefault(contract, "unknown"));
    }
}
