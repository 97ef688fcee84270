package se.samplan.mapping.overview;

import static java.util.Objects.requireNonNull;

/**
 * By which contract records of a kind are asked for.
 *
 * @param namespace of the contract
 * @param serviceDomain in which sources that have such records are looked up
 */
public record AskedBy(String namespace, String serviceDomain) {

    public AskedBy {
        requireNonNull(namespace, "namespace");
        requireNonNull(serviceDomain, "serviceDomain");
    }
}
