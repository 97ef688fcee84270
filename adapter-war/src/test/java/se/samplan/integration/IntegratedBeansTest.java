package se.samplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.samplan.call.GateListener;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.Shown;
import se.samplan.launch.RunningAdapter;
import se.samplan.model.ContractId;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Identities;
import se.samplan.running.Certificates;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;

/** Beans of an integrator that do what they are for, over sockets; those that decide or fail are in {@link IntegratedPortsTest}. */
class IntegratedBeansTest {

    private static final String BEFORE = "194307782393";
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Certificates CERTIFICATES = Certificates.made();

    private static Landscape asta;

    private final Path folder;

    IntegratedBeansTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void startSources() {
        asta = Landscape.start(9, 0);
    }

    @AfterAll
    static void stopSources() {
        asta.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Keeping {

        static final List<Shown> KEPT = new CopyOnWriteArrayList<>();
        static final List<Boolean> ARRIVED = new CopyOnWriteArrayList<>();

        @Bean
        DisclosureLedger disclosures() {
            return shown -> {
                KEPT.addAll(shown);
                return CompletableFuture.completedFuture(ARRIVED::add);
            };
        }
    }

    /** Asta had a coordination number before. */
    @Configuration(proxyBeanMethods = false)
    static class Linking {

        private static final Set<PersonId> ONE_PERSON = Set.of(
                new PersonId(Request.ASTA, IdentityType.PERSONNUMMER),
                new PersonId(BEFORE, IdentityType.SAMORDNINGSNUMMER));

        @Bean
        Identities identities() {
            return person -> ONE_PERSON.contains(person) ? ONE_PERSON : Set.of(person);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AtTheGates {

        static final List<LogicalAddress> PAUSED = new CopyOnWriteArrayList<>();

        @Bean
        GateListener gates() {
            return new GateListener() {
                @Override
                public void paused(ContractId contract, LogicalAddress address) {
                    PAUSED.add(address);
                }

                @Override
                public void back(ContractId contract, LogicalAddress address) {
                    // nothing waits for it
                }

                @Override
                public void turnedAway(ContractId contract, LogicalAddress address, FailureKind why) {
                    // nor for this
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithKeys {
        @Bean
        @Primary
        SSLContext keys() throws Exception {
            return CERTIFICATES.context("adapter");
        }
    }

    @Test
    void aLedgerKeepsWhatIsShown_andThatItArrived() throws Exception {
        Keeping.KEPT.clear();
        Keeping.ARRIVED.clear();
        try (RunningAdapter adapter = startedWith(Keeping.class)) {
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).isNotEmpty();

            assertThat(Keeping.KEPT).isNotEmpty();
            // The ledger is told when the answer has been written, which is when the consumer may have read it already.
            await().atMost(GENEROUS)
                    .untilAsserted(() -> assertThat(Keeping.ARRIVED).containsExactly(true));
        }
    }

    @Test
    void identitiesThatAreLinkedAreOnePersons() throws Exception {
        Request before = Request.aboutAsta()
                .replacing(Request.ASTA, BEFORE)
                .replacing(">1.2.752.129.2.1.3.1<", ">1.2.752.129.2.1.3.3<");

        try (RunningAdapter adapter = startedWith(Linking.class)) {
            assertThat(before.to(adapter.address()).plans())
                    .containsExactlyElementsOf(
                            Request.aboutAsta().to(adapter.address()).plans())
                    .isNotEmpty();
        }
    }

    @Test
    void aListenerHearsThatASourceIsPaused() throws Exception {
        AtTheGates.PAUSED.clear();
        asta.source("SYS3").setMood(Mood.BAD_GATEWAY);
        try (RunningAdapter adapter = startedWith(AtTheGates.class, "breaker.failures = 1")) {
            Request.aboutAsta().to(adapter.address());

            await().atMost(GENEROUS)
                    .untilAsserted(() ->
                            assertThat(AtTheGates.PAUSED).containsExactly(new LogicalAddress("TSTASTA00000-SYS3")));
        } finally {
            asta.source("SYS3").setMood(Mood.NORMAL);
        }
    }

    /** The JVM does not trust the issuer of the index's certificate; the bean does. */
    @Test
    void keysOfABeanAreUsedForCallsToOthers() throws Exception {
        HttpsServer index = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        index.setHttpsConfigurator(new HttpsConfigurator(CERTIFICATES.context("adapter")));
        CompletableFuture<Void> reached = new CompletableFuture<>();
        index.createContext("/", exchange -> {
            reached.complete(null);
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        index.start();
        try (RunningAdapter adapter = startedWith(
                WithKeys.class,
                "index.address = https://127.0.0.1:" + index.getAddress().getPort() + "/")) {
            Request.aboutAsta().to(adapter.address());

            assertThat(reached).isDone();
        } finally {
            index.stop(0);
        }
    }

    private RunningAdapter startedWith(Class<?> integrators, String... more) throws Exception {
        Path settings = SettingsFile.write(folder, asta, "server.prepare = when-asked", String.join("\n", more));
        return Integrator.with(folder, integrators, () -> RunningAdapter.start(settings));
    }
}
