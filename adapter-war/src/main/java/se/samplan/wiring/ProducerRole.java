package se.samplan.wiring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import se.samplan.integration.IntegratedPort;
import se.samplan.metrics.ProducerMeters;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.produce.Production;
import se.samplan.question.Identities;
import se.samplan.settings.ProducerSettings;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;
import se.samplan.source.file.IdentityFile;
import se.samplan.spring.GatedServlet;
import se.samplan.spring.MoreIdentities;
import se.samplan.spring.ProducerConfiguration;
import se.samplan.spring.ProducerOptions;
import se.samplan.spring.ProducerState;

/** The producer as the settings say, over the same configuration that a vendor's own program imports. */
@Configuration(proxyBeanMethods = false)
@Import(ProducerConfiguration.class)
class ProducerRole {

    private static final int AFTER_THE_AGGREGATOR = 2;

    @Bean
    ProducerOptions producerOptions(ProducerSettings settings, ServerSettings server) {
        return new ProducerOptions(
                new ProducerOptions.Place(
                        new HsaId(settings.sourceSystem()),
                        settings.logicalAddresses().stream()
                                .map(LogicalAddress::new)
                                .collect(Collectors.toUnmodifiableSet()),
                        settings.careUnits().stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet()),
                        server.publicAddress()),
                new ProducerOptions.Requests(
                        settings.time(), server.maxInFlight(), server.maxThreads(), server.maxRequest()),
                new Production.Size(settings.maxRecords(), settings.maxAnswer()),
                switch (settings.content()) {
                    case HTML -> ProducerOptions.Content.HTML;
                    case PDF -> ProducerOptions.Content.PDF;
                    case NONE -> ProducerOptions.Content.NONE;
                });
    }

    /** The person port: an integrator's, or else the file's. */
    @Bean
    MoreIdentities moreIdentities(ProducerIdentities ofFile, Settings settings, BeanFactory beans) {
        return new MoreIdentities(IntegratedPort.in(beans, Identities.class)
                .orElse(IdentityFile.KEY, settings.lists().identities(), ofFile.known()));
    }

    @Bean
    @Order(AFTER_THE_AGGREGATOR)
    Role producer(
            GatedServlet servlet,
            ProducerState state,
            ProducerIdentities ofFile,
            ObjectProvider<ConsumersOfProducer> consumers,
            ObjectProvider<ProducerMeters> meters) {
        Optional<Supplier<String>> page =
                Optional.ofNullable(meters.getIfAvailable()).map(counted -> counted::page);
        return new Role(
                "producer",
                servlet,
                servlet.preparations(),
                new Role.Told(
                        () -> states(ofFile, consumers, state),
                        page,
                        state::underWay,
                        state::letNobodyIn,
                        state::answerNow));
    }

    private static Map<String, String> states(
            ProducerIdentities ofFile, ObjectProvider<ConsumersOfProducer> consumers, ProducerState state) {
        Map<String, String> states = new LinkedHashMap<>(ofFile.known().state());
        consumers.ifAvailable(limited -> states.putAll(limited.state()));
        states.putAll(state.words());
        return states;
    }
}
