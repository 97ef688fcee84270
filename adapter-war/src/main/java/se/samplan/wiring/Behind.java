package se.samplan.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.behind.CarePlansBehindService;
import se.samplan.behind.HeaderFacts;
import se.samplan.behind.ProducerBehind;
import se.samplan.behind.SoapProducerBehind;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PlanType;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.CareSphere;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.contract.ProducedCarePlans2;
import se.samplan.serve.Served;
import se.samplan.settings.BehindSettings;
import se.samplan.settings.FactsFile;
import se.samplan.settings.SettingsRejected;
import se.samplan.spring.AllListeners;
import se.samplan.spring.ConnectedJournal;

/** GetCarePlans 2.0 of the producer that stands behind this one, where the settings name one. */
@Configuration(proxyBeanMethods = false)
class Behind {

    @Bean
    ApacheHttp connectionsBehind(BehindSettings settings, SSLContext keys) {
        return new ApacheHttp(settings.connect(), keys);
    }

    @Bean
    PlatformServices servicesBehind(ApacheHttp connectionsBehind) {
        return new PlatformServices(connectionsBehind);
    }

    @Bean
    ProducerBehind producerBehind(BehindSettings settings, PlatformServices servicesBehind) {
        return new SoapProducerBehind(
                servicesBehind,
                new PlatformServices.Place(
                        settings.address(),
                        settings.time(),
                        settings.maxAnswer(),
                        new ByteBudget(settings.bytesInFlight())),
                new LogicalAddress(settings.logicalAddress()));
    }

    /** @throws SettingsRejected if the journal has plans of its own */
    @Bean
    Served<?> plansBehind(
            BehindSettings settings,
            ProducerBehind producer,
            Journal journal,
            ConnectedJournal connected,
            BeanFactory beans) {
        if (!connected.plans().isEmpty()) {
            throw new SettingsRejected(
                    "settings",
                    List.of(
                            "producer.behind.address: is given, and the journal has plans of its own; only one of them can"
                                    + " answer"));
        }
        return Served.by(
                ProducedCarePlans2.port(),
                new CarePlansBehindService(journal, producer, facts(settings.facts()), AllListeners.in(beans)));
    }

    /** @throws SettingsRejected if two lines do not agree */
    static HeaderFacts facts(FactsFile file) {
        Map<String, HeaderFacts.Kind> kinds = file.kinds().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> kind(line.getValue())));
        return new HeaderFacts(
                file.socialCare().entrySet().stream()
                        .collect(Collectors.toMap(
                                line -> new HsaId(line.getKey()), line -> sphere(line.getValue()), Behind::oneOf)),
                kinds,
                Optional.ofNullable(kinds.get(FactsFile.NO_TYPE)));
    }

    /** The settings cannot tell two spellings of an organisation number to be one. The number is not told: it may be a person's. */
    private static CareSphere oneOf(CareSphere one, CareSphere other) {
        if (!one.equals(other)) {
            throw new SettingsRejected(
                    "settings",
                    List.of(
                            "producer.behind.facts-file: two lines name the same organisation number, in two spellings, and do"
                                    + " not agree"));
        }
        return one;
    }

    private static CareSphere sphere(boolean isSocialCare) {
        return isSocialCare ? CareSphere.SOCIAL_CARE : CareSphere.HEALTHCARE;
    }

    private static HeaderFacts.Kind kind(FactsFile.Kind line) {
        return new HeaderFacts.Kind(
                PlanType.valueOf(line.code()),
                line.isOverview() ? Prominence.OVERVIEW : Prominence.DETAIL,
                line.shown());
    }
}
