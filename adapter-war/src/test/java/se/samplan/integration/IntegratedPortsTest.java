package se.samplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.Took;
import se.samplan.contract.CarePlans2;
import se.samplan.endpoint.DeliveryListener;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.Shown;
import se.samplan.launch.RunningAdapter;
import se.samplan.mandate.Mandate;
import se.samplan.mandate.Mandates;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.Ownership;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.settings.SettingsRejected;
import se.samplan.source.EngagementIndex;
import se.samplan.source.Permissions;
import se.samplan.source.SourcePlan;
import se.samplan.time.Days;

/**
 * Beans of an integrator in the place of ports, over sockets. Asta's plan P2 is made at the reader's own unit, P1 and P3 at others
 * of the same care giver, so that blocks decide whether they are shown.
 */
class IntegratedPortsTest {

    private static final HsaId BLOCKED_UNIT = new HsaId("TSTASTA00000-U202");

    private static Landscape asta;

    private final Path folder;

    IntegratedPortsTest(@TempDir Path folder) {
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
    static class Blocking {
        @Bean
        BlockCheck blocks() {
            return (question, deadline) -> CompletableFuture.completedFuture(question.records().stream()
                    .collect(Collectors.toMap(Function.identity(), Blocking::of, (one, same) -> one)));
        }

        private static Block of(Ownership record) {
            return record.careUnit().equals(Optional.of(BLOCKED_UNIT)) ? Block.BLOCKED : Block.OPEN;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Throwing {
        @Bean
        BlockCheck blocks() {
            return (question, deadline) -> {
                throw new NoClassDefFoundError("of.a.Service");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Hanging {
        @Bean
        BlockCheck blocks() {
            return (question, deadline) -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return CompletableFuture.completedFuture(Map.of());
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SayingNothing {
        @Bean
        BlockCheck blocks() {
            return (question, deadline) -> CompletableFuture.completedFuture(null);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Mandating {
        @Bean
        Mandates mandates() {
            return (agent, person, deadline) -> CompletableFuture.completedFuture(
                    agent.id().equals("196802149283")
                            ? List.of(new Mandate(
                                    Mandate.Kind.APPOINTED,
                                    Set.of(CarePlans2.description().id()),
                                    new Days(LocalDate.MIN, LocalDate.MAX),
                                    "TSTASTA00000-REG1"))
                            : List.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FailingMandates {
        @Bean
        Mandates mandates() {
            return (agent, person, deadline) -> {
                throw new IllegalStateException("19121212-1212 is not to be told");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class HangingMandates {
        @Bean
        Mandates mandates() {
            return (agent, person, deadline) -> new CompletableFuture<>();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FailingLedger {
        @Bean
        DisclosureLedger disclosures() {
            return shown -> {
                throw new IllegalStateException("19121212-1212 is not to be told");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class HangingLedger {
        @Bean
        DisclosureLedger disclosures() {
            return shown -> new CompletableFuture<>();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Denying {
        @Bean
        Permissions permissions() {
            return question -> source -> false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FailingPermissions {
        @Bean
        Permissions permissions() {
            return question -> {
                throw new IllegalStateException("19121212-1212 is not to be told");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FailingIdentities {
        @Bean
        Identities identities() {
            return person -> {
                throw new IllegalStateException("19121212-1212 is not to be told");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneSource {
        @Bean
        EngagementIndex index() {
            return (question, deadline) -> CompletableFuture.completedFuture(
                    EngagementIndex.Hits.all(List.of(new Source(new LogicalAddress("TSTASTA00000-SYS1")))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FailingIndex {
        @Bean
        EngagementIndex index() {
            return (question, deadline) -> {
                throw new IllegalStateException("19121212-1212 is not to be told");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        static final List<Shown> SHOWN = new CopyOnWriteArrayList<>();

        @Bean
        DeliveryListener disclosures() {
            return new DeliveryListener() {
                @Override
                public void delivered(Shown shown) {
                    SHOWN.add(shown);
                }

                @Override
                public void notDelivered(Shown shown) {
                    throw new AssertionError();
                }

                @Override
                public void nothingDelivered(String correlation) {
                    throw new AssertionError();
                }
            };
        }

        @Bean
        AggregationListener careless() {
            return new AggregationListener() {
                @Override
                public void planned(Question question, SourcePlan plan) {
                    throw new IllegalStateException();
                }

                @Override
                public void answered(Question question, MergedAnswer answer, Took took) {
                    throw new IllegalStateException();
                }
            };
        }
    }

    @Test
    void aBlockCheckIsAsked_andWhatItBlocksIsWithheld() throws Exception {
        assertThat(answerWith(Blocking.class))
                .contains(">P1<", ">P2<", "SP-BLOCKED")
                .doesNotContain(">P3<");
    }

    @Test
    void aBlockCheckAndAServiceOfBlocks_areOneTooMany() {
        assertThatThrownBy(() -> answerWith(Blocking.class, "access.blocks.address = http://127.0.0.1:9/blocks"))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("access.blocks.address: is set, and an integrator's bean of");
    }

    @Test
    void oneThatThrowsHasNotAnswered_andItsRecordsAreWithheld() throws Exception {
        assertThat(answerWith(Throwing.class))
                .contains(">P2<", "SP-ACCESS-NOT-CHECKED")
                .doesNotContain(">P3<", "of.a.Service");
    }

    @Test
    void oneThatHangsHasNotAnswered_andTheOthersAreShown() throws Exception {
        assertThat(answerWith(Hanging.class))
                .contains(">P2<", "SP-ACCESS-NOT-CHECKED")
                .doesNotContain(">P3<");
    }

    @Test
    void oneThatSaysNothingHasNotAnswered() throws Exception {
        assertThat(answerWith(SayingNothing.class))
                .contains(">P2<", "SP-ACCESS-NOT-CHECKED")
                .doesNotContain(">P3<");
    }

    @Test
    void mandatesAreAskedForAnAgent() throws Exception {
        assertThat(agentsAnswerWith(Mandating.class)).contains(">P1<", ">P2<", ">P3<");
    }

    @Test
    void mandatesThatFailOrHangAreNone() throws Exception {
        assertThat(agentsAnswerWith(FailingMandates.class)).doesNotContain(">P1<", "TSTASTA00000-SYS", "19121212-1212");
        assertThat(agentsAnswerWith(HangingMandates.class)).doesNotContain(">P1<", "TSTASTA00000-SYS");
    }

    @Test
    void aServiceOfMandatesAndAFileOfThem_areOneTooMany() throws Exception {
        Files.writeString(folder.resolve("mandates.txt"), "196802149283 194304247663 appointed * .. R");

        assertThatThrownBy(() -> agentsAnswerWith(Mandating.class, "mandates.file = mandates.txt"))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("mandates.file: is set, and an integrator's bean of");
    }

    /** Where the law demands it: what is not kept does not go out. */
    @Test
    void aLedgerThatFailsOrHangsLetsNoRecordOut() throws Exception {
        for (Class<?> ledger : List.of(FailingLedger.class, HangingLedger.class)) {
            assertThat(answerWith(ledger, "ledger.time = 100ms"))
                    .contains("Server<", "The disclosure cannot be recorded, so nothing is disclosed")
                    .doesNotContain(">P1<", ">P2<", ">P3<", "19121212-1212");
            assertThat(answerWith(ledger, "ledger.time = 100ms", "ledger.needed-for = staff"))
                    .contains("The disclosure cannot be recorded");
        }
    }

    @Test
    void whereItIsNotNeededTheAnswerGoesOutWithoutALedger() throws Exception {
        assertThat(answerWith(FailingLedger.class, "ledger.needed-for = nobody"))
                .contains(">P2<");
        assertThat(answerWith(HangingLedger.class, "ledger.needed-for = nobody", "ledger.time = 100ms"))
                .contains(">P2<");
    }

    @Test
    void aLedgerAndAFileOfOne_areOneTooMany() {
        assertThatThrownBy(() -> answerWith(FailingLedger.class, "ledger.file = ledger.txt"))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("ledger.file: is set, and an integrator's bean of");
    }

    @Test
    void permissionsDecideWhoIsAsked() throws Exception {
        assertThat(answerWith(Denying.class)).contains("resultCode>INFO<").doesNotContain(">P1<", ">P2<", ">P3<");
    }

    @Test
    void permissionsThatFailLetNobodyThrough() throws Exception {
        assertThat(answerWith(FailingPermissions.class))
                .contains("faultcode>", "Server<")
                .doesNotContain(">P1<", "191212121212", "19121212-1212");
    }

    @Test
    void identitiesThatFailLetNoRecordThrough() throws Exception {
        assertThat(answerWith(FailingIdentities.class))
                .doesNotContain(">P1<", ">P2<", ">P3<", "191212121212", "19121212-1212");
    }

    @Test
    void anIndexIsAskedInThePlaceOfTheOneOfTheSettings() throws Exception {
        assertThat(answerWith(OneSource.class)).contains(">P2<").doesNotContain(">P1<", ">P3<");
    }

    @Test
    void anIndexThatThrowsIsOneThatIsNotAvailable() throws Exception {
        assertThat(answerWith(FailingIndex.class))
                .contains("The engagement index is not available")
                .doesNotContain(">P1<", "19121212-1212");
    }

    @Test
    void aDisclosureLogIsTold_andAListenerThatThrowsTakesNothingFromTheOthers() throws Exception {
        Listening.SHOWN.clear();

        staffAsks();
        try (RunningAdapter adapter = startedWith(Listening.class)) {
            assertThat(Request.aboutAsta().to(adapter.address()).text()).contains(">P1<", ">P2<", ">P3<");
            // The log is told when the answer has been written, which is when the consumer may have read it already.
            await().untilAsserted(() -> assertThat(Listening.SHOWN).hasSize(1));
        }
    }

    private String answerWith(Class<?> integrators, String... more) throws Exception {
        staffAsks();
        return answerTo(Request.aboutAsta(), integrators, more);
    }

    private void staffAsks() throws IOException {
        Files.writeString(
                folder.resolve("consumers.txt"),
                "TSTASTA00000-CON1 = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101\n");
    }

    private String agentsAnswerWith(Class<?> integrators, String... more) throws Exception {
        Files.writeString(folder.resolve("consumers.txt"), "TSTASTA00000-CON1 = agent\n");
        return answerTo(Request.aboutAsta().byAgent("196802149283"), integrators, more);
    }

    private String answerTo(Request request, Class<?> integrators, String... more) throws Exception {
        try (RunningAdapter adapter = startedWith(integrators, more)) {
            return request.to(adapter.address()).text();
        }
    }

    private RunningAdapter startedWith(Class<?> integrators, String... more) throws Exception {
        Path settings = SettingsFile.write(
                folder,
                asta,
                "consumers.file = consumers.txt",
                "server.prepare = when-asked",
                "policy.check-time = 500ms",
                String.join("\n", more));
        return Integrator.with(folder, integrators, () -> RunningAdapter.start(settings));
    }
}
