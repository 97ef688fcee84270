package se.samplan.contract;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import se.samplan.model.ContractId;

/**
 * Describes one contract to the aggregator. Adding a contract is adding one of these, its schema and its fixtures.
 *
 * @param <Q> the generated request type
 * @param id the service namespace, as in the platform's tables
 * @param name interaction, for example {@code GetCarePlans}
 * @param version as published, for example {@code 2.0}
 * @param wsdl class path name of the published WSDL
 * @param wsdlNamespace target namespace of that WSDL
 * @param soapAction sent to sources, as published
 * @param requestType generated class of the request
 * @param asked reads what the request says
 * @param record the element that holds one record, directly below the response
 * @param facts where a record holds what merging needs; the first path that is found wins
 * @param result where the response states its own result; empty if the contract has no such element
 * @param index how the engagement index knows this data
 */
public record AggregatedContract<Q>(
        ContractId id,
        String name,
        String version,
        String wsdl,
        String wsdlNamespace,
        String soapAction,
        Class<Q> requestType,
        Function<Q, Asked> asked,
        QName record,
        Map<Path, Fact> facts,
        Optional<ResultElement> result,
        IndexCategory index) {

    public AggregatedContract {
        facts = Map.copyOf(facts);
    }

    /** The request's element. */
    public QName request() {
        return new QName(id.namespace(), name);
    }

    /** The response's element. */
    public QName response() {
        return new QName(id.namespace(), name + "Response");
    }

    /** The WSDL's service. */
    public QName service() {
        return new QName(wsdlNamespace, name + "ResponderService");
    }

    /** The WSDL's port. */
    public QName port() {
        return new QName(wsdlNamespace, name + "ResponderPort");
    }

    /** Reads what a request says, when its static type is not known. */
    public Asked read(Object request) {
        return asked.apply(requestType.cast(request));
    }
}
