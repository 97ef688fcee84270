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
import se.samplan.source.file.LimitFile;

/** Tells of the program itself, where there is a page of metrics. */
@Configuration(proxyBeanMethods = false)
class ProcessMetering {

    @Bean
    ProcessMeters processMeters() {
        return new ProcessMeters(version());
    }

    @Bean
    SmartInitializingSingleton listsWatched(
            ProcessMeters meters, ObjectProvider<Checked> checked, ObjectProvider<ConsumersOfProducer> consumers) {
        return () -> {
            checked.ifAvailable(aggregator -> aggregator.lists().watched().forEach(meters::watch));
            consumers.ifAvailable(
                    limited -> limited.file().ifPresent(list -> meters.watch(LimitFile.KEY, list::state)));
        };
    }

    @Bean
    SmartInitializingSingleton catalogueWatched(ProcessMeters meters, ObjectProvider<CatalogueRenewal> catalogue) {
        return () -> catalogue.ifAvailable(known -> meters.watchCatalogue(known::read));
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
