package se.samplan.samples.spring;

import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.call.Identity;
import se.samplan.contract.*;
import se.samplan.contracts.time.WireTime;
import se.samplan.contracts.update.v1.UpdateResponderInterface;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexUpdates;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.produce.index.Pauses;
import se.samplan.produce.index.soap.SoapIndexSender;
import se.samplan.produce.index.store.OutboxTable;
import se.samplan.time.Ticker;

/** The engagement index is told of changes: the same for every vendor. The outbox is in our own database. */
@Configuration(proxyBeanMethods = false)
class IndexBeans {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(28);
    private static final Duration LEASE = TIMEOUT.plusSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final int BATCH = 1000;
    private static final long LARGEST_ANSWER = 4L * 1024 * 1024;

    private final Clock clock = Clock.system(WireTime.ZONE);

    @Bean
    OutboxTable outbox(DataSource database) {
        return new OutboxTable(database::getConnection, clock);
    }

    @Bean
    ApacheHttp indexConnections() throws NoSuchAlgorithmException {
        return new ApacheHttp(CONNECT, SSLContext.getDefault());
    }

    @Bean
    PlatformServices services(ApacheHttp indexConnections) {
        return new PlatformServices(indexConnections);
    }

    @Bean
    IndexDelivery delivery(
            OutboxTable outbox,
            Journal journal,
            PlatformServices services,
            @Value("${vendor.index.address}") URI address,
            @Value("${vendor.index.owner}") String owner) {
        return new IndexDelivery(new Delivery(
                outbox,
                new SoapIndexSender(
                        services.at(
                                new PlatformServices.Place(
                                        address,
                                        TIMEOUT,
                                        SoapIndexSender.LARGEST_ANSWER,
                                        new ByteBudget(LARGEST_ANSWER)),
                                UpdateResponderInterface.class),
                        new Identity(Optional.empty(), true),
                        new SoapIndexSender.Place(address, new LogicalAddress(owner), journal.sourceSystem())),
                new Delivery.Pace(BATCH, POLL, PAUSES, LEASE),
                new Delivery.Times(clock, Ticker.system(), new SplittableRandom()),
                new IndexLog()));
    }

    @Bean
    JournalChanges changes(JournalSystem connected, Journal journal, OutboxTable outbox, DataSource database) {
        Function<AggregatedContract<?>, IndexUpdates> of =
                contract -> new IndexUpdates(contract, journal.sourceSystem(), registeredAs(journal.sourceSystem()));
        return new JournalChanges(
                connected,
                journal.sourceSystem(),
                new JournalChanges.Updates(
                        Map.of(
                                JournalChanges.Data.CARE_PLANS, of.apply(CarePlans2.description()),
                                JournalChanges.Data.CARE_DOCUMENTATION, of.apply(CareDocumentation3.description()),
                                JournalChanges.Data.FIXED_CONTACTS, of.apply(CareManagers1.description()),
                                JournalChanges.Data.AGREEMENTS, of.apply(CareAgreements1.description())),
                        of.apply(SubjectOfCareSchedule1.description())),
                new OurTransaction(outbox, database));
    }

    private static LogicalAddress registeredAs(HsaId system) {
        return new LogicalAddress(system.value());
    }

    /** Keeps changes in the transaction that the thread has on our database; outside of one, each is final at once. */
    private record OurTransaction(OutboxTable outbox, DataSource database) implements JournalChanges.Recorder {

        @Override
        public void record(List<IndexChange> changes) {
            Connection ours = DataSourceUtils.getConnection(database);
            try {
                outbox.record(ours, changes);
            } catch (SQLException e) {
                throw new OutboxUnavailable(e);
            } finally {
                DataSourceUtils.releaseConnection(ours, database);
            }
        }

        @Override
        public void record(Connection vendors, List<IndexChange> changes) throws SQLException {
            outbox.record(vendors, changes);
        }
    }
}
