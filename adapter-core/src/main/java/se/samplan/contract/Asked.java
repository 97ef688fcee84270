package se.samplan.contract;

import java.util.List;
import java.util.Optional;
import se.samplan.question.Filters;

/**
 * What a request of some contract says, before it is checked.
 *
 * @param personId as written in the request
 * @param personType OID of its kind, as written; empty if the contract sends the bare identity
 * @param onlySource the source system the consumer wants, if it named one
 * @param filters those of the published contract
 * @param any what stands in the request's any
 */
public record Asked(
        String personId, Optional<String> personType, Optional<String> onlySource, Filters filters, List<Object> any) {

    public Asked {
        any = List.copyOf(any);
    }
}
