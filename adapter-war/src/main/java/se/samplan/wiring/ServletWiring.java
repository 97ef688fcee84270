package se.samplan.wiring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samplan.endpoint.RequestGate;
import se.samplan.endpoint.SoapServlet;
import se.samplan.health.HealthPage;
import se.samplan.health.MetricsPage;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;

/** Starts and ends the application with its servlet context, the same in the embedded container and in Tomcat. */
public final class ServletWiring implements ServletContextListener {

    private static final Duration AFTER_THE_FIRST_ANSWERS = Duration.ofSeconds(5);

    private final @Nullable Settings given;
    private @Nullable Application application;
    private @Nullable Preparation preparation;

    /** For a container that reads web.xml: the settings are looked for as {@link Settings#find()} does. */
    public ServletWiring() {
        this.given = null;
    }

    /** For the embedded container, which has read the settings already. */
    public ServletWiring(Settings settings) {
        this.given = settings;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Settings settings = given == null ? Settings.find() : given;
        Application started = new Application(settings);
        application = started;
        ServletContext context = event.getServletContext();

        SoapServlet soap = new SoapServlet(
                started.endpoints(),
                settings.server().publicAddress(),
                settings.aggregation().total(),
                started.inFlight(),
                started.budget(),
                started.requests());
        prepare(soap.preparations(), settings.server().prepare());
        ServletRegistration.Dynamic services = context.addServlet("services", soap);
        services.setLoadOnStartup(1);
        services.setAsyncSupported(true);
        services.addMapping("/services/*");

        FilterRegistration.Dynamic gate =
                context.addFilter("gate", new RequestGate(settings.server().maxRequest()));
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/services/*");

        context.addServlet("health", new HealthPage(started::states)).addMapping("/health");
        started.metrics()
                .ifPresent(page ->
                        context.addServlet("metrics", new MetricsPage(page)).addMapping("/metrics"));
    }

    private void prepare(List<Runnable> contracts, ServerSettings.Prepare when) {
        switch (when) {
            case AT_START -> contracts.forEach(Runnable::run);
            case WHEN_ASKED -> preparation = new Preparation(contracts, AFTER_THE_FIRST_ANSWERS);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (preparation != null) {
            preparation.close();
        }
        if (application != null) {
            application.close();
        }
    }
}
