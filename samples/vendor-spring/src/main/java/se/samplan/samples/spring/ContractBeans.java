package se.samplan.samples.spring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.contracts.time.WireTime;
import se.samplan.edge.BodiesComingIn;
import se.samplan.edge.InFlight;
import se.samplan.edge.RequestGate;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.Production;
import se.samplan.produce.contract.*;
import se.samplan.render.Rendering;
import se.samplan.serve.Call;
import se.samplan.serve.ProducerServlet;
import se.samplan.serve.Served;

/** The contracts on the port of this program: the same for every vendor. A contract that no bean answers is left out. */
@Configuration(proxyBeanMethods = false)
class ContractBeans {

    private static final String ADDRESS = "/producer/*";
    private static final int LARGEST_REQUEST = 1024 * 1024;
    private static final Production.Size LARGEST_ANSWER = new Production.Size(1000, 12 * 1024 * 1024);
    private static final int MOST_AT_A_TIME = 1000;
    private static final int THREADS = 200;
    private static final int SHARE_COMING_IN = 10;
    private static final Duration LOOK_AFTER_CONSUMERS = Duration.ofSeconds(1);
    private static final Duration READ_WITHIN = Duration.ofSeconds(10);

    private final Clock clock = Clock.system(WireTime.ZONE);

    @Bean
    JournalSystem journalSystem(BeanFactory beans) {
        return JournalSystem.foundBy(new JournalSystem.Finder() {
            @Override
            public <T> List<T> find(Class<T> type) {
                return beans.getBeanProvider(type).orderedStream().toList();
            }
        });
    }

    @Bean
    Journal journal(
            JournalSystem connected,
            @Value("${samplan.producer.source-system}") String system,
            @Value("${samplan.producer.care-units}") Set<String> units) {
        return new Journal(
                new HsaId(system),
                Set.of(new LogicalAddress(system)),
                units.stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet()),
                connected::identitiesOf);
    }

    /** Turns away what would be one too many, and everybody when the program ends. */
    @Bean
    InFlight inFlight() {
        return new InFlight(MOST_AT_A_TIME, LOOK_AFTER_CONSUMERS);
    }

    /** The threads of our own code. Whoever asks is answered in time even if it does not end. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService contractThreads() {
        return Executors.newFixedThreadPool(THREADS);
    }

    @Bean
    ServletRegistrationBean<ProducerServlet> contracts(
            Journal journal,
            JournalSystem connected,
            InFlight inFlight,
            ExecutorService contractThreads,
            @Value("${vendor.time}") Duration time) {
        ProducedContract.Means means = new ProducedContract.Means(
                journal,
                connected,
                LARGEST_ANSWER,
                clock,
                new KeptBack(),
                () -> Call.current().logId());
        BodiesComingIn bodies =
                new BodiesComingIn(MOST_AT_A_TIME, Runtime.getRuntime().maxMemory() / SHARE_COMING_IN, READ_WITHIN);
        ProducerServlet servlet = new ProducerServlet(
                served(connected, means),
                Optional.empty(),
                contractThreads,
                new ProducerServlet.Entrance(time, inFlight, bodies));
        var registration = new ServletRegistrationBean<>(servlet, ADDRESS);
        registration.setName("contracts");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** What cannot be a SOAP request is refused before any of it is read. */
    @Bean
    FilterRegistrationBean<RequestGate> gate() {
        var registration = new FilterRegistrationBean<>(new RequestGate(LARGEST_REQUEST));
        registration.addUrlPatterns(ADDRESS);
        return registration;
    }

    private List<Served<?>> served(JournalSystem connected, ProducedContract.Means means) {
        Rendering page = new Rendering(Rendering.Form.HTML);
        return Stream.<ProducedContract<?, ?, ?, ?, ?, ?>>of(
                        ProducedCarePlans2.description(
                                JournalSystem::carePlans, plan -> page.of(plan, LocalDate.now(clock))),
                        ProducedCareDocumentation2.description(),
                        ProducedCareDocumentation3.description(),
                        ProducedCareManagers1.description(),
                        ProducedCareAgreements1.description(),
                        ProducedSubjectOfCareSchedule1.description())
                .filter(contract -> contract.isServedBy(connected))
                .<Served<?>>map(contract -> Served.of(contract, means))
                .toList();
    }
}
