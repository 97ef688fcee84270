package se.samplan.wiring;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.call.ByteBudget;
import se.samplan.contract.Contracts;
import se.samplan.contracts.addressees.v2.GetLogicalAddresseesByServiceContractResponderInterface;
import se.samplan.contracts.supportedcontracts.v2.GetSupportedServiceContractsResponderInterface;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.platform.PlatformServices;
import se.samplan.settings.CatalogueSettings;
import se.samplan.settings.IndexSettings;
import se.samplan.source.catalogue.CatalogueCalls;
import se.samplan.source.catalogue.SoapCatalogue;
import se.samplan.source.file.PermissionCopy;

/** The catalogue of who may call what, where the settings name one. */
@Configuration(proxyBeanMethods = false)
class CatalogueReading {

    /** Largest answer, in bytes: some ten thousand addresses. */
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    @Bean
    CatalogueRenewal catalogueRenewal(
            CatalogueSettings catalogue,
            Checked checked,
            IndexSettings index,
            PlatformServices servicesOfAccess,
            ByteBudget answerBytes) {
        Duration time = catalogue.pace().time();
        CatalogueCalls calls = new CatalogueCalls(
                new CatalogueCalls.At<>(
                        catalogue.addressees(),
                        servicesOfAccess.at(
                                new PlatformServices.Place(catalogue.addressees(), time, LARGEST_ANSWER, answerBytes),
                                GetLogicalAddresseesByServiceContractResponderInterface.class)),
                new CatalogueCalls.At<>(
                        catalogue.contracts(),
                        servicesOfAccess.at(
                                new PlatformServices.Place(catalogue.contracts(), time, LARGEST_ANSWER, answerBytes),
                                GetSupportedServiceContractsResponderInterface.class)),
                new CatalogueCalls.Parties(
                        new LogicalAddress(catalogue.logicalAddress()),
                        new HsaId(index.ownId()),
                        SharedByRoles.identityOf(checked.settings().platform())));
        SoapCatalogue read = new SoapCatalogue(calls);
        return new CatalogueRenewal(
                reading(read, catalogue.consumers(), checked.audiences()),
                new PermissionCopy(catalogue.copy()),
                catalogue.pace());
    }

    private static CatalogueRenewal.Reading reading(SoapCatalogue read, List<String> others, Audiences audiences) {
        return new CatalogueRenewal.Reading(
                () -> Stream.concat(
                                audiences.consumers().stream(), others.stream().map(HsaId::new))
                        .collect(Collectors.toUnmodifiableSet()),
                consumers -> read.read(consumers, Contracts.all()));
    }

    /** Before there is a copy nobody may call anything, and no requests should come. */
    @Bean
    Hindrance permissionsKnown(Checked checked) {
        return () -> checked.lists()
                .whoMay()
                .filter(list -> list.state().lines() == 0)
                .map(nobody -> "catalogue.copy-file: nothing is known yet of who may call what");
    }
}
