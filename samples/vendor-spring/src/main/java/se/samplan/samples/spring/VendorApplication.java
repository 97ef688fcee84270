package se.samplan.samples.spring;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import se.samplan.edge.InFlight;

/** A journal system that serves the contracts itself. Its beans are found as always. */
@SpringBootApplication(proxyBeanMethods = false)
public class VendorApplication {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    public static void main(String[] arguments) {
        SpringApplication.run(VendorApplication.class, arguments);
    }

    /** What is being answered, and what waits for the index, on the page of health. */
    @Bean
    HealthIndicator samplan(InFlight inFlight, IndexDelivery delivery) {
        return () -> Health.up()
                .withDetail("producer.requests", inFlight.count() + " being answered")
                .withDetail("producer.index", delivery.state())
                .build();
    }

    /** @param now the moment at which a story stands still; the present if it is blank */
    @Bean
    Clock clock(@Value("${vendor.now:}") String now) {
        return now.isBlank()
                ? Clock.system(SWEDEN)
                : Clock.fixed(LocalDateTime.parse(now).atZone(SWEDEN).toInstant(), SWEDEN);
    }
}
