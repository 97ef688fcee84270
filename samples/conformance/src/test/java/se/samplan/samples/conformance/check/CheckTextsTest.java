package se.samplan.samples.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckTextsTest {

    @Test
    void everyCheckIsDescribedInBothLanguages_andNothingElseIs() throws Exception {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                CheckTexts.class.getResourceAsStream("checks.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }

        assertThat(new TreeSet<>(texts.stringPropertyNames()))
                .isEqualTo(Catalogue.of(1, Optional.empty(), Optional.empty()).all().stream()
                        .map(Check::id)
                        .flatMap(id -> Stream.of(".title.en", ".title.sv", ".rule", ".fix.en", ".fix.sv")
                                .map(id::concat))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void aCheckThatNobodyHasDescribedIsADefectThatSaysWhich() {
        assertThatThrownBy(() -> CheckTexts.both("NO-SUCH.title"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("checks.properties has no NO-SUCH.title.en");
    }
}
