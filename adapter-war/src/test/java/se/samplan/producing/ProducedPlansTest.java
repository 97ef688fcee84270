package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.producing.Plans.aPlan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.Goal;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.LocalId;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.JournalSystem;
import se.samplan.running.Logged;

/** What a consumer gets of the plans that a vendor's method gives, over sockets. */
class ProducedPlansTest {

    private static final String SECRET = "194304247663 har diabetes";

    private final Path folder;

    ProducedPlansTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesTheStructureLastInTheBodyOfThePublishedContract() {
        String answer = plans(question -> Stream.of(aPlan().build())).body();

        assertThat(answer)
                .contains(">P1<", ConnectedJournal.SYSTEM, "Gå ut varje dag.", ">OK<", "structuredCarePlan")
                .doesNotContain("faultcode");
        assertThat(answer.indexOf("structuredCarePlan")).isGreaterThan(answer.indexOf("carePlanBody"));
    }

    @Test
    void givesTheNewestFirst() {
        String answer = plans(question -> Stream.of(
                        aPlan().called("old")
                                .drawnUp(LocalDateTime.of(2025, 1, 1, 8, 0))
                                .build(),
                        aPlan().called("new").build()))
                .body();

        assertThat(answer.indexOf(">new<")).isLessThan(answer.indexOf(">old<")).isPositive();
    }

    @Test
    void givesWhatAllConnectedImplementationsGive() {
        String answer = asked(
                        "",
                        "",
                        question -> Stream.of(aPlan().called("one").build()),
                        question -> Stream.of(aPlan().called("two").build()))
                .body();

        assertThat(answer).contains(">one<", ">two<");
    }

    @Test
    void anEmptyAnswerIsAnAnswer() {
        assertThat(plans(question -> Stream.empty()).body())
                .contains(">OK<")
                .doesNotContain("carePlanHeader", "faultcode");
    }

    @Test
    void aMethodThatThrowsIsAFaultWithoutItsText() {
        AtomicReference<ConnectedJournal.Answer> answer = new AtomicReference<>();
        String log = logged(() -> answer.set(plans(question -> {
            throw new IllegalStateException(SECRET);
        })));

        assertThat(answer.get().status()).isEqualTo(500);
        assertThat(answer.get().body())
                .contains("soap:Server", "The source system could not answer (reference ")
                .doesNotContain("IllegalState", "diabetes", ConnectedJournal.ASTA);
        assertThat(log)
                .contains("java.lang.IllegalStateException at se.samplan.producing.ProducedPlansTest", "reference ")
                .doesNotContain("diabetes", ConnectedJournal.ASTA);
    }

    @Test
    void aStreamThatThrowsWhileItIsReadIsAFaultToo() {
        ConnectedJournal.Answer answer = plans(question -> IntStream.range(0, 3).mapToObj(i -> {
            if (i == 2) {
                throw new IllegalStateException(SECRET);
            }
            return aPlan().called("p" + i).build();
        }));

        assertThat(answer.body()).contains("soap:Server").doesNotContain("diabetes", "carePlanHeader");
    }

    @Test
    void aMethodThatGivesNullIsAFault() {
        assertThat(plans(question -> null).body()).contains("soap:Server", "could not answer");
    }

    @Test
    void aNullAmongTheRecordsCostsTheOthersNothing_andTheAnswerSaysThatItLacksSomething() {
        assertThat(plans(question -> Stream.of(aPlan().called("one").build(), null))
                        .body())
                .contains(">one<", ">INFO<", "kunde inte lämnas ut");
    }

    @Test
    void anotherPersonsRecordIsKeptBackWithoutATrace() {
        AtomicReference<String> answer = new AtomicReference<>("");
        String log = logged(() -> answer.set(plans(question -> Stream.of(
                        aPlan().called("hers").build(),
                        aPlan().called("another").of("194107149207").build()))
                .body()));

        assertThat(answer.get()).contains(">hers<", ">OK<").doesNotContain(">another<", "194107149207");
        assertThat(log).contains("carePlan kept back: OTHER_PERSON").doesNotContain("194107149207");
    }

