package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Variants.ISOLATION;
import static se.samplan.running.Variants.assertValidForEverybody;
import static se.samplan.running.Variants.onlyText;
import static se.samplan.running.Variants.statuses;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Mood;

/** The variants in which a source does not answer, or not as it should (scenario Asta, section 10). */
class VariantFailuresTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofVariants(
            "aggregation.per-source = 3s", "aggregation.connect = 3s", "aggregation.max-answer = 4MB");

    @Test
    void v01_lateSource_isLeftOutAndCountedAsAtLeast() {
        asta.goTo("V-01");
        long before = System.nanoTime();

        Answer answer = asta.send(StoryContract.PLANS.asking("<agg:includeSummary>true</agg:includeSummary>"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-LATE")));
        assertThat(onlyText(answer, "complete")).isEqualTo("false");
        assertThat(onlyText(answer, "atLeastCount")).isEqualTo("4");
    }

    @Test
    void v02_aFaultThatNamesThePerson_isNeitherForwardedNorLogged() {
        asta.goTo("V-02");

        List<String> lines = Logged.during(() -> {
            Answer answer = asta.ask();

            assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS2", "SP-FAULT")));
            assertThat(answer.text()).doesNotContain("Blomberg", "Fel vid");
            assertThat(answer.header().getTextContent()).doesNotContain(Request.ASTA);
        });

        assertThat(lines).anyMatch(line -> line.contains("SYS2") && line.contains("FAULT"));
        assertThat(lines).noneMatch(line -> line.contains(Request.ASTA) || line.contains("Blomberg"));
    }

    @Test
    void v03_eachReasonCanBeToldFromTheOthers() {
        asta.goTo("V-03");

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly("P2", "P1");
        assertThat(answer.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.failed("SYS2", "SP-LATE"),
                        Status.answered("SYS3"),
                        Status.failed("SYS4", "SP-RESULT-ERROR"),
                        Status.failed("SYS5", "SP-INVALID-RECORD"));
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertValidForEverybody(answer);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE", "FAULT", "BAD_GATEWAY"})
    void v04_allSourcesDown_isAnAnswerThatSaysSo(Mood mood) {
        asta.goTo("V-04");
        asta.allSources(mood);

        Answer answer = asta.ask();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.plans()).isEmpty();
        assertThat(answer.sources()).hasSize(5).allSatisfy(source -> {
            assertThat(source.code()).isEqualTo("NoDataSynchFailed");
            assertThat(source.error()).startsWith("SP-");
        });
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertThat(Answer.textIn(answer.body(), "message")).contains("kunnat svara", "kan saknas");
        assertValidForEverybody(answer);
    }

    @Test
    void v17_wrongPatientInTheAnswer_isDropped_andTheSecurityLogSaysSo() {
        asta.goTo("V-17");

        List<String> lines = Logged.during(() -> {
            Answer answer = asta.ask();

            assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
            assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-WRONG-PATIENT")));
            assertThat(answer.text()).doesNotContain(ISOLATION, "Vårdplan diabetes");
        });

        assertThat(lines)
                .filteredOn(line -> line.startsWith("samplan.security "))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("SYS3", "WRONG_PATIENT"));
        assertThat(lines).noneMatch(line -> line.contains(ISOLATION) || line.contains(Request.ASTA));
    }

    @Test
    void v18_wrongSource_isDeliveredAndFlagged() {
        asta.goTo("V-18");

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(Variants.ALL);
        assertThat(answer.sources()).isEqualTo(statuses(Status.defective("SYS3", "SP-WRONG-SOURCE")));
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertThat(Answer.textIn(answer.body(), "message")).doesNotContain("kunnat svara");
    }

    @Test
    void v25_anAnswerLargerThanIsAllowed_isRefused_andTheOthersAreNot() {
        asta.goTo("V-25-huge");

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-TOO-LARGE")));
    }
}
