package se.samplan.service;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import se.samplan.contracts.ping.v1.ConfigurationType;
import se.samplan.contracts.ping.v1.PingForConfigurationResponderInterface;
import se.samplan.contracts.ping.v1.PingForConfigurationResponseType;
import se.samplan.contracts.ping.v1.PingForConfigurationType;
import se.samplan.contracts.time.WireTime;
import se.samplan.produce.contract.Journal;
import se.samplan.question.QuestionRejected;

/** PingForConfiguration 1.0: tells that the producer runs, and which version of what (platform facts, section 10). */
public final class PingService implements PingForConfigurationResponderInterface {

    private final Journal journal;
    private final String version;
    private final Map<String, String> configuration;
    private final Clock clock;

    /**
     * @param configuration what may be told to whoever asks; never an address or a secret
     * @param clock in the zone of the wire's times
     */
    public PingService(Journal journal, String version, Map<String, String> configuration, Clock clock) {
        this.journal = journal;
        this.version = version;
        this.configuration = new TreeMap<>(configuration);
        this.clock = clock;
    }

    /** @throws QuestionRejected if the call is meant for somebody else */
    @Override
    public PingForConfigurationResponseType pingForConfiguration(
            String logicalAddress, PingForConfigurationType parameters) {
        journal.check(logicalAddress);
        PingForConfigurationResponseType response = new PingForConfigurationResponseType();
        response.setVersion(version);
        response.setPingDateTime(WireTime.format(LocalDateTime.now(clock)));
        configuration.forEach((name, value) -> {
            ConfigurationType line = new ConfigurationType();
            line.setName(name);
            line.setValue(value);
            response.getConfiguration().add(line);
        });
        return response;
    }
}
