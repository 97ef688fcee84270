package se.samplan.wiring;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import se.samplan.aggregate.AggregationListener;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.call.FanOut;
import se.samplan.call.GateListener;
import se.samplan.call.ReadingThreads;
import se.samplan.call.SoapClient;
import se.samplan.call.SourceGates;
import se.samplan.call.SourceState;
import se.samplan.edge.BodiesComingIn;
import se.samplan.edge.InFlight;
import se.samplan.edge.Incoming;
import se.samplan.edge.WorkThreads;
import se.samplan.endpoint.DeliveryListener;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.LedgerListener;
import se.samplan.endpoint.RequestListener;
import se.samplan.endpoint.SoapServlet;
import se.samplan.integration.IntegratedPort;
import se.samplan.metrics.Meters;
import se.samplan.plandocument.DocumentReader;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.LimitSettings;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;
import se.samplan.source.SourceSearch;
import se.samplan.storelog.LogDuty;
import se.samplan.time.Ticker;
import se.samplan.tracing.Spans;

/** The aggregator as the settings say, with an integrator's beans in the place of its ports. */
@Configuration(proxyBeanMethods = false)
@Import({PortsOfAggregator.class, AccessServices.class, Logs.class, Memory.class})
class AggregatorRole {

    /** Many times what there are sources in a region; only so that a mistake in the index cannot fill the memory. */
    private static final int MOST_GATES = 10_000;

    private static final Duration LOOK_AT_INDEX = Duration.ofSeconds(1);

    private static final Duration LOOK_AFTER_CONSUMERS = Duration.ofMillis(250);

    @Bean
    ApacheHttp sourceConnections(Settings settings, SSLContext keys) {
        return new ApacheHttp(settings.aggregation().connect(), keys);
    }

    @Bean
    ReadingThreads readingThreads(ApacheHttp sourceConnections) {
        return new ReadingThreads(sourceConnections, Runtime.getRuntime().availableProcessors());
    }

    /** Where work is virtual, the JDK's own close would wait for it. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService aggregatorWork(ServerSettings server) {
        return WorkThreads.start(server.maxThreads());
    }

    @Bean
    FanOut fanOut(ExecutorService aggregatorWork) {
        return new FanOut(Ticker.system(), aggregatorWork);
    }

    @Bean
    InFlight requestsInFlight(ServerSettings server) {
        return new InFlight(server.maxInFlight(), LOOK_AFTER_CONSUMERS);
    }

    @Bean
    ByteBudget answerBytes(LimitSettings limits) {
        return new ByteBudget(limits.bytesInFlight());
    }

    @Bean
    SourceGates sourceGates(Checked checked, BeanFactory beans) {
        LimitSettings limits = checked.settings().limits();
        return new SourceGates(
                new SourceGates.Limits(
                        limits.failures(), limits.pause(), RequestTimes.of(checked)::patience, MOST_GATES),
                checked.lists().limits(),
                Ticker.system(),
                Listeners.ofGates(beans.getBeanProvider(GateListener.class)
                        .orderedStream()
                        .toList()));
    }

    /** An agent has put its own in place before anything is started; else nothing is done. */
    @Bean
    Spans spans(BeanFactory beans) {
        return new Spans(
                Optional.ofNullable(beans.getBeanProvider(OpenTelemetry.class).getIfAvailable())
                        .orElseGet(GlobalOpenTelemetry::get),
                Endpoints.served());
    }

    @Bean
    Outgoing outgoing(ReadingThreads reading, FanOut fanOut, SourceGates gates, ByteBudget answerBytes, Spans spans) {
        return new Outgoing(new SoapClient(reading, Ticker.system()), fanOut, gates, answerBytes, spans);
    }

    /** With a list that stands in for the index, or an integrator's index, nobody has to be there. */
    @Bean
    Hindrance indexReach(Settings settings, IndexSettings index, Ports ports) {
        boolean needed = settings.lists().fallback().isEmpty() && ports.index().isEmpty();
        return needed ? new IndexReach(index.address(), LOOK_AT_INDEX) : Optional::empty;
    }

