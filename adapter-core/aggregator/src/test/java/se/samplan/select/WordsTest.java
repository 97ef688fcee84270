package se.samplan.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Dospåsar, dospåsar",
        "ÅÄÖ, åäö",
        "a\u030Aa\u0308o\u0308, åäö",
        "idé, ide",
        "IDÉ, ide",
        "ü, u",
        "Æ, ä",
        "ø, ö",
        "Straße, strasse",
        "ﬁnger, finger",
        "İ, i",
        "do\u00ADspåse, dospåse",
        "Å, å",
        "Š, s"
    })
    void foldsTheSwedishWay(String text, String folded) {
        assertThat(Words.folded(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "dospåsar, true",
        "DOSPÅSAR, true",
        "påsar, true",
        "'veckan, dospåsar', true",
        "armen, true",
        "armén, true",
        "dospasar, false",
        "dospäsar, false",
        "'dospåsar apotek', false",
        "dospåsar-veckan, true",
        "18, true",
        "para, false",
        "section, false"
    })
    void findsEveryWordSomewhere(String searched, boolean found) {
        List<String> texts = List.of("Dospåsarna för VECKAN, kl. 18", "<section><para>Armén</para></section> 3 < 4");

        assertThat(Words.of(searched).allOccurIn(texts)).isEqualTo(found);
    }

    @Test
    void findsNothingWhereThereIsNoText() {
        assertThat(Words.of("dospåsar").allOccurIn(List.of())).isFalse();
        assertThat(Words.of("...").allOccurIn(List.of())).isFalse();
    }

    @Test
    void takesMarkupForABlank_soThatNoTwoTextsBecomeAWord() {
        List<String> texts = List.of("<para>fall</para><para>risk</para>");

        assertThat(Words.of("fallrisk").allOccurIn(texts)).isFalse();
        assertThat(Words.of("fall risk").allOccurIn(texts)).isTrue();
    }

    @Test
    void takesLessThanAndMoreThanForWhatTheyAre() {
        assertThat(Words.of("mmol").allOccurIn(List.of("under <5 mmol och över >9")))
                .isTrue();
    }
}
