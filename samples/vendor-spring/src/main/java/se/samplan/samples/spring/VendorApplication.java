package se.samplan.samples.spring;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.spring.GatedServlet;
import se.samplan.spring.IndexTarget;
import se.samplan.spring.IndexUpdatesConfiguration;
import se.samplan.spring.ProducerConfiguration;
import se.samplan.spring.ProducerState;

/** A journal system that serves the contracts itself. Its own beans are found as always; two configurations of ours are imported. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({ProducerConfiguration.class, IndexUpdatesConfiguration.class})
public class VendorApplication {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    public static void main(String[] arguments) {
        SpringApplication.run(VendorApplication.class, arguments);
    }

    /** The contracts, below /producer on the port of this program. */
    @Bean
    ServletRegistrationBean<GatedServlet> contracts(GatedServlet servlet) {
        var registration = new ServletRegistrationBean<>(servlet, "/producer/*");
        registration.setName("contracts");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    IndexTarget index(
            @Value("${vendor.index.address}") URI address,
            @Value("${vendor.index.owner}") String owner,
            @Value("${samplan.producer.source-system}") String system) {
        return IndexTarget.at(address, new LogicalAddress(owner), new HsaId(system));
    }

    /** What waits for the index and what was kept back, on the page of health. */
    @Bean
    HealthIndicator samplan(ProducerState state) {
        return () -> Health.up().withDetails(state.words()).build();
    }

    /** @param now the moment at which a story stands still; the present if it is blank */
    @Bean
    Clock clock(@Value("${vendor.now:}") String now) {
        return now.isBlank()
                ? Clock.system(SWEDEN)
                : Clock.fixed(LocalDateTime.parse(now).atZone(SWEDEN).toInstant(), SWEDEN);
    }
}
