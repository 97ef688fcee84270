package se.samplan.spring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.samplan.contracts.ping.v1.PingForConfigurationResponderInterface;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.contract.ProducedCareAgreements1;
import se.samplan.produce.contract.ProducedCareContacts3;
import se.samplan.produce.contract.ProducedCareDocumentation2;
import se.samplan.produce.contract.ProducedCareDocumentation3;
import se.samplan.produce.contract.ProducedCareManagers1;
import se.samplan.produce.contract.ProducedCarePlans2;
import se.samplan.produce.contract.ProducedContract;
import se.samplan.produce.contract.ProducedSubjectOfCareSchedule1;
import se.samplan.published.Publication;
import se.samplan.serve.Served;
import se.samplan.service.PingService;

/** The contracts that a producer serves over what is connected, and tells the index of. */
final class Contracts {

    private static final Publication PING = new Publication(
            "PingForConfiguration",
            "1.0",
            "schemas/itintegration_monitoring_1.0/interactions/PingForConfigurationInteraction/",
            "urn:riv:itintegration:monitoring:PingForConfiguration:1:rivtabp21",
            "urn:riv:itintegration:monitoring:PingForConfigurationResponder:1:PingForConfiguration");

    private Contracts() {}

    /**
     * A contract is served when the journal has something for it.
     *
     * @param more contracts that are answered by something else than the journal
     */
    static List<Served<?>> over(
            ConnectedJournal connected,
            ProducerOptions.Content content,
            ProducedContract.Means means,
            List<Served<?>> more) {
        List<Served<?>> served = new ArrayList<>(more);
        produced(system -> connected.plans(), content, means.clock()).stream()
                .filter(contract -> contract.isServedBy(connected.system()))
                .map(contract -> Served.of(contract, means))
                .forEach(served::add);
        Map<String, String> configuration = new LinkedHashMap<>();
        served.forEach(one -> configuration.put(
                one.publication().name() + " " + one.publication().version(), "on"));
        served.add(new Served<>(
                PING,
                PingForConfigurationResponderInterface.class,
                new PingService(means.journal(), version(), configuration, means.clock()),
                List.of()));
        return List.copyOf(served);
    }

    /** What the index is told of the contracts' records, by a system that is registered under its first address. */
    static JournalChanges.Updates indexed(ProducerOptions options, Clock clock) {
        HsaId system = options.place().sourceSystem();
        LogicalAddress registeredAs = options.place().addresses().iterator().next();
        return new JournalChanges.Updates(
                produced(JournalSystem::carePlans, options.content(), clock).stream()
                        .flatMap(contract -> contract.indexed(system, registeredAs).stream())
                        .toList(),
                ProducedSubjectOfCareSchedule1.description()
                        .posts(system, registeredAs)
                        .orElseThrow());
    }

    /** Every contract that can be produced: a new one is added here. */
    private static List<ProducedContract<?, ?, ?, ?, ?, ?>> produced(
            Function<JournalSystem, List<CarePlanSource>> plans, ProducerOptions.Content content, Clock clock) {
        return List.of(
                ProducedCarePlans2.description(plans, ReadableContent.ofPlans(content, clock)),
                ProducedCareDocumentation2.description(),
                ProducedCareDocumentation3.description(),
                ProducedCareManagers1.description(),
                ProducedCareAgreements1.description(ReadableContent.ofAgreements(content, clock)),
                ProducedSubjectOfCareSchedule1.description(),
                ProducedCareContacts3.description());
    }

    private static String version() {
        String version = Contracts.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
