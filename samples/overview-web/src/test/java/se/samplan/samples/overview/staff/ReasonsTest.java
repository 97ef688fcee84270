package se.samplan.samples.overview.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules of a trace are in words. */
class ReasonsTest {

    @Test
    void theRuleThatWithholdsSaysWhy() {
        assertThat(Reasons.of(List.of("IM-8:ok", "INV-L2:withheld(NOT_APPROVED)")))
                .isEqualTo("Uppgiften är inte godkänd för att visas");
        assertThat(Reasons.of(List.of("INV-L1:ok", "SVOD:withheld(NO_CONSENT)")))
                .isEqualTo("Samtycke saknas");
    }

    @Test
    void whatIsCutOutIsSaidToBe() {
        assertThat(Reasons.of(List.of("IM-8:ok", "INV-C6:cut"))).isEqualTo("Interna kommentarer visas inte");
    }

    @Test
    void aNewReasonIsShownByItsRule() {
        assertThat(Reasons.of(List.of("INV-L9:withheld(SOMETHING_NEW)"))).isEqualTo("Regel INV-L9");
    }

    @Test
    void whatIsShownHasNoReason() {
        assertThat(Reasons.of(List.of("IM-8:ok", "INV-L1:ok"))).isEmpty();
    }
}
