package se.samplan.wiring;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.produce.index.Pauses;
import se.samplan.settings.DatabaseSettings;
import se.samplan.settings.IndexUpdateSettings;
import se.samplan.spring.IndexDelivery;
import se.samplan.spring.IndexTarget;
import se.samplan.spring.IndexUpdatesConfiguration;

/** Updates of the engagement index, where the settings name one. */
@Configuration(proxyBeanMethods = false)
@Import(IndexUpdatesConfiguration.class)
class IndexUpdating {

    private static final int CONNECTIONS = 4;
    private static final Duration DATABASE_TIME = Duration.ofSeconds(10);

    @Bean
    IndexTarget indexTarget(IndexUpdateSettings settings) {
        return new IndexTarget(
                settings.address(),
                new LogicalAddress(settings.logicalAddress()),
                new HsaId(settings.ownId()),
                new IndexTarget.Pace(
                        settings.timeout(),
                        settings.batch(),
                        settings.pace().poll(),
                        new Pauses(settings.pace().pause(), settings.pace().longestPause())));
    }

    /** Not for what an integrator adds: that may have a database of its own. */
    @Bean(name = IndexUpdatesConfiguration.DATABASE, autowireCandidate = false)
    DataSource outboxDatabase(IndexUpdateSettings settings) {
        DatabaseSettings database = settings.outbox();
        return new TimedPool(
                new DatabasePool(IndexDelivery.NAME, DATABASE_TIME)
                        .open(database.address(), database.user(), database.password(), CONNECTIONS),
                DATABASE_TIME);
    }
}
