package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubSource;

/** Without the index nobody knows whom to ask. That is a fault, and never an empty answer. */
class FaultyIndexTest {

    /** Published test number of a person of whom the index knows nothing. */
    private static final String NOBODY = "194107149207";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta("index.timeout = 1s");

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "NORMAL",
                "LATIN1",
                "UTF16",
                "GZIP",
                "DUPLICATE",
                "UNKNOWN_ELEMENT",
                "WRONG_SOURCE",
                "DEEP",
                "WRONG_PATIENT",
                "ONE_WRONG_PATIENT"
            })
    void isToldAsAFault_withoutATextOfTheIndex(Mood mood) {
        asta.index().setMood(mood);

        Answer answer = asta.ask();

        Refusals.assertFault(answer, "Server", "The engagement index is not available");
        assertThat(answer.text()).doesNotContain("STUB", "Blomberg", "Fel vid", "html", "underhåll");
        assertThat(asta.sources())
                .allSatisfy(source -> assertThat(source.received()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"LATIN1", "UTF16", "GZIP", "DUPLICATE", "UNKNOWN_ELEMENT"})
    void isUnderstood_howeverItWritesItsAnswer(Mood mood) {
        asta.index().setMood(mood);

        assertThat(asta.ask().plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
        assertThat(asta.sources())
                .allSatisfy(source -> assertThat(source.received()).hasSize(1));
    }

    @Test
    void isNotLeftWithAnOpenConnection_whenItIsLate() {
        asta.index().setMood(Mood.SILENT);

        assertThat(asta.ask().status()).isEqualTo(500);
        await().atMost(Duration.ofSeconds(20)).until(() -> asta.index().requestsUnderWay() == 0);
    }

    @Test
    void thatKnowsNothing_meansAnEmptyAnswerThatIsRight() {
        Answer answer = asta.send(Request.aboutAsta().replacing(Request.ASTA, NOBODY));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.plans()).isEmpty();
        assertThat(answer.sources()).isEmpty();
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
    }

    @Test
    void thatNamesAnotherPerson_isNotFollowed_andIsNoEmptyAnswer() {
        asta.index().setMood(Mood.WRONG_PATIENT);

        Refusals.assertFault(asta.ask(), "Server", "The engagement index is not available");
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
    }
}
