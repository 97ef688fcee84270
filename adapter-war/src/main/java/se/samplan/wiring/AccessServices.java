package se.samplan.wiring;

import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.contracts.checkblocks.v4.CheckBlocksResponderInterface;
import se.samplan.contracts.checkconsent.v2.CheckConsentResponderInterface;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationResponderInterface;
import se.samplan.integration.PortThreads;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.platform.PlatformServices;
import se.samplan.reader.soap.AccessListener;
import se.samplan.reader.soap.AccessService;
import se.samplan.reader.soap.Addressee;
import se.samplan.reader.soap.AskedService;
import se.samplan.reader.soap.SoapBlockCheck;
import se.samplan.reader.soap.SoapConsentCheck;
import se.samplan.reader.soap.SoapRelationCheck;
import se.samplan.settings.AccessSettings;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;
import se.samplan.tracing.Spans;

/**
 * The services that are asked whether staff may see records, as far as the settings name them. They have threads of their own: one that
 * hangs holds none that something else waits for.
 */
@Configuration(proxyBeanMethods = false)
class AccessServices {

    /** Largest answer, in bytes: a line for each of some hundred rows. */
    private static final int LARGEST_ANSWER = 1024 * 1024;

    @Bean
    PlatformServices servicesOfAccess(ApacheHttp sourceConnections) {
        return new PlatformServices(sourceConnections);
    }

    @Bean
    AccessCalls accessCalls() {
        return new AccessCalls();
    }

    @Bean
    AskedAccess askedAccess(
            Settings settings,
            ServerSettings server,
            IndexSettings index,
            PlatformServices servicesOfAccess,
            ByteBudget answerBytes,
            BeanFactory beans) {
        Spans spans = beans.getBean(Spans.class);
        AccessListener listener = Listeners.ofAccess(
                beans.getBeanProvider(AccessListener.class).orderedStream().toList());
        AccessSettings access = settings.access();
        Lines lines = new Lines(settings, index, servicesOfAccess, answerBytes, listener);
        PortThreads threads = new PortThreads(server.maxThreads());
        return new AskedAccess(
                access.blocks()
                        .map(lines.to(AccessService.BLOCKS, CheckBlocksResponderInterface.class))
                        .map(SoapBlockCheck::new)
                        .map(spans::blocks)
                        .map(threads::blocks),
                access.consent()
                        .map(lines.to(AccessService.CONSENT, CheckConsentResponderInterface.class))
                        .map(SoapConsentCheck::new)
                        .map(spans::consents)
                        .map(threads::consents),
                access.relation()
                        .map(lines.to(AccessService.RELATION, CheckPatientRelationResponderInterface.class))
                        .map(SoapRelationCheck::new)
                        .map(spans::relations)
                        .map(threads::relations),
                threads);
    }

    /** What all lines to services have in common. */
    private record Lines(
            Settings settings,
            IndexSettings index,
            PlatformServices services,
            ByteBudget answers,
            AccessListener listener) {

        <P> Function<AccessSettings.Service, AskedService<P>> to(AccessService name, Class<P> type) {
            return service -> new AskedService<>(
                            name,
                            services.at(
                                    new PlatformServices.Place(
                                            service.address(), settings.policy().checkTime(), LARGEST_ANSWER, answers),
                                    type),
                            new Addressee(
                                    service.address(),
                                    service.logicalAddress().map(LogicalAddress::new),
                                    new HsaId(index.ownId()),
                                    SharedByRoles.identityOf(settings.platform())),
                            listener)
                    .prepared();
        }
    }
}
