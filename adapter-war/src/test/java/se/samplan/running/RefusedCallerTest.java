package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Refusals.assertFault;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers that nobody has listed, and ids that could pass for more than an id in a log. */
class RefusedCallerTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta("consumers.default = refuse");

    @Test
    void aConsumerThatIsNotListedIsRefused_andNoSourceIsAsked() {
        List<String> lines = Logged.during(
                () -> assertFault(asta.ask(), "Server", "VP007 [Samplan] The consumer is not listed and may not ask"));

        assertThat(lines).anyMatch(line -> line.contains("caller refused: consumer "));
        assertThat(asta.sources())
                .allSatisfy(source -> assertThat(source.received()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "x-vp-sender-id, EVIL audience=care-staff",
        "x-rivta-original-serviceconsumer-hsaid, EVIL audience=care-staff",
        "x-rivta-original-serviceconsumer-hsaid, EVIL\tX",
        "x-vp-instance-id, EVIL instance",
        "x-rivta-original-serviceconsumer-hsaid, 'TSTASTA00000-CON1,EVIL'"
    })
    void anIdThatIsMoreThanOneIsRefused_andNotRepeated(String header, String value) {
        List<String> lines = Logged.during(() -> assertFault(
                asta.send(Request.aboutAsta().with(header, value)),
                "Client",
                "HTTP header " + header + ": 1 to 64 visible ASCII characters, no comma among them"));

        assertThat(lines).noneMatch(line -> line.contains("EVIL"));
    }

    @Test
    void anIdThatIsTooLongIsRefused() {
        assertFault(
                asta.send(Request.aboutAsta().with(Request.CONSUMER, "T".repeat(65))),
                "Client",
                "HTTP header x-rivta-original-serviceconsumer-hsaid: 1 to 64 visible ASCII characters, no comma among them");
    }
}
