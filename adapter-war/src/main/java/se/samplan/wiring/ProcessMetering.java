package se.samplan.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.metrics.ProcessMeters;

/** Tells of the program itself, where there is a page of metrics. */
@Configuration(proxyBeanMethods = false)
class ProcessMetering {

    @Bean
    ProcessMeters processMeters() {
        return new ProcessMeters(version());
    }

    @Bean
    SmartInitializingSingleton listsWatched(ProcessMeters meters, ObjectProvider<Checked> checked) {
        return () ->
                checked.ifAvailable(aggregator -> aggregator.lists().watched().forEach(meters::watch));
    }

    /** As the build has written it. */
    private static String version() {
        Properties build = new Properties();
        try (InputStream written = ProcessMetering.class.getResourceAsStream("/samplan-build.properties")) {
            if (written != null) {
                build.load(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("samplan.version", "unknown");
    }
}