    @Bean
    AskedLedger askedLedger(Settings settings, BeanFactory beans, ExecutorService aggregatorWork) {
        return AskedLedger.open(
                IntegratedPort.in(beans, DisclosureLedger.class),
                settings.ledger(),
                settings.log().map(NationalLog::duty).orElse(LogDuty.NONE),
                aggregatorWork,
                Listeners.ofLedger(beans.getBeanProvider(LedgerListener.class)
                        .orderedStream()
                        .toList()));
    }

    @Bean
    DocumentReader documentReader(Checked checked) {
        return NotesLookedAt.reader(checked.settings().planNotes());
    }

    @Bean
    Endpoints endpoints(
            Checked checked, Ports ports, Outgoing outgoing, Remembered remembered, DocumentReader documentReader) {
        return new Endpoints(checked, new Endpoints.Others(ports, outgoing), remembered, documentReader);
    }

    @Bean
    SoapServlet aggregatorServlet(
            Endpoints endpoints, Checked checked, InFlight requestsInFlight, Outgoing outgoing, BeanFactory beans) {
        Settings settings = checked.settings();
        return new SoapServlet(
                endpoints.all(
                        beans.getBean(IndexSettings.class),
                        search -> outgoing.spans().followed(timing(beans).apply(search)),
                        Listeners.ofAnswers(beans.getBeanProvider(AggregationListener.class)
                                .orderedStream()
                                .toList())),
                settings.server().publicAddress(),
                new SoapServlet.Entrance(
                        RequestTimes.of(checked)::total,
                        new Incoming.Door(beans.getBean(BodiesComingIn.class), requestsInFlight),
                        outgoing.budget()),
                new SoapServlet.Hearers(
                        Listeners.ofRequests(beans.getBeanProvider(RequestListener.class)
                                .orderedStream()
                                .toList()),
                        Listeners.ofDeliveries(beans.getBeanProvider(DeliveryListener.class)
                                .orderedStream()
                                .toList()),
                        beans.getBean(AskedLedger.class).asked(),
                        outgoing.spans()));
    }

    @Bean
    @Order(1)
    Role aggregator(
            SoapServlet servlet,
            Checked checked,
            AccessCalls accessCalls,
            InFlight requestsInFlight,
            Outgoing outgoing,
            BeanFactory beans) {
        Optional<Supplier<String>> page = Optional.ofNullable(
                        beans.getBeanProvider(Meters.class).getIfAvailable())
                .map(counting -> () -> counting.page(outgoing.gates().states()));
        return new Role(
                "services",
                servlet,
                servlet.preparations(),
                new Role.Told(
                        () -> states(checked, accessCalls, requestsInFlight, outgoing, beans),
                        page,
                        requestsInFlight::count,
                        requestsInFlight::stop,
                        requestsInFlight::answerNow));
    }

    private static UnaryOperator<SourceSearch> timing(BeanFactory beans) {
        return Optional.ofNullable(beans.getBeanProvider(Meters.class).getIfAvailable())
                .<UnaryOperator<SourceSearch>>map(counting -> counting::timed)
                .orElseGet(UnaryOperator::identity);
    }

    /** How it stands with what the aggregator depends on, in words by name. */
    private static Map<String, String> states(
            Checked checked, AccessCalls access, InFlight inFlight, Outgoing outgoing, BeanFactory beans) {
        Map<String, String> states = new LinkedHashMap<>(checked.lists().states());
        beans.getBeanProvider(CatalogueRenewal.class)
                .ifAvailable(catalogue -> states.put("catalogue", catalogue.state()));
        states.putAll(access.states(checked.settings().access()));
        states.put("ledger", beans.getBean(AskedLedger.class).state());
        beans.getBeanProvider(LogTeller.class).ifAvailable(log -> states.put("log", log.state()));
        states.put("requests", inFlight.count() + " being answered");
        states.put(
                "aggregation.bytes-in-flight",
                outgoing.budget().reserved() + " of " + outgoing.budget().limit());
        states.put("sources.paused", paused(outgoing.gates()));
        return states;
    }

    private static String paused(SourceGates gates) {
        return gates.states().stream()
                .filter(source -> source.state() != SourceState.State.CLOSED)
                .map(source -> source.address() + " for " + source.contract() + ", "
                        + source.since().toSeconds() + " s")
                .collect(Collectors.joining("; "));
    }
}
