package se.samplan.samples.overview.ask;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the overview is asked for, and as which consumer.
 *
 * @param address of the service GetPlanningOverview
 * @param logicalAddress to whom the question is addressed
 * @param personConsumer HSA-id of this program when a person looks herself
 * @param agentConsumer HSA-id of this program when an agent looks
 * @param patience the longest wait for an answer
 */
@ConfigurationProperties("overview.adapter")
public record AdapterSettings(
        URI address, String logicalAddress, String personConsumer, String agentConsumer, Duration patience) {}
