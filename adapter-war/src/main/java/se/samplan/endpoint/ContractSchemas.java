package se.samplan.endpoint;

import java.util.List;
import se.samplan.published.Publication;

/** The schemas of requests, by their class path names. */
final class ContractSchemas {

    private static final String OPTIONS =
            "schemas/samplan_interoperability_aggregation_1.0/core_components/interoperability_aggregation_1.0.xsd";

    private ContractSchemas() {}

    /** What a request must meet: the published schema, and ours for the options that may stand in its any. */
    static List<String> ofRequest(Publication contract) {
        return List.of(contract.schema(), OPTIONS);
    }
}
