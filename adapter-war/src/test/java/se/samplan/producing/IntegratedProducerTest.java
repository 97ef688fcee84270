package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.samplan.behind.ProducerBehind;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.logistics.v3.ResultType;
import se.samplan.contracts.logistics.v3.enums.ResultCodeEnum;
import se.samplan.integration.Integrator;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.contract.ProducedCarePlans2;
import se.samplan.produce.notes.PlanMarks;
import se.samplan.serve.Served;

/** Beans of an integrator on the producer's side, over sockets. */
class IntegratedProducerTest {

    private final Path folder;

    IntegratedProducerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Configuration(proxyBeanMethods = false)
    static class Marking {
        @Bean
        PlanMarks marks() {
            return new PlanMarks(
                    Set.of(),
                    Optional.of(Pattern.compile("Inför hemgång")),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    CareSphere.HEALTHCARE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Serving {
        @Bean
        Served<?> plans() {
            return Served.by(ProducedCarePlans2.port(), (address, request) -> saying("from the bean"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class StandingBehind {
        @Bean
        @Primary
        ProducerBehind another() {
            return (request, headers) -> new ProducerBehind.Answer(saying("from behind"), List.of());
        }
    }

    private static GetCarePlansResponseType saying(String text) {
        ResultType result = new ResultType();
        result.setResultCode(ResultCodeEnum.INFO);
        result.setLogId("log-1");
        result.setMessage(text);
        GetCarePlansResponseType response = new GetCarePlansResponseType();
        response.setResult(result);
        return response;
    }

    @Test
    void notesAreOfferedAsPlansByTheMarksOfABean() throws Exception {
        try (ConnectedJournal journal = with(
                Marking.class,
                () -> ConnectedJournal.of(folder, ConnectedJournal.notes(question -> Stream.of(note()))))) {
            assertThat(journal.askPlans("").body()).contains("Kan vara en plan: Inför hemgång");
        }
    }

    @Test
    void aContractOfABeanIsServedBesideTheOthers() throws Exception {
        try (ConnectedJournal journal = with(
                Serving.class,
                () -> ConnectedJournal.of(folder, ConnectedJournal.notes(question -> Stream.of(note()))))) {
            assertThat(journal.askPlans("").body()).contains(">from the bean<");
        }
    }

    @Test
    void aProducerBehindThatIsABeanIsAskedInThePlaceOfTheOneOfTheSettings() throws Exception {
        try (ConnectedJournal journal = with(
                StandingBehind.class,
                () -> ConnectedJournal.of(
                        folder,
                        ConnectedJournal.plans(),
                        "producer.behind.address = http://127.0.0.1:1/",
                        "producer.behind.logical-address = TSTASTA00000-BEHIND"))) {
            assertThat(journal.askPlans("").body()).contains(">from behind<");
        }
    }

    private ConnectedJournal with(Class<?> integrators, Callable<ConnectedJournal> starting) throws Exception {
        return Integrator.with(folder, integrators, starting);
    }

    private static CareNote note() {
        return new CareNote(
                RecordHeaderBuilder.builder()
                        .documentId("N1")
                        .patientId(new PersonId(ConnectedJournal.ASTA, IdentityType.PERSONNUMMER))
                        .owner(Owner.of("TSTASTA00000-RG00", ConnectedJournal.UNIT))
                        .author(AuthorBuilder.builder()
                                .time(LocalDateTime.of(2026, 1, 22, 10, 0))
                                .build())
                        .approvedForPatient(true)
                        .build(),
                CodedValue.of("sao", "1.2.752.129.2.2.2.11", "Samordning"),
                Optional.empty(),
                Optional.of("Inför hemgång"),
                Optional.of("Hemtjänsten hjälper till på morgonen."),
                Optional.empty(),
                List.of());
    }
}
