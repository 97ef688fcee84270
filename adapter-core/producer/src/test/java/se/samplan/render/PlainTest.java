package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of each sign, wherever it stands: the quick look at usual texts decides nothing by itself. */
class PlainTest {

    @Test
    void eachSignBecomesWhatAPageCanHold() {
        for (int sign = 0; sign <= 0xFFFF; sign++) {
            assertThat(Plain.text("a" + (char) sign + "b"))
                    .as("U+%04X", sign)
                    .isEqualTo("a" + expected((char) sign) + "b");
        }
    }

    private static String expected(char sign) {
        if ("\n\r\f\013\u0085\u2028\u2029".indexOf(sign) >= 0) {
            return "\n";
        }
        if ("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".indexOf(sign) >= 0) {
            return "";
        }
        if (sign != '\t' && Character.isISOControl(sign)) {
            return " ";
        }
        return Character.isSurrogate(sign) || sign >= 0xFFFE ? "\uFFFD" : String.valueOf(sign);
    }
}
