package se.samplan.endpoint;

import java.util.List;
import javax.xml.validation.Schema;
import se.samplan.contract.AggregatedContract;
import se.samplan.xml.SchemaFiles;

/** The schemas of requests, from the class path. */
final class ContractSchemas {

    private static final String OPTIONS =
            "schemas/samplan_interoperability_aggregation_1.0/core_components/interoperability_aggregation_1.0.xsd";

    private ContractSchemas() {}

    /** What a request must meet: the published schema, and ours for the options that may stand in its any. */
    static Schema ofRequest(AggregatedContract<?> contract) {
        return SchemaFiles.compile(List.of(contract.publication().schema(), OPTIONS));
    }
}
