package se.samplan.model;

import static java.util.Objects.requireNonNull;

/**
 * Names a service contract (tjänstekontrakt) the way the platform's tables do.
 *
 * @param namespace the service schema's target namespace, one per major version
 */
public record ContractId(String namespace) {

    public ContractId {
        requireNonNull(namespace, "namespace");
        if (namespace.isBlank()) {
            throw new IllegalArgumentException("a contract's namespace cannot be blank");
        }
    }

    @Override
    public String toString() {
        return namespace;
    }
}
