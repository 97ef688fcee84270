package se.samplan.source.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.call.Identity;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.addressees.v2.FilterType;
import se.samplan.contracts.addressees.v2.GetLogicalAddresseesByServiceContractResponderInterface;
import se.samplan.contracts.addressees.v2.GetLogicalAddresseesByServiceContractResponseType;
import se.samplan.contracts.addressees.v2.LogicalAddresseeRecordType;
import se.samplan.contracts.catalogue.v2.ServiceContractNamespaceType;
import se.samplan.contracts.supportedcontracts.v2.GetSupportedServiceContractsResponderInterface;
import se.samplan.contracts.supportedcontracts.v2.GetSupportedServiceContractsResponseType;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.source.CatalogueTrouble;
import se.samplan.source.Permitted;

/** What is made of the catalogue's answers; that of broken ones is in CatalogueTest. */
class SoapCatalogueTest {

    private static final HsaId CONSUMER = new HsaId("TSTASTA00000-CON1");
    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final String NAMESPACE = PLANS.id().namespace();

    private final GetLogicalAddresseesByServiceContractResponseType addresses =
            new GetLogicalAddresseesByServiceContractResponseType();
    private final List<String> heldToday = new ArrayList<>(List.of(NAMESPACE));
    private final List<String> asked = new ArrayList<>();

    @Test
    void namesEachAddressOnce_inOrder() throws CatalogueTrouble {
        Stream.of("TSTASTA00000-SYS2", "TSTASTA00000-SYS1", " TSTASTA00000-SYS2 ", "*")
                .forEach(this::record);

        assertThat(read())
                .containsExactly(
                        new Permitted(CONSUMER, PLANS.id(), "*"),
                        new Permitted(CONSUMER, PLANS.id(), "TSTASTA00000-SYS1"),
                        new Permitted(CONSUMER, PLANS.id(), "TSTASTA00000-SYS2"));
        assertThat(asked).containsExactly(NAMESPACE, "*", "TSTASTA00000-SYS1", "TSTASTA00000-SYS2");
    }

    /** The platform compares namespaces without case where it decides (catalogue facts, section 2). */
    @Test
    void aContractHoldsTodayInWhateverCaseItIsWritten() throws CatalogueTrouble {
        record("TSTASTA00000-SYS1");
        heldToday.set(0, NAMESPACE.toUpperCase(Locale.ROOT));

        assertThat(read()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "riv:clinicalprocess:logistics:logistics, '', true",
        "RIV:clinicalprocess:logistics:logistics, voo, false",
        "riv:other:domain, '', false"
    })
    void aFilterPermitsWhatItNamesAlone(String domain, String category, boolean permits) throws CatalogueTrouble {
        FilterType filter = new FilterType();
        filter.setServiceDomain(domain);
        if (!category.isEmpty()) {
            filter.getCategorization().add(category);
        }
        record("TSTASTA00000-SYS1").getFilter().add(filter);
        record("TSTASTA00000-SYS9");

        assertThat(read()).hasSize(permits ? 2 : 1);
    }

    @Test
    void aFilterOfTheContractsOwnCategoryPermitsIt() throws CatalogueTrouble {
        FilterType filter = new FilterType();
        filter.setServiceDomain(PLANS.index().serviceDomain());
        filter.getCategorization().add("other");
        filter.getCategorization().add(PLANS.index().categorization().orElseThrow());
        record("TSTASTA00000-SYS1").getFilter().add(filter);

        assertThat(read()).hasSize(1);
    }

    @Test
    void whatDoesNotHoldTodayIsNothing_andNothingAtAllIsTrouble() {
        record("TSTASTA00000-SYS1");
        heldToday.clear();

        assertThatThrownBy(this::read).isInstanceOf(CatalogueTrouble.class).hasMessage("EMPTY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TSTASTA00000-*", "**", "A B", "A\nB * *", "#A", "Å", ""})
    void whatIsNoAddressIsTrouble(String address) {
        record("TSTASTA00000-SYS1");
        record(address);

        assertThatThrownBy(this::read).isInstanceOf(CatalogueTrouble.class).hasMessage("INVALID_ANSWER");
    }

    @Test
    void anAddressOfTwoPartsIsOne() throws CatalogueTrouble {
        record("TSTASTA00000-SYS1#TSTASTA00000-U101");

        assertThat(read()).hasSize(1);
    }

    private LogicalAddresseeRecordType record(String address) {
        LogicalAddresseeRecordType record = new LogicalAddresseeRecordType();
        record.setLogicalAddress(address);
        addresses.getLogicalAddressRecord().add(record);
        return record;
    }

    private List<Permitted> read() throws CatalogueTrouble {
        GetLogicalAddresseesByServiceContractResponderInterface first = (owner, request) -> {
            asked.add(request.getServiceContractNameSpace().getServiceContractNamespace());
            return addresses;
        };
        GetSupportedServiceContractsResponderInterface second = (owner, request) -> {
            asked.add(request.getLogicalAdress());
            GetSupportedServiceContractsResponseType answer = new GetSupportedServiceContractsResponseType();
            for (String namespace : heldToday) {
                ServiceContractNamespaceType one = new ServiceContractNamespaceType();
                one.setServiceContractNamespace(namespace);
                answer.getServiceContractNamespace().add(one);
            }
            return answer;
        };
        URI place = URI.create("http://127.0.0.1/catalogue");
        return new SoapCatalogue(new CatalogueCalls(
                        new CatalogueCalls.At<>(place, answering(first)),
                        new CatalogueCalls.At<>(place, answering(second)),
                        new CatalogueCalls.Parties(
                                new LogicalAddress("SE165565594230-1000"),
                                new HsaId("TSTASTA00000-AGGR"),
                                new Identity(Optional.empty(), false))))
                .read(Set.of(CONSUMER), List.of(PLANS));
    }

    private static <P> PlatformService<P> answering(P port) {
        return new PlatformService<>() {
            @Override
            public <T> Said<T> ask(Function<P, T> operation, Map<String, String> headers) {
                return new Said.Answer<>(operation.apply(port));
            }
        };
    }
}
