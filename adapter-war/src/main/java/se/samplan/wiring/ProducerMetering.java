package se.samplan.wiring;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.metrics.ProducerMeters;
import se.samplan.spring.IndexDelivery;

/** Counts what a producer does, where there is a page of metrics. */
@Configuration(proxyBeanMethods = false)
class ProducerMetering {

    @Bean
    ProducerMeters producerMeters() {
        return new ProducerMeters();
    }

    @Bean
    SmartInitializingSingleton outboxWatched(ProducerMeters meters, ObjectProvider<IndexDelivery> delivery) {
        return () -> delivery.ifAvailable(index -> meters.watch(index::count, Clock.systemUTC()));
    }
}
