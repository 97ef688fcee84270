package se.samplan.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.endpoint.RequestListener;
import se.samplan.launch.RunningAdapter;
import se.samplan.model.ContractId;
import se.samplan.model.plan.CarePlan;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.ProductionListener;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.RelationCheck;
import se.samplan.reader.RelationCheck.CareRelation;
import se.samplan.rules.Breach;
import se.samplan.running.Request;
import se.samplan.running.StaffRequest;
import se.samplan.samples.messages.stub.Landscape;

/** An integrator's own answers about consent and care relations, sources of the producer, and listeners, over sockets. */
class IntegratedChecksTest {

    private static final List<AccessQuestion> ASKED = new CopyOnWriteArrayList<>();
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static volatile CareRelation relation = CareRelation.EXISTS;

    private static Landscape asta;

    private final Path folder;

    IntegratedChecksTest(@TempDir Path folder) {
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
    static class Relating {
        @Bean
        RelationCheck relations() {
            return (question, deadline) -> {
                ASKED.add(question);
                return CompletableFuture.completedFuture(relation);
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Disagreeing {
        @Bean
        ConsentCheck consents() {
            return (question, deadline) -> CompletableFuture.completedFuture(question.records().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), record -> ConsentCheck.Consent.NOT_GIVEN, (one, same) -> one)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnJournal {
        @Bean
        CarePlanSource failing() {
            return question -> {
                HEARD.add("asked");
                return Stream.of((CarePlan) null);
            };
        }

        @Bean
        ProductionListener kept() {
            return new ProductionListener() {
                @Override
                public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
                    HEARD.add(kind + " " + why);
                }

                @Override
                public void invalid(String kind, String reference, List<String> problems) {
                    throw new AssertionError();
                }

                @Override
                public void warned(String kind, String reference, List<Breach> breaches) {
                    throw new AssertionError();
                }

                @Override
                public void cut(String kind, int sent) {
                    throw new AssertionError();
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        RequestListener ends() {
            return new RequestListener() {
                @Override
                public void turnedAway(ContractId contract) {
                    throw new AssertionError();
                }

                @Override
                public void ended(ContractId contract, End end, Duration after) {
                    HEARD.add(end.name());
                }
            };
        }
    }

    /** P2 is the unit's own, P1 and P3 are of other units of the same care giver, and P4 is of another. */
    @ParameterizedTest
    @EnumSource
    void recordsOfOthersNeedARelation(CareRelation known) throws Exception {
        relation = known;
        ASKED.clear();
        String shown = answerWith(Relating.class);

        assertThat(shown).contains(">P2<");
        assertThat(shown.contains(">P4<")).isEqualTo(known == CareRelation.EXISTS);
        assertThat(ASKED).hasSize(1);
    }

    @Test
    void whatIsOfOthersIsWithheldWithoutConsent() throws Exception {
        assertThat(answerWith(Disagreeing.class)).contains(">P2<").doesNotContain(">P4<");
    }

    @Test
    void howARequestEndedIsHeard() throws Exception {
        HEARD.clear();
        Path settings = StaffRequest.settings(folder, asta);
        try (RunningAdapter adapter = Integrator.with(folder, Counting.class, () -> RunningAdapter.start(settings))) {
            StaffRequest.named().to(adapter.address());
            await().untilAsserted(() -> assertThat(HEARD).containsExactly("ANSWERED"));
        }
    }

    @Test
    void aSourceAndAListenerOfAProducerAreBeans() throws Exception {
        HEARD.clear();
        Path settings = Files.write(
                folder.resolve("producer.properties"),
                List.of(
                        "roles = producer",
                        "server.port = 0",
                        "producer.source-system = TSTASTA00000-SYS1",
                        "producer.care-units = TSTASTA00000-U101"));
        try (RunningAdapter adapter = Integrator.with(folder, OwnJournal.class, () -> RunningAdapter.start(settings))) {
            Request.aboutAstaAt("TSTASTA00000-SYS1").to(adapter.address());
            await().untilAsserted(() -> assertThat(HEARD).contains("asked", "carePlan MISSING"));
        }
    }

    private String answerWith(Class<?> integrators) throws Exception {
        Path settings = StaffRequest.settings(folder, asta);
        try (RunningAdapter adapter = Integrator.with(folder, integrators, () -> RunningAdapter.start(settings))) {
            return StaffRequest.named().to(adapter.address()).text();
        }
    }
}
