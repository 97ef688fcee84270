package se.samplan.spring;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import se.samplan.edge.BodiesComingIn;
import se.samplan.edge.Incoming;
import se.samplan.edge.RequestGate;
import se.samplan.produce.ProductionListener;
import se.samplan.produce.contract.Journal;
import se.samplan.produce.contract.ProducedContract;
import se.samplan.question.Identities;
import se.samplan.serve.Call;
import se.samplan.serve.ProducerServlet;
import se.samplan.serve.Served;

/**
 * The producer role for a program of one's own: import it, and have beans of what the journal implements
 * ({@link se.samplan.produce.CarePlanSource} and its siblings). It gives a {@link GatedServlet}, to be registered at an address of
 * the program's choice. {@link IndexUpdatesConfiguration} beside it keeps an engagement index up to date.
 *
 * <p>A bean of {@link ProducerOptions} says what the system is; without one, the environment does
 * ({@value ProducerOptions#SOURCE_SYSTEM}). Beans of {@link ProductionListener} hear what is kept back, and a {@link Served} adds a
 * contract. The names of its own beans begin with {@code samplan}.
 */
@Configuration(proxyBeanMethods = false)
public class ProducerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ProducerConfiguration.class);

    /** Bodies of requests that may be coming in, if nobody says otherwise: a tenth of the heap, each within ten seconds. */
    private static final int MOST_COMING_IN = 4000;

    private static final int SHARE_COMING_IN = 10;
    private static final Duration READ_WITHIN = Duration.ofSeconds(10);

    @Bean
    ConnectedJournal samplanConnectedJournal(BeanFactory beans) {
        return ConnectedJournal.in(beans);
    }

    @Bean
    ProducerMeans samplanProducerMeans(ObjectProvider<ProducerOptions> options, Environment environment) {
        return new ProducerMeans(options.getIfAvailable(() -> ProducerOptions.of(environment)));
    }

    @Bean
    Journal samplanJournal(ProducerMeans means, ConnectedJournal connected, ObjectProvider<MoreIdentities> more) {
        ProducerOptions.Place place = means.options().place();
        MoreIdentities listed = more.getIfAvailable(() -> new MoreIdentities(Identities.none()));
        return new Journal(
                place.sourceSystem(),
                place.addresses(),
                place.careUnits(),
                person -> listed.of(person, connected.system()));
    }

    @Bean
    ProductionLog samplanProductionLog() {
        return new ProductionLog();
    }

    @Bean
    GatedServlet samplanProducer(ProducerMeans means, ConnectedJournal connected, Journal journal, BeanFactory beans) {
        ProducedContract.Means answering = new ProducedContract.Means(
                journal,
                connected.system(),
                means.options().answers(),
                means.clock(),
                AllListeners.in(beans),
                () -> Call.current().logId());
        List<Served<?>> more = more(beans);
        if (connected.system().isEmpty() && more.isEmpty()) {
            log.warn("no journal is connected: nothing implements an interface of se.samplan.produce");
        }
        ProducerOptions options = means.options();
        return new GatedServlet(
                new RequestGate(options.requests().largest()),
                new ProducerServlet(
                        Contracts.over(connected, options.content(), answering, more),
                        options.place().publicAddress(),
                        means.work(),
                        new ProducerServlet.Entrance(
                                options.requests().time(),
                                new Incoming.Door(
                                        beans.getBeanProvider(BodiesComingIn.class)
                                                .getIfAvailable(ProducerConfiguration::usualBodies),
                                        means.inFlight()))));
    }

    @Bean
    ProducerState samplanProducerState(
            ProducerMeans means, ProductionLog kept, ObjectProvider<IndexDelivery> delivery) {
        return new ProducerState(means.inFlight(), kept, delivery);
    }

    private static List<Served<?>> more(BeanFactory beans) {
        return beans.getBeanProvider(Served.class)
                .orderedStream()
                .<Served<?>>map(served -> served)
                .toList();
    }

    private static BodiesComingIn usualBodies() {
        return new BodiesComingIn(MOST_COMING_IN, Runtime.getRuntime().maxMemory() / SHARE_COMING_IN, READ_WITHIN);
    }
}
