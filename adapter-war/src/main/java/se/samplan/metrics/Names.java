package se.samplan.metrics;

import io.micrometer.core.instrument.Tag;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.model.ContractId;
import se.samplan.published.Publication;

/** What contracts are called in a tag: name and major version, as in their path. */
record Names(Map<ContractId, String> byId) {

    static Names of(Map<ContractId, Publication> served) {
        return new Names(served.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        contract -> contract.getValue().name() + "."
                                + contract.getValue().major())));
    }

    Set<ContractId> contracts() {
        return byId.keySet();
    }

    Tag tag(ContractId contract) {
        return Tag.of("contract", byId.getOrDefault(contract, "unknown"));
    }
}
