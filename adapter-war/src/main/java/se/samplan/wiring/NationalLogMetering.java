package se.samplan.wiring;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.metrics.Meters;
import se.samplan.storelog.TellingListener;

/** Counts what the national access log is told, where there are both it and a page of metrics. */
@Configuration(proxyBeanMethods = false)
class NationalLogMetering {

    @Bean
    TellingListener countedTelling(Meters meters) {
        return meters.telling();
    }

    @Bean
    SmartInitializingSingleton tellingWatched(Meters meters, LogTeller teller) {
        return () -> meters.watchTelling(teller::now, Clock.systemUTC());
    }
}
