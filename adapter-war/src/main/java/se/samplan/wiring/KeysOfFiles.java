package se.samplan.wiring;

import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.metrics.ProcessMeters;
import se.samplan.settings.TlsSettings;
import se.samplan.transport.LiveKeys;

/** Keys and trust of files that are renewed while the program runs. */
@Configuration(proxyBeanMethods = false)
class KeysOfFiles {

    @Bean
    LiveKeys liveKeys(TlsSettings settings) {
        return Tls.live(settings);
    }

    @Bean
    SSLContext keysOfTheFiles(LiveKeys liveKeys) {
        return liveKeys.context();
    }

    /** With a certificate, or lists of revoked ones, that have ended nobody connects, and nothing is reached. */
    @Bean
    Hindrance endedCertificate(LiveKeys liveKeys) {
        return () -> liveKeys.isUsable()
                ? Optional.empty()
                : Optional.of("tls.keys-file, tls.trust-file, tls.revoked-file: certificates or lists have ended");
    }

    @Bean
    SmartInitializingSingleton keysWatched(LiveKeys liveKeys, ObjectProvider<ProcessMeters> meters) {
        return () -> meters.ifAvailable(page -> {
            page.watch(liveKeys::firstEnd, liveKeys::isInTrouble);
            page.watchLists(liveKeys::firstListEnd, liveKeys::howDueListsAre);
        });
    }
}
