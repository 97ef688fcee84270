package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters may stand in XML 1.0 (its production 2, Char), at both sides of every border. */
class BlanksTest {

    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
    void mayStand(int character) {
        assertThat(Blanks.isXml("å" + Character.toString(character))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void mayNot(int character) {
        assertThat(Blanks.isXml("å" + Character.toString(character))).isFalse();
    }
}
