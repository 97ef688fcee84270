package se.samplan.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.ApacheHttp;
import se.samplan.call.Identity;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.contracts.ping.v1.PingForConfigurationResponderInterface;
import se.samplan.contracts.processnotification.v1.ProcessNotificationResponderInterface;
import se.samplan.contracts.time.WireTime;
import se.samplan.edge.InFlight;
import se.samplan.metrics.ProducerMeters;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.plan.CarePlan;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.Production;
import se.samplan.produce.ProductionListener;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.contract.ProducedCareAgreements1;
import se.samplan.produce.contract.ProducedCareDocumentation2;
import se.samplan.produce.contract.ProducedCareDocumentation3;
import se.samplan.produce.contract.ProducedCareManagers1;
import se.samplan.produce.contract.ProducedCarePlans2;
import se.samplan.produce.contract.ProducedContract;
import se.samplan.produce.contract.ProducedSubjectOfCareSchedule1;
import se.samplan.produce.index.IndexUpdates;
import se.samplan.produce.index.Notifications;
import se.samplan.produce.notes.PlansFromNotes;
import se.samplan.published.Publication;
import se.samplan.serve.Call;
import se.samplan.serve.Served;
import se.samplan.service.NotificationService;
import se.samplan.service.PingService;
import se.samplan.settings.ListSettings;
import se.samplan.settings.ProducerSettings;
import se.samplan.settings.ServerSettings;

