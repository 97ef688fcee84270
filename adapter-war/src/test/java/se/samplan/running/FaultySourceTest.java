package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Mood;

/** One source, or all of them, in every mood that a stub knows. */
class FaultySourceTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta("aggregation.per-source = 3s", "aggregation.connect = 3s");

    /** What is told about a source in each mood; a mood that is not listed takes nothing away. */
    private static final Map<Mood, String> FAILED = Map.ofEntries(
            Map.entry(Mood.FAULT, "SP-FAULT"),
            Map.entry(Mood.NOT_PERMITTED, "SP-NOT-PERMITTED"),
            Map.entry(Mood.FORBIDDEN, "SP-NOT-PERMITTED"),
            Map.entry(Mood.BAD_GATEWAY, "SP-HTTP-STATUS"),
            Map.entry(Mood.HTML, "SP-INVALID-ANSWER"),
            Map.entry(Mood.EMPTY, "SP-INVALID-ANSWER"),
            Map.entry(Mood.NOT_XML, "SP-INVALID-ANSWER"),
            Map.entry(Mood.TRUNCATED, "SP-INVALID-ANSWER"),
            Map.entry(Mood.WRONG_NAMESPACE, "SP-INVALID-ANSWER"),
            Map.entry(Mood.DTD, "SP-INVALID-ANSWER"),
            Map.entry(Mood.RESULT_ERROR, "SP-RESULT-ERROR"),
            Map.entry(Mood.WRONG_PATIENT, "SP-WRONG-PATIENT"),
            // SYS3 has one plan only; see VerbatimTest for the one of two
            Map.entry(Mood.ONE_WRONG_PATIENT, "SP-WRONG-PATIENT"),
            Map.entry(Mood.DEEP, "SP-TOO-LARGE"),
            Map.entry(Mood.HUGE, "SP-TOO-LARGE"),
            Map.entry(Mood.CUT, "SP-UNREACHABLE"),
            Map.entry(Mood.CLOSE, "SP-UNREACHABLE"),
            Map.entry(Mood.RESET, "SP-UNREACHABLE"),
            Map.entry(Mood.SILENT, "SP-LATE"),
            Map.entry(Mood.HALF_BODY, "SP-LATE"),
            Map.entry(Mood.TRICKLE, "SP-LATE"));

    /**
     * To what each mood leads; both laws look at the same answer, because some sources take their time. Three seconds for a source are
     * more than a machine stands still that runs other tests beside these: one that is well must never be late.
     */
    private static final Map<Mood, Answer> ANSWERS = new EnumMap<>(Mood.class);

    /** What only the stubs say: the name in the fault, the person mixed up with Asta, and pages and texts of theirs. */
    private static final List<String> TEXTS_OF_SOURCES =
            List.of("Blomberg", "194107149207", "Fel vid", "STUB", "VP007", "underhåll", "<html", "fyllnad", "utbytt");

    /** When a failed test is tried again, it is not to see the answer that it failed by. */
    @BeforeAll
    static void forgetAnswers() {
        ANSWERS.clear();
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void tellsWhatBecameOfTheSource_andLosesNothingOfTheOthers(Mood mood) {
        Answer answer = answerWhenOneIs(mood);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.plans()).isEqualTo(plansIn(mood));
        assertThat(answer.sources()).containsExactlyElementsOf(statusesIn(mood));
        assertThat(answer.resultCode()).isEqualTo(isWhole(mood) ? "OK" : "INFO");
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void isValidForEveryConsumer_andForwardsNoTextOfAFailure(Mood mood) {
        Answer answer = answerWhenOneIs(mood);

        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        assertThat(answer.text()).doesNotContain(TEXTS_OF_SOURCES).doesNotContain("xception");
    }

    @Test
    void saysThatSomethingIsMissing_inWordsThatMayBeShown() {
        asta.source("SYS3").setMood(Mood.FAULT);

        assertThat(Answer.textIn(asta.ask().body(), "message"))
                .isEqualTo("Alla källor har inte kunnat svara. Uppgifter kan saknas.");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAULT", "NOT_PERMITTED", "HTML", "RESULT_ERROR", "CLOSE", "SILENT", "WRONG_PATIENT"})
    void answersWithNoPlansAndFiveFailures_whenAllSourcesFail(Mood mood) {
        asta.allSources(mood);

        Answer answer = asta.ask();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.plans()).isEmpty();
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertThat(answer.sources())
                .containsExactlyElementsOf(Stream.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")
                        .map(source -> Status.failed(source, FAILED.get(mood)))
                        .toList());
        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        assertThat(answer.text()).doesNotContain(TEXTS_OF_SOURCES);
    }

    @Test
    void tellsEachSourceApart_whenAllFailInTheirOwnWay() {
        asta.source("SYS1").setMood(Mood.FAULT);
        asta.source("SYS2").setMood(Mood.RESET);
        asta.source("SYS4").setMood(Mood.SILENT);
        asta.source("SYS5").setMood(Mood.HTML);

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly("P1");
        assertThat(answer.sources())
                .containsExactly(
                        Status.failed("SYS1", "SP-FAULT"),
                        Status.failed("SYS2", "SP-UNREACHABLE"),
                        Status.answered("SYS3"),
                        Status.failed("SYS4", "SP-LATE"),
                        Status.failed("SYS5", "SP-INVALID-ANSWER"));
    }

    @Test
    void aMoodThatIsNotListedHereTakesNothingAway() {
        assertThat(Arrays.stream(Mood.values()).filter(mood -> !FAILED.containsKey(mood)))
                .containsExactlyInAnyOrder(
                        Mood.NORMAL,
                        Mood.DUPLICATE,
                        Mood.UNKNOWN_ELEMENT,
                        Mood.WRONG_SOURCE,
                        Mood.LATIN1,
                        Mood.UTF16,
                        Mood.GZIP);
    }

    private static Answer answerWhenOneIs(Mood mood) {
        return ANSWERS.computeIfAbsent(mood, of -> {
            asta.source("SYS3").setMood(of);
            return asta.ask();
        });
    }

    private static boolean isWhole(Mood mood) {
        return !FAILED.containsKey(mood) && mood != Mood.WRONG_SOURCE;
    }

    private static List<String> plansIn(Mood mood) {
        List<String> plans = new ArrayList<>(List.of("P5", "P4", "P3", "P2", "P1"));
        if (FAILED.containsKey(mood)) {
            plans.remove("P1");
        }
        return plans;
    }

    private static List<Status> statusesIn(Mood mood) {
        Status third = FAILED.containsKey(mood)
                ? Status.failed("SYS3", FAILED.get(mood))
                : mood == Mood.WRONG_SOURCE ? Status.defective("SYS3", "SP-WRONG-SOURCE") : Status.answered("SYS3");
        return List.of(
                Status.answered("SYS1"),
                Status.answered("SYS2"),
                third,
                Status.answered("SYS4"),
                Status.answered("SYS5"));
    }
}
