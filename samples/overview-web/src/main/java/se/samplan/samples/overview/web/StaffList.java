package se.samplan.samples.overview.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.samples.overview.ask.OverviewClient;
import se.samplan.samples.overview.mark.MarkerStore;
import se.samplan.samples.overview.staff.Caseload;

/** The threads on which lists of persons are asked about, and what asks. */
@Configuration(proxyBeanMethods = false)
class StaffList {

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService listThreads(StaffSettings settings) {
        return Executors.newFixedThreadPool(settings.list().atOnce());
    }

    @Bean
    Caseload caseload(OverviewClient client, MarkerStore markers, ExecutorService listThreads, StaffSettings settings) {
        return new Caseload(
                client::ask, markers, listThreads, settings.list().time().toSeconds());
    }
}