/** The producer role, made of its settings and of what a vendor has connected. Closing it ends its threads. */
final class Producer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Producer.class);

    private static final Publication PING = new Publication(
            "PingForConfiguration",
            "1.0",
            "schemas/itintegration_monitoring_1.0/interactions/PingForConfigurationInteraction/",
            "urn:riv:itintegration:monitoring:PingForConfiguration:1:rivtabp21",
            "urn:riv:itintegration:monitoring:PingForConfigurationResponder:1:PingForConfiguration");

    private static final Publication NOTIFICATION = new Publication(
            "ProcessNotification",
            "1.0",
            "schemas/itintegration_engagementindex_1.0/interactions/ProcessNotificationInteraction/",
            "urn:riv:itintegration:engagementindex:ProcessNotification:1:rivtabp21",
            "urn:riv:itintegration:engagementindex:ProcessNotificationResponder:1:ProcessNotification");

    private static final Duration LOOK_AFTER_CONSUMERS = Duration.ofSeconds(1);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final ExecutorService work;
    private final InFlight inFlight;
    private final Journal journal;
    private final JournalSystem system;
    private final ProductionLog kept = new ProductionLog();
    private final ProductionListener listener;
    private final ProducedContract.Means means;
    private final Clock clock = Clock.system(WireTime.ZONE);
    private final KnownIdentities identities;
    private final Optional<Behind> behind;
    private final List<Served<?>> served;
    private final Optional<ApacheHttp> http;
    private final Optional<PlatformServices> services;
    private final Optional<IndexDelivery> index;

    Producer(
            ProducerSettings settings,
            ServerSettings server,
            ListSettings lists,
            Identity identity,
            JournalSystem system,
            Optional<ProducerMeters> meters) {
        this.system = system;
        this.identities = new KnownIdentities(system, lists, clock);
        this.listener = meters.<ProductionListener>map(counted -> new BothListeners(kept, counted))
                .orElse(kept);
        this.work = WorkThreads.start(server.maxThreads());
        this.inFlight = new InFlight(server.maxInFlight(), LOOK_AFTER_CONSUMERS);
        this.journal = new Journal(
                new HsaId(settings.sourceSystem()),
                settings.logicalAddresses().stream().map(LogicalAddress::new).collect(Collectors.toUnmodifiableSet()),
                settings.careUnits().stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet()),
                identities);
        this.means = new ProducedContract.Means(
                journal,
                system,
                new Production.Size(settings.maxRecords(), settings.maxAnswer()),
                clock,
                listener,
                () -> Call.current().logId());
        this.http = settings.index().map(target -> new ApacheHttp(CONNECT, Tls.ofTheJdk()));
        this.services = http.map(PlatformServices::new);
        this.index = settings.index()
                .flatMap(target -> services.map(made -> IndexDelivery.start(target, made, identity, clock)));
        index.ifPresent(delivery -> meters.ifPresent(counted -> counted.watch(delivery::count, clock)));
        List<CarePlanSource> plans = plans(settings);
        this.behind = settings.behind().map(other -> new Behind(other, journal, listener));
        this.served = served(plans, PlanContent.by(settings.content(), clock));
        if (system.isEmpty() && behind.isEmpty()) {
            log.warn("no journal is connected: nothing implements an interface of se.samplan.produce");
        }
    }

    List<Served<?>> served() {
        return served;
    }

    ExecutorService work() {
        return work;
    }

    InFlight inFlight() {
        return inFlight;
    }

    /** How it stands, in words by name. */
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>(identities.state());
        states.put("producer.requests", inFlight.count() + " being answered");
        states.put("producer.records-kept-back", kept.stopped() + " since the start");
        index.ifPresent(delivery -> states.put(IndexDelivery.STATE, delivery.state()));
        return states;
    }

    /** A contract is served when the journal has something for it. */
    private List<Served<?>> served(List<CarePlanSource> plans, UnaryOperator<CarePlan> readable) {
        List<Served<?>> served = new ArrayList<>();
        behind.map(Behind::served).ifPresent(served::add);
        Stream.<ProducedContract<?, ?, ?, ?, ?, ?>>of(
                        ProducedCarePlans2.description(connected -> plans, readable),
                        ProducedCareDocumentation2.description(),
                        ProducedCareDocumentation3.description(),
                        ProducedCareManagers1.description(),
                        ProducedCareAgreements1.description(),
                        ProducedSubjectOfCareSchedule1.description())
                .filter(contract -> contract.isServedBy(system))
                .map(contract -> Served.of(contract, means))
                .forEach(served::add);
        index.map(this::notifications).ifPresent(served::add);
        Map<String, String> configuration = new LinkedHashMap<>();
        served.forEach(one -> configuration.put(
                one.publication().name() + " " + one.publication().version(), "on"));
        served.add(ping(configuration));
        return List.copyOf(served);
    }

    /** What the journal has as plans, and what it has as notes if that is wanted. */
    private List<CarePlanSource> plans(ProducerSettings settings) {
        Stream<CarePlanSource> offered = settings.plansFromNotes().map(NoteMarks::of).stream()
                .flatMap(marks -> system.careDocumentation().stream().map(notes -> new PlansFromNotes(notes, marks)));
        List<CarePlanSource> plans =
                Stream.concat(system.carePlans().stream(), offered).toList();
        if (settings.behind().isPresent() && !plans.isEmpty()) {
            throw new IllegalStateException(
                    "producer.behind.address is given and the journal has plans of its own: only one of them can answer");
        }
        return plans;
    }

    private Served<?> notifications(IndexDelivery delivery) {
        Notifications kept = new Notifications(
                journal.sourceSystem(),
                delivery.notifications(),
                news -> system.engagements().forEach(listener -> listener.changed(news)));
        return new Served<>(
                NOTIFICATION,
                ProcessNotificationResponderInterface.class,
                new NotificationService(journal, kept),
                List.of());
    }

    private Served<?> ping(Map<String, String> configuration) {
        return new Served<>(
                PING,
                PingForConfigurationResponderInterface.class,
                new PingService(journal, version(), configuration, clock),
                List.of());
    }

    /** What the journal's changes go to, if the index is kept up to date. */
    Optional<JournalChanges> changes() {
        return index.map(delivery ->
                new JournalChanges(system, journal.sourceSystem(), updates(), Recording.in(delivery.outbox())));
    }

    private JournalChanges.Updates updates() {
        LogicalAddress registeredAs = journal.addresses().iterator().next();
        Function<AggregatedContract<?>, IndexUpdates> of =
                contract -> new IndexUpdates(contract, journal.sourceSystem(), registeredAs);
        return new JournalChanges.Updates(
                Map.of(
                        JournalChanges.Data.CARE_PLANS, of.apply(CarePlans2.description()),
                        JournalChanges.Data.CARE_DOCUMENTATION, of.apply(CareDocumentation3.description()),
                        JournalChanges.Data.FIXED_CONTACTS, of.apply(CareManagers1.description()),
                        JournalChanges.Data.AGREEMENTS, of.apply(CareAgreements1.description())),
                of.apply(SubjectOfCareSchedule1.description()));
    }

    private static String version() {
        String version = Producer.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    @Override
    public void close() {
        inFlight.close();
        index.ifPresent(IndexDelivery::close);
        services.ifPresent(PlatformServices::close);
        http.ifPresent(ApacheHttp::close);
        behind.ifPresent(Behind::close);
        work.shutdownNow();
    }
}
