package se.samplan.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.question.QuestionRejected;

/** What stands in the headers that are read by us and by CXF: what CXF could not bind is refused before it tries. */
class HeaderElementsTest {

    private static final String ACTOR = "<i:actorId>194304247663</i:actorId><i:actorType>subject_of_care</i:actorType>";

    @Test
    void anAddressIsText() {
        assertThat(LogicalAddressHeader.value(request("5565594230", ACTOR))).isEqualTo("5565594230");
    }

    @Test
    void anAddressAroundAnElementIsRefused() {
        assertThatThrownBy(() -> LogicalAddressHeader.value(request("55655<x/>94230", ACTOR)))
                .isInstanceOf(QuestionRejected.class)
                .hasMessage("LogicalAddress: must hold text, and no element");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x/>" + ACTOR,
                "<i:other/>" + ACTOR,
                "<i:actorId>1943<x/>04247663</i:actorId><i:actorType>subject_of_care</i:actorType>"
            })
    void anActorWithWhatItsSchemaDoesNotHaveIsRefused(String actor) {
        assertThatThrownBy(() -> ActorHeader.demanded(request("5565594230", actor)))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageStartingWith("Actor");
    }

    @Test
    void anActorMayHoldElementsOfOthers() {
        assertThat(ActorHeader.demanded(request("5565594230", ACTOR + "<o:more xmlns:o=\"urn:example:other\"/>")))
                .isNotNull();
    }

    private static Envelope request(String address, String actor) {
        String message = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
                + "<r:LogicalAddress xmlns:r=\"urn:riv:itintegration:registry:1\">" + address + "</r:LogicalAddress>"
                + "<i:Actor xmlns:i=\"urn:riv:interoperability:headers:1\">" + actor + "</i:Actor>"
                + "</s:Header><s:Body><q xmlns=\"urn:example:q\"/></s:Body></s:Envelope>";
        return EnvelopeReader.read(Optional.empty(), message.getBytes(UTF_8), "text/xml; charset=utf-8");
    }
}
