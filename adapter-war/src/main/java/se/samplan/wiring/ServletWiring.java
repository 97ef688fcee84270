package se.samplan.wiring;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.samplan.edge.RequestGate;
import se.samplan.health.HealthPage;
import se.samplan.health.ManagementDoor;
import se.samplan.health.MetricsPage;
import se.samplan.health.ReadyPage;
import se.samplan.health.StatusPage;
import se.samplan.limits.ConsumerGate;
import se.samplan.metrics.ProcessMeters;
import se.samplan.produce.JournalSystem;
import se.samplan.question.ConsumerLimits;
import se.samplan.settings.CallerSettings;
import se.samplan.settings.ManagementSettings;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;
import se.samplan.transport.CallerGate;
import se.samplan.transport.LiveKeys;

/** Starts and ends the application with its servlet context, the same in the embedded container and in Tomcat. */
public final class ServletWiring implements ServletContextListener {

    private static final Logger log = LoggerFactory.getLogger("samplan.secrets");
    private static final String[] SERVED = {"/services/*", "/producer/*"};
    private static final Duration AFTER_THE_FIRST_ANSWERS = Duration.ofSeconds(5);

    private final @Nullable Settings given;
    private final @Nullable JournalSystem connected;
    private List<Role> roles = List.of();
    private @Nullable AnnotationConfigApplicationContext beans;
    private @Nullable Preparation preparation;
    private @Nullable IntSupplier managementPort;
    private volatile boolean leaving;
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

    /** Says which port is for operators, where the container takes a free one. Before it is started. */
    public void operatorsAt(IntSupplier port) {
        managementPort = port;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean started = false;
        try {
            start(event);
            started = true;
        } finally {
            if (!started) {
                contextDestroyed(event); // for a container does not, and nothing is to stay half started
            }
        }
    }

    private void start(ServletContextEvent event) {
        Settings settings = given == null ? Settings.find() : given;
        beans = Beans.start(
                settings,
                Optional.ofNullable(connected),
                Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                        .orElse(ServletWiring.class.getClassLoader()));
        settings.secrets()
                .openToOthers()
                .forEach(key -> log.warn("{}: every user of this machine can read its file; chmod o= it", key));
        roles = beans.getBeanProvider(Role.class).orderedStream().toList();
        prepare(settings.server().prepare());
        letIn(event.getServletContext(), settings.callers());
        serve(event.getServletContext(), settings.server().maxRequest());
        operate(event.getServletContext(), settings.management());
    }

    private void letIn(ServletContext context, CallerSettings settings) {
        Optional<LiveKeys> keys = keys();
        CallerGate callers = new CallerGate(
                settings, chain -> keys.map(live -> live.accepts(chain)).orElse(true));
        FilterRegistration.Dynamic gate = context.addFilter("callers", callers);
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, SERVED);
        FilterRegistration.Dynamic limits = context.addFilter("limits", new ConsumerGate(most(), this::limited));
        limits.setAsyncSupported(true);
        limits.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, SERVED);
    }

    /** How much consumers may ask: by an aggregator's list, which holds for the producer beside it too, or by a producer's own. */
    private ConsumerLimits most() {
        return Optional.ofNullable(
                        requireNonNull(beans).getBeanProvider(Checked.class).getIfAvailable())
                .map(aggregator -> aggregator.lists().consumerLimits())
                .or(() -> Optional.ofNullable(requireNonNull(beans)
                                .getBeanProvider(ConsumersOfProducer.class)
                                .getIfAvailable())
                        .map(ConsumersOfProducer::limits))
                .orElse(ConsumerLimits.NONE);
    }

    private void limited(String limit) {
        requireNonNull(beans).getBeanProvider(ProcessMeters.class).ifAvailable(meters -> meters.limited(limit));
    }

    private void serve(ServletContext context, int maxRequest) {
        FilterRegistration.Dynamic gate = context.addFilter("gate", new RequestGate(maxRequest));
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, SERVED);
        roles.forEach(role -> serve(context, role.path(), role.servlet()));
        context.addServlet("health", new HealthPage(this::states, () -> stopping))
                .addMapping("/health");
        context.addServlet("ready", new ReadyPage(this::hindrances)).addMapping("/ready");
        List<Supplier<String>> counts = Stream.concat(
                        roles.stream().flatMap(role -> role.told().metrics().stream()),
                        requireNonNull(beans).getBeanProvider(ProcessMeters.class).stream()
                                .<Supplier<String>>map(meters -> meters::page))
                .toList();
        if (!counts.isEmpty()) {
            context.addServlet(
                            "metrics",
                            new MetricsPage(
                                    () -> counts.stream().map(Supplier::get).collect(Collectors.joining())))
                    .addMapping("/metrics");
        }
    }

    /** With a port of their own, operators have a page to read, too; and nobody finds at one port what is for the other. */
    private void operate(ServletContext context, ManagementSettings settings) {
        settings.port().ifPresent(given -> {
            IntSupplier port = managementPort == null ? () -> given : managementPort;
            FilterRegistration.Dynamic door = context.addFilter("operators", new ManagementDoor(port));
            door.setAsyncSupported(true);
            door.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
            context.addServlet(
                            "status",
                            new StatusPage(() -> OperatorsView.of(requireNonNull(beans), hindrances(), states())))
                    .addMapping("/status");
        });
    }

    private static void serve(ServletContext context, String name, HttpServlet servlet) {
        ServletRegistration.Dynamic services = context.addServlet(name, servlet);
        services.setLoadOnStartup(1);
        services.setAsyncSupported(true);
        services.addMapping("/" + name + "/*");
    }

    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        roles.forEach(role -> states.putAll(role.told().states().get()));
        keys().ifPresent(live -> states.put("tls", live.state()));
        return states;
    }

    private List<String> hindrances() {
        if (leaving || beans == null) {
            return List.of("it is being stopped");
        }
        return beans.getBeanProvider(Hindrance.class)
                .orderedStream()
                .flatMap(each -> each.now().stream())
                .toList();
    }

    private Optional<LiveKeys> keys() {
        return Optional.ofNullable(beans)
                .map(all -> all.getBeanProvider(LiveKeys.class).getIfAvailable());
    }

    /** What connections use, once the application has been started. */
    public SSLContext tls() {
        return requireNonNull(beans).getBean(SSLContext.class);
    }

    private void prepare(ServerSettings.Prepare when) {
        List<Runnable> unprepared =
                roles.stream().flatMap(role -> role.preparations().stream()).toList();
        switch (when) {
            case AT_START -> unprepared.forEach(Runnable::run);
            case WHEN_ASKED -> preparation = new Preparation(unprepared, AFTER_THE_FIRST_ANSWERS);
        }
    }

    /** From now on {@code /ready} says that no requests should come; those that come are answered. */
    public void leave() {
        leaving = true;
    }

    /**
     * From now on new requests are turned away with a fault, and {@code /health} says so; what has been begun goes on.
     */
    public void stop() {
        leave();
        stopping = true;
        roles.forEach(role -> role.told().letNobodyIn().run());
    }

    /** There is no more time: whoever waits for an answer gets one with what there is, or a fault. */
    public void answerNow() {
        roles.forEach(role -> role.told().answerNow().run());
    }

    /** Requests that are being answered, in all roles. */
    public int underWay() {
        return roles.stream()
                .mapToInt(role -> role.told().underWay().getAsInt())
                .sum();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        stop();
        if (preparation != null) {
            preparation.close();
            preparation = null;
        }
        if (beans != null) {
            beans.close();
            beans = null;
        }
    }
}
