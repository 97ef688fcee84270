package se.samplan.contract;

import java.util.Optional;

/**
 * What a request of some contract says, before it is checked.
 *
 * @param personId as written in the request
 * @param personType OID of its kind, as written; empty if the contract sends the bare identity
 * @param onlySource the source system the consumer wants, if it named one
 */
public record Asked(String personId, Optional<String> personType, Optional<String> onlySource) {}
