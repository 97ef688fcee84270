package se.samplan.spring;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.call.ApacheHttp;
import se.samplan.call.Identity;
import se.samplan.contracts.processnotification.v1.ProcessNotificationResponderInterface;
import se.samplan.contracts.time.WireTime;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.index.Notifications;
import se.samplan.produce.index.store.NotificationTable;
import se.samplan.produce.index.store.OutboxTable;
import se.samplan.published.Publication;
import se.samplan.serve.Served;
import se.samplan.service.NotificationService;

/**
 * Keeps an engagement index up to date, beside {@link ProducerConfiguration}. Needs a bean of {@link IndexTarget} and one of
 * {@link DataSource}, in whose database the outbox is kept: its tables are made at the start, and begin with
 * {@code samplan_index}. Of several, the one named {@value #DATABASE} is taken, or else the primary one.
 *
 * <p>It gives a {@link JournalChanges}, to which the journal says what has changed. Within a transaction of Spring's on that
 * DataSource the change is part of it; the index is told after its commit, and never of what was rolled back.
 */
@Configuration(proxyBeanMethods = false)
public class IndexUpdatesConfiguration {

    /** The name by which the DataSource of the outbox is found among several. */
    public static final String DATABASE = "samplanDataSource";

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final Publication NOTIFICATION = new Publication(
            "ProcessNotification",
            "1.0",
            "schemas/itintegration_engagementindex_1.0/interactions/ProcessNotificationInteraction/",
            "urn:riv:itintegration:engagementindex:ProcessNotification:1:rivtabp21",
            "urn:riv:itintegration:engagementindex:ProcessNotificationResponder:1:ProcessNotification");

    private final Clock clock = Clock.system(WireTime.ZONE);

    /** A bean of {@link SSLContext} holds keys and trust for the index; without one, those that the JVM was started with. */
    @Bean
    ApacheHttp samplanIndexConnections(ObjectProvider<SSLContext> keys) {
        return new ApacheHttp(CONNECT, keys.getIfUnique(IndexUpdatesConfiguration::keysOfTheJvm));
    }

    @Bean
    PlatformServices samplanIndexServices(ApacheHttp samplanIndexConnections) {
        return new PlatformServices(samplanIndexConnections);
    }

    private static SSLContext keysOfTheJvm() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the keys and trust that the JVM was started with cannot be used", e);
        }
    }

    @Bean
    OutboxDatabase samplanOutboxDatabase(BeanFactory beans) {
        return OutboxDatabase.in(beans);
    }

    @Bean
    OutboxTable samplanOutbox(OutboxDatabase database) {
        return new OutboxTable(database.source()::getConnection, clock);
    }

    @Bean
    NotificationTable samplanNotifications(OutboxDatabase database) {
        return new NotificationTable(database.source()::getConnection, clock);
    }

    /** A bean of {@link Identity} says whose call it is; without one there is no platform in between. */
    @Bean
    IndexDelivery samplanIndexDelivery(
            OutboxTable outbox,
            IndexTarget target,
            PlatformServices samplanIndexServices,
            ObjectProvider<Identity> identity) {
        return new IndexDelivery(
                outbox, target, samplanIndexServices, identity.getIfUnique(() -> new Identity(Optional.empty(), true)));
    }

    /** What is connected is looked for when the first change is told, since it may itself hold this bean. */
    @Bean
    JournalChanges samplanChanges(
            OutboxTable outbox,
            OutboxDatabase database,
            ProducerMeans means,
            ObjectProvider<ConnectedJournal> connected) {
        return new JournalChanges(
                () -> connected.getObject().system(),
                Contracts.indexed(means.options(), clock),
                new TransactionalRecorder(outbox, database.source()));
    }

    /** Journals that report changes are told where to, once everything is made. */
    @Bean
    SmartInitializingSingleton samplanReporters(ConnectedJournal connected, JournalChanges changes) {
        return () -> connected.system().changes().forEach(reporter -> reporter.reportTo(changes));
    }

    @Bean
    Served<ProcessNotificationResponderInterface> samplanNotificationService(
            Journal journal, ConnectedJournal connected, NotificationTable table) {
        Notifications notifications = new Notifications(
                journal.sourceSystem(),
                table,
                news -> connected.system().engagements().forEach(listener -> listener.changed(news)));
        return new Served<>(
                NOTIFICATION,
                ProcessNotificationResponderInterface.class,
                new NotificationService(journal, notifications),
                List.of());
    }
}
