package se.samplan.wiring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.call.Identity;
import se.samplan.edge.BodiesComingIn;
import se.samplan.edge.InFlight;
import se.samplan.edge.RequestGate;
import se.samplan.endpoint.SoapServlet;
import se.samplan.health.HealthPage;
import se.samplan.health.MetricsPage;
import se.samplan.metrics.ProducerMeters;
import se.samplan.produce.JournalSystem;
import se.samplan.serve.ProducerServlet;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.ProducerSettings;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;

/** Starts and ends the application with its servlet context, the same in the embedded container and in Tomcat. */
public final class ServletWiring implements ServletContextListener {

    private static final Duration AFTER_THE_FIRST_ANSWERS = Duration.ofSeconds(5);

    private final @Nullable Settings given;
    private final @Nullable JournalSystem connected;
    private final List<Supplier<String>> counts = new ArrayList<>();
    private final List<Runnable> unprepared = new ArrayList<>();
    private @Nullable Application application;
    private @Nullable Producer producer;
    private @Nullable Preparation preparation;
    private volatile boolean stopping;

    /** For a container that reads web.xml: the settings are looked for as {@link Settings#find()} does. */
    public ServletWiring() {
        this.given = null;
        this.connected = null;
    }

    /** For the embedded container, which has read the settings already. */
    public ServletWiring(Settings settings) {
        this.given = settings;
        this.connected = null;
    }

    /** For a program that connects its journal itself, instead of having it found on the class path. */
    public ServletWiring(Settings settings, JournalSystem journal) {
        this.given = settings;
        this.connected = journal;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Settings settings = given == null ? Settings.find() : given;
        ServletContext context = event.getServletContext();
        ServerSettings.Bodies limits = settings.server().bodies();
        BodiesComingIn bodies = new BodiesComingIn(limits.most(), limits.bytes(), limits.within());
        List<Supplier<Map<String, String>>> states = new ArrayList<>();
        settings.index().ifPresent(index -> states.add(aggregator(context, settings, index, bodies)));
        settings.producer().ifPresent(own -> states.add(producer(context, settings, own, bodies)));

        prepare(settings.server().prepare());

        FilterRegistration.Dynamic gate =
                context.addFilter("gate", new RequestGate(settings.server().maxRequest()));
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/services/*", "/producer/*");

        context.addServlet("health", new HealthPage(() -> all(states), () -> stopping))
                .addMapping("/health");
        if (!counts.isEmpty()) {
            context.addServlet(
                            "metrics",
                            new MetricsPage(
                                    () -> counts.stream().map(Supplier::get).collect(Collectors.joining())))
                    .addMapping("/metrics");
        }
    }

    private Supplier<Map<String, String>> aggregator(
            ServletContext context, Settings settings, IndexSettings index, BodiesComingIn bodies) {
        Application started = new Application(settings, index);
        application = started;
        SoapServlet soap = new SoapServlet(
                started.endpoints(),
                settings.server().publicAddress(),
                new SoapServlet.Entrance(settings.aggregation().total(), started.inFlight(), bodies, started.budget()),
                new SoapServlet.Told(started.requests(), new AccessLog()));
        started.metrics().ifPresent(counts::add);
        unprepared.addAll(soap.preparations());
        serve(context, "services", soap);
        return started::states;
    }

    private Supplier<Map<String, String>> producer(
            ServletContext context, Settings settings, ProducerSettings own, BodiesComingIn bodies) {
        JournalSystem journal = connected == null
                ? JournalSystem.onClassPath(
                        Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                                .orElse(ServletWiring.class.getClassLoader()))
                : connected;
        Optional<ProducerMeters> meters =
                settings.metrics().page() ? Optional.of(new ProducerMeters()) : Optional.empty();
        meters.ifPresent(counted -> counts.add(counted::page));
        Producer started = new Producer(
                own,
                settings.server(),
                settings.lists(),
                new Identity(
                        settings.platform().instanceId(), settings.platform().correlationOverHttps()),
                journal,
                meters);
        producer = started;
        started.changes().ifPresent(changes -> journal.changes().forEach(reporter -> reporter.reportTo(changes)));
        ProducerServlet soap = new ProducerServlet(
                started.served(),
                settings.server().publicAddress(),
                started.work(),
                new ProducerServlet.Entrance(own.time(), started.inFlight(), bodies));
        unprepared.addAll(soap.preparations());
        serve(context, "producer", soap);
        return started::states;
    }

    private static void serve(ServletContext context, String name, HttpServlet servlet) {
        ServletRegistration.Dynamic services = context.addServlet(name, servlet);
        services.setLoadOnStartup(1);
        services.setAsyncSupported(true);
        services.addMapping("/" + name + "/*");
    }

    private static Map<String, String> all(List<Supplier<Map<String, String>>> parts) {
        Map<String, String> states = new LinkedHashMap<>();
        parts.forEach(part -> states.putAll(part.get()));
        return states;
    }

    private void prepare(ServerSettings.Prepare when) {
        switch (when) {
            case AT_START -> unprepared.forEach(Runnable::run);
            case WHEN_ASKED -> preparation = new Preparation(unprepared, AFTER_THE_FIRST_ANSWERS);
        }
    }

    /**
     * From now on new requests are turned away with a fault, and {@code /health} says so; what has been begun goes on.
     */
    public void stop() {
        stopping = true;
        inFlight().forEach(InFlight::stop);
    }

    /** Requests that are being answered, in all roles. */
    public int underWay() {
        return inFlight().mapToInt(InFlight::count).sum();
    }

    private Stream<InFlight> inFlight() {
        return Stream.concat(
                Optional.ofNullable(application).map(Application::inFlight).stream(),
                Optional.ofNullable(producer).map(Producer::inFlight).stream());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        stop();
        if (preparation != null) {
            preparation.close();
        }
        if (application != null) {
            application.close();
        }
        if (producer != null) {
            producer.close();
        }
    }
}
