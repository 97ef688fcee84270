package se.samplan.source.catalogue;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import se.samplan.call.Identity;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.IndexCategory;
import se.samplan.contracts.addressees.v2.FilterType;
import se.samplan.contracts.addressees.v2.GetLogicalAddresseesByServiceContractResponderInterface;
import se.samplan.contracts.addressees.v2.GetLogicalAddresseesByServiceContractType;
import se.samplan.contracts.addressees.v2.LogicalAddresseeRecordType;
import se.samplan.contracts.catalogue.v2.ServiceContractNamespaceType;
import se.samplan.contracts.supportedcontracts.v2.GetSupportedServiceContractsResponderInterface;
import se.samplan.contracts.supportedcontracts.v2.GetSupportedServiceContractsType;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.source.CatalogueTrouble;

/** The two look-ups of the catalogue (TAK) 2.0, one call each (catalogue facts, section 1). */
public final class CatalogueCalls {

    /**
     * One of its contracts.
     *
     * @param place where it is posted to
     * @param <P> the generated interface
     */
    public record At<P>(URI place, PlatformService<P> service) {}

    /**
     * Who asks whom.
     *
     * @param owner logical address of the catalogue's owner
     * @param ourselves our own id as a consumer
     */
    public record Parties(LogicalAddress owner, HsaId ourselves, Identity identity) {}

    private final At<GetLogicalAddresseesByServiceContractResponderInterface> addressees;
    private final At<GetSupportedServiceContractsResponderInterface> contracts;
    private final Parties parties;

    public CatalogueCalls(
            At<GetLogicalAddresseesByServiceContractResponderInterface> addressees,
            At<GetSupportedServiceContractsResponderInterface> contracts,
            Parties parties) {
        this.addressees = addressees;
        this.contracts = contracts;
        this.parties = parties;
    }

    /**
     * The addresses of all rows that name that consumer and contract, whenever they hold; {@code *} where a row is for every one. The
     * namespace is sent as it is published, since the catalogue compares it with its case.
     */
    Set<String> addresses(HsaId consumer, AggregatedContract<?> contract) throws CatalogueTrouble {
        GetLogicalAddresseesByServiceContractType request = new GetLogicalAddresseesByServiceContractType();
        request.setServiceConsumerHsaId(consumer.value());
        ServiceContractNamespaceType namespace = new ServiceContractNamespaceType();
        namespace.setServiceContractNamespace(contract.id().namespace());
        request.setServiceContractNameSpace(namespace);
        return asked(addressees, (port, owner) -> port.getLogicalAddresseesByServiceContract(owner, request))
                .getLogicalAddressRecord()
                .stream()
                .filter(record -> isForReading(record, contract.index()))
                .map(LogicalAddresseeRecordType::getLogicalAddress)
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Filters are what an engagement index wants to be told of: a row with some permits what they name, and nothing else. */
    private static boolean isForReading(LogicalAddresseeRecordType record, IndexCategory category) {
        return record.getFilter().isEmpty() || record.getFilter().stream().anyMatch(filter -> names(filter, category));
    }

    private static boolean names(FilterType filter, IndexCategory category) {
        return filter.getServiceDomain().strip().equalsIgnoreCase(category.serviceDomain())
                && (filter.getCategorization().isEmpty()
                        || filter.getCategorization().stream()
                                .anyMatch(one -> category.categorization()
                                        .filter(one.strip()::equalsIgnoreCase)
                                        .isPresent()));
    }

    /** Namespaces in small letters of the contracts that the consumer may call today by rows for exactly that address. */
    Set<String> contractsAt(HsaId consumer, String address) throws CatalogueTrouble {
        GetSupportedServiceContractsType request = new GetSupportedServiceContractsType();
        request.setServiceConsumerHsaId(consumer.value());
        request.setLogicalAdress(address);
        return asked(contracts, (port, owner) -> port.getSupportedServiceContracts(owner, request))
                .getServiceContractNamespace()
                .stream()
                .map(ServiceContractNamespaceType::getServiceContractNamespace)
                .map(namespace -> namespace.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private <P, T> T asked(At<P> at, BiFunction<P, String, T> operation) throws CatalogueTrouble {
        Said<T> said = at.service()
                .ask(
                        port -> operation.apply(port, parties.owner().value()),
                        parties.identity().ofOurselves(parties.ourselves(), CorrelationId.random(), at.place()));
        if (said instanceof Said.Answer<T> answer && answer.answer() != null) {
            return answer.answer();
        }
        throw new CatalogueTrouble(said instanceof Said.Answer<T> ? "INVALID_ANSWER" : said.word());
    }
}
