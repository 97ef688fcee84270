package se.samplan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.question.Questions.aQuestion;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;

class QuestionTest {

    private static final String TWELVE_DIGITS = "191212121212";

    @ParameterizedTest
    @EnumSource(names = {"REGIONAL_RESERVE", "LOCAL"})
    void isInvalidWhenOnlyOneSystemKnowsTheIdentity(IdentityType local) {
        Questions question = aQuestion().about(new PersonId("991945000023", local));

        assertThatThrownBy(question::build)
                .isInstanceOf(QuestionInvalid.class)
                .hasMessageContaining("reservnummer")
                .hasMessageContaining("patientId");
    }

    @Test
    void isInvalidWithoutRepeatingTheIdentity() {
        PersonId person = People.WITH_REGIONAL_RESERVE;

        assertThatThrownBy(aQuestion().about(person)::build)
                .message()
                .doesNotContain(person.id())
                .doesNotContain(person.type().oid());
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSONNUMMER", "SAMORDNINGSNUMMER", "NATIONAL_RESERVE"})
    void canBePutWhenTheWholeCountryKnowsTheIdentity(IdentityType national) {
        PersonId person = new PersonId(TWELVE_DIGITS, national);

        assertThat(aQuestion().about(person).build().person()).isEqualTo(person);
    }

    @Test
    void neverShowsThePersonInALogLine() {
        Question question = aQuestion().about(People.ASTA).build();

        assertThat(question.toString()).doesNotContain(People.ASTA.id());
    }

    @Test
    void doesNotChangeWhenTheHeadersItWasMadeFromDo() {
        Map<String, String> headers = new HashMap<>(Map.of("x-rivta-routing-history", "a"));
        Caller asked = aQuestion().caller();
        Caller caller =
                new Caller(asked.sender(), asked.originalConsumer(), asked.correlationId(), asked.platform(), headers);

        headers.clear();

        assertThat(caller.forwarded()).containsExactly(Map.entry("x-rivta-routing-history", "a"));
    }

    @Test
    void doesNotChangeWhenItsXmlIsTakenOut() {
        Payload payload = aQuestion().build().payload();

        payload.xml()[0] = 0;

        assertThat(payload.xml()).startsWith('<');
    }
}