    @Test
    void aRecordUnderALinkedIdentityIsHers() {
        PersonId earlier = new PersonId("194307782393", IdentityType.SAMORDNINGSNUMMER);
        JournalSystem system = new JournalSystem(
                List.of(question ->
                        Stream.of(aPlan().called("earlier").of(earlier).build())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(person -> Set.of(earlier)));
        try (ConnectedJournal journal = ConnectedJournal.of(folder, system)) {
            assertThat(journal.askPlans("").body()).contains(">earlier<", ">194307782393<", ">OK<");
        }
    }

    static Stream<Arguments> unfitPlans() {
        Goal first = Plans.goal("m1", "Gå ut.").parentGoalId(LocalId.of("m2")).build();
        Goal second =
                Plans.goal("m2", "Gå längre.").parentGoalId(LocalId.of("m1")).build();
        return Stream.of(
                Arguments.of("a goal tree with a circle", aPlan().withGoals(first, second), "INV-S3"),
                Arguments.of(
                        "an activity that points nowhere",
                        aPlan().withActivities(Plans.activity("a1", "m9")),
                        "INV-S1"),
                Arguments.of(
                        "a text with a control character",
                        aPlan().withGoals(Plans.goal("m1", "Gå ut\u0007.").build()),
                        "CON-9"),
                Arguments.of(
                        "a document of 300 KB", aPlan().withDocument(Document.pdf(new byte[300 * 1024])), "INV-S8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfitPlans")
    void anUnfitPlanIsKeptBack_theOthersGoOut_andTheLogNamesTheRule(String what, Plans unfit, String rule) {
        AtomicReference<String> answer = new AtomicReference<>("");
        String log = logged(() -> answer.set(plans(question -> Stream.of(
                        unfit.called("unfit").build(), aPlan().called("fit").build()))
                .body()));

        assertThat(answer.get())
                .contains(">fit<", ">INFO<", "kunde inte lämnas ut")
                .doesNotContain(">unfit<", "faultcode");
        assertThat(log).containsPattern("carePlan kept back: RULES .*" + rule + " at .*, reference ");
        assertThat(log).doesNotContain("Gå ut", "unfit", ConnectedJournal.ASTA);
    }

    @Test
    void ofAnUnfitPlanThatThePersonMayNotKnowOf_theAnswerTellsNothing() {
        assertThat(plans(question -> Stream.of(aPlan().notApproved()
                                .withActivities(Plans.activity("a1", "m9"))
                                .build()))
                        .body())
                .contains(">OK<")
                .doesNotContain(">INFO<", "carePlanHeader");
    }

    @Test
    void aPlanWithoutADocumentGetsAReadablePage_andOneWithADocumentKeepsIt() {
        String answer = plans(question -> Stream.of(
                        aPlan().called("made").build(),
                        aPlan().called("own")
                                .withDocument(Document.embedded("text/plain", new byte[] {'h', 'e', 'j'}))
                                .build()))
                .body();

        assertThat(answer)
                .containsOnlyOnce(">text/html<")
                .containsOnlyOnce(">text/plain<")
                .contains(">aGVq<");
    }

    @Test
    void ofTenThousandPlansTheNewestThousandGoOut_andTheAnswerSaysSo() {
        CarePlanSource many = question -> IntStream.range(0, 10_000)
                .mapToObj(i -> aPlan().called("p" + i)
                        .drawnUp(LocalDateTime.of(2020, 1, 1, 0, 0).plusHours((i * 7919L) % 10_000))
                        .build());
        String answer;
        try (ConnectedJournal journal =
                ConnectedJournal.of(folder, ConnectedJournal.plans(many), "producer.max-answer = 50MB")) {
            answer = journal.askPlans("", "").body();
        }

        assertThat(answer.split("carePlanHeader>", -1)).hasSize(2 * 1000 + 1);
        assertThat(answer).contains(">INFO<", "De äldsta är inte med.", ">20210220150000<");
        assertThat(answer).doesNotContain(">20200101000000<");
    }

    @Test
    void aMethodThatTakesTooLongIsCutOff() {
        try (ConnectedJournal journal = ConnectedJournal.of(
                folder,
                ConnectedJournal.plans(question -> {
                    Thread.sleep(Duration.ofMinutes(1).toMillis());
                    return Stream.empty();
                }),
                "producer.time = 300ms")) {

            assertThat(journal.askPlans("", "").body()).contains("soap:Server", "did not answer in time");
        }
    }

    @Test
    void keepsTheFiltersOfTheContract_whateverTheMethodGives() {
        String answer = asked(
                        "<careUnitHSAId>TSTASTA00000-U201</careUnitHSAId>",
                        "",
                        question -> Stream.of(
                                aPlan().called("here").build(),
                                aPlan().called("there")
                                        .ofUnit("TSTASTA00000-U201")
                                        .build()))
                .body();

        assertThat(answer).contains(">there<", ">OK<").doesNotContain(">here<");
    }

    @Test
    void aSourceSystemOtherThanTheOneThatIsAskedIsALogicalError() {
        assertThat(asked("", "<sourceSystemHSAId>TSTASTA00000-SYS2</sourceSystemHSAId>", question -> Stream.empty())
                        .body())
                .contains(">ERROR<", ">INVALID_REQUEST<", "inte det system som frågan har skickats till");
    }

    @Test
    void aCareContactNeedsTheSourceSystem() {
        assertThat(asked("", "<careContactId>K1</careContactId>", question -> Stream.empty())
                        .body())
                .contains(">ERROR<", "kräver att källsystemet anges");
    }

    @Test
    void aCallForAnotherSystemIsRefused() {
        try (ConnectedJournal journal =
                ConnectedJournal.of(folder, ConnectedJournal.plans(question -> Stream.empty()))) {
            String answer = journal.ask(
                            "GetCarePlans/2",
                            "TSTASTA00000-SYS2",
                            "<GetCarePlans xmlns='urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2'"
                                    + " xmlns:c='urn:riv:clinicalprocess:logistics:logistics:3'><patientId><c:id>"
                                    + ConnectedJournal.ASTA
                                    + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId></GetCarePlans>")
                    .body();

            assertThat(answer).contains("soap:Client", "LogicalAddress: not an address of this source system");
        }
    }

    @Test
    void whatTheSchemaForbidsIsRefusedByElementAndRule() {
        assertThat(asked(
                                "",
                                "<datePeriod><c:start>2026</c:start><c:end>20260101</c:end></datePeriod>",
                                question -> Stream.empty())
                        .body())
                .contains("soap:Client", "GetCarePlans/datePeriod/start", "cvc-pattern-valid");
    }

    private ConnectedJournal.Answer plans(CarePlanSource source) {
        return asked("", "", source);
    }

    private ConnectedJournal.Answer asked(String before, String after, CarePlanSource... sources) {
        try (ConnectedJournal journal = ConnectedJournal.of(folder, ConnectedJournal.plans(sources))) {
            return journal.askPlans(before, after);
        }
    }

    private static String logged(Runnable action) {
        return String.join("\n", Logged.during(action));
    }
}
