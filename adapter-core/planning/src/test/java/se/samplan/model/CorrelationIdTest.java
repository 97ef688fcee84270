package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nx-vp-sender-id: b", "a b", "a\u0000b", "å", ""})
    void refusesWhatCouldEndALogLineOrAHeader(String dangerous) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CorrelationId(dangerous));
    }

    @Test
    void hasAtMost128Characters() {
        assertThat(new CorrelationId("x".repeat(128))).hasToString("x".repeat(128));
        assertThatIllegalArgumentException().isThrownBy(() -> new CorrelationId("x".repeat(129)));
    }

    @Test
    void isNewEveryTimeItIsMade() {
        assertThat(CorrelationId.random()).isNotEqualTo(CorrelationId.random());
    }

    @ParameterizedTest
    @ValueSource(strings = {"194304247663", "a-19430424-7663", "x/430424-7663/2"})
    void aLogNeverHoldsWhoseNumberItMayBe(String id) {
        assertThat(new CorrelationId(id)).asString().doesNotContain("7663").contains("hidden");
        assertThat(new CorrelationId(id).value()).isEqualTo(id);
    }
}
