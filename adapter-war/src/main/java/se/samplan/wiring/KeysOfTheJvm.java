package se.samplan.wiring;

import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys and trust as the JVM was started with, where no files are set. */
@Configuration(proxyBeanMethods = false)
class KeysOfTheJvm {

    @Bean
    SSLContext asTheJvmWasStarted() {
        return Tls.ofTheJdk();
    }
}
