package se.samplan.list;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTextTest {

    private static final String LINE = "TSTASTA00000-CONS2\t= person\r\n";

    @Test
    void readsWhateverAnEditorMarksTheFileWith() throws ListRejected {
        assertThat(ListText.of(("\uFEFF" + LINE).getBytes(UTF_8))).isEqualTo(LINE);
        assertThat(ListText.of(LINE.getBytes(UTF_16))).isEqualTo(LINE);
        assertThat(ListText.of(("\uFEFF" + LINE).getBytes(UTF_16LE))).isEqualTo(LINE);
    }

    @Test
    void aRemarkIsForPeople() throws ListRejected {
        String remark = " # vård\u00A0och omsorg\n" + LINE;

        assertThat(ListText.of(remark.getBytes(UTF_8))).isEqualTo(remark);
    }

    @Test
    void aRemarkMayStandBehindALine() throws ListRejected {
        String remark = LINE.strip() + " # Asta\u00A0ringer \uD83D\uDC69\u200D\u2695\uFE0F\n";

        assertThat(ListText.of(remark.getBytes(UTF_8))).isEqualTo(remark);
        assertThatExceptionOfType(ListRejected.class)
                .isThrownBy(() -> ListText.of(remark.replace(" #", "\u00A0#").getBytes(UTF_8)))
                .withMessageContaining("U+00A0");
    }

    /** An editor shows a new line there; read as a part of the remark, what stands on it would be unread without a word. */
    @ParameterizedTest
    @ValueSource(ints = {0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029})
    void aLineCannotHideInARemark(int sign) {
        for (String begin : List.of("", "TSTASTA00000-CONS3 = person ")) {
            String text = LINE + begin + "# staff" + Character.toString(sign) + LINE;

            assertThatExceptionOfType(ListRejected.class)
                    .isThrownBy(() -> ListText.of(text.getBytes(UTF_8)))
                    .withMessageContaining("line 2: ")
                    .withMessageContaining(String.format("U+%04X", sign))
                    .withMessageNotContaining("CONS2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x0B, 0x0C, 0x1B, 0x7F, 0x85, 0xA0, 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
                0x2007, 0x200B, 0x202E, 0x2028, 0x2800, 0x3000, 0x3164, 0xE000, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFC,
                0xFFFD, 0x13441, 0x13442, 0x16FE4, 0x1D159, 0xE0000, 0xE0100, 0xE01EF, 0xE0FFF
            })
    void aSignThatCannotBeSeenIsRefusedByLineAndSign(int sign) {
        String text = LINE + "TSTASTA00000-CONS2" + Character.toString(sign) + "= person\n";

        assertThatExceptionOfType(ListRejected.class)
                .isThrownBy(() -> ListText.of(text.getBytes(UTF_8)))
                .withMessageContaining("line 2: ")
                .withMessageContaining(String.format("U+%04X", sign))
                .withMessageNotContaining("CONS2");
    }

    @Test
    void aNameIsWrittenWithTheSignsOfItsLanguage() throws ListRejected {
        String names = "Åsa Öberg-Lindström, Łódź, Ğ, Æ, 日本, é as e\u0301\n";

        assertThat(ListText.of(names.getBytes(UTF_8))).isEqualTo(names);
    }
}
