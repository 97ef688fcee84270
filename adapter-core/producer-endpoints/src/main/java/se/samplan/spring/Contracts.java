package se.samplan.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samplan.contracts.ping.v1.PingForConfigurationResponderInterface;
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

/** The contracts that a producer serves over what is connected. */
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
        Stream.<ProducedContract<?, ?, ?, ?, ?, ?>>of(
                        ProducedCarePlans2.description(
                                system -> connected.plans(), ReadableContent.ofPlans(content, means.clock())),
                        ProducedCareDocumentation2.description(),
                        ProducedCareDocumentation3.description(),
                        ProducedCareManagers1.description(),
                        ProducedCareAgreements1.description(ReadableContent.ofAgreements(content, means.clock())),
                        ProducedSubjectOfCareSchedule1.description(),
                        ProducedCareContacts3.description())
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

    private static String version() {
        String version = Contracts.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
