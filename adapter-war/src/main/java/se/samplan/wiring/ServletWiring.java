package se.samplan.wiring;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.samplan.edge.RequestGate;
import se.samplan.health.HealthPage;
import se.samplan.health.MetricsPage;
import se.samplan.produce.JournalSystem;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;

/** Starts and ends the application with its servlet context, the same in the embedded container and in Tomcat. */
public final class ServletWiring implements ServletContextListener {

    private static final Duration AFTER_THE_FIRST_ANSWERS = Duration.ofSeconds(5);

    private final @Nullable Settings given;
    private final @Nullable JournalSystem connected;
    private List<Role> roles = List.of();
    private @Nullable AnnotationConfigApplicationContext beans;
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
        roles = beans.getBeanProvider(Role.class).orderedStream().toList();
        prepare(settings.server().prepare());
        serve(event.getServletContext(), settings.server().maxRequest());
    }

    private void serve(ServletContext context, int maxRequest) {
        FilterRegistration.Dynamic gate = context.addFilter("gate", new RequestGate(maxRequest));
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/services/*", "/producer/*");
        roles.forEach(role -> serve(context, role.path(), role.servlet()));
        context.addServlet("health", new HealthPage(this::states, () -> stopping))
                .addMapping("/health");
        List<Supplier<String>> counts =
                roles.stream().flatMap(role -> role.told().metrics().stream()).toList();
        if (!counts.isEmpty()) {
            context.addServlet(
                            "metrics",
                            new MetricsPage(
                                    () -> counts.stream().map(Supplier::get).collect(Collectors.joining())))
                    .addMapping("/metrics");
        }
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
        return states;
    }

    private void prepare(ServerSettings.Prepare when) {
        List<Runnable> unprepared =
                roles.stream().flatMap(role -> role.preparations().stream()).toList();
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
        roles.forEach(role -> role.told().letNobodyIn().run());
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
