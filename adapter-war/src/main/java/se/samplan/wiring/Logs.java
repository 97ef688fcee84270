package se.samplan.wiring;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The logs of the aggregator; an integrator's listeners of the same kinds are told beside them. */
@Configuration(proxyBeanMethods = false)
class Logs {

    @Bean
    LogListener requestLog() {
        return new LogListener();
    }

    @Bean
    LastTroubles lastTroubles() {
        return new LastTroubles(Clock.systemUTC());
    }

    @Bean
    GateLog gateLog() {
        return new GateLog();
    }

    @Bean
    AccessLog accessLog() {
        return new AccessLog();
    }
}
