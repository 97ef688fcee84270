package se.samplan.samples.overview.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every label in every language, with the same places to fill in, each language in its own words. */
class WordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final Pattern USED = Pattern.compile(
            "#\\{([a-zA-Z.]+)|(?:words(?:\\(\\))?\\s*\\.(?:of|sentence)|mine)\\(\\s*['\"]([a-zA-Z.]+)['\"]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLabelIsMissing_andNoneIsInOneLanguageAlone(Language language) {
        assertThat(Words.in(language).keys())
                .isEqualTo(Words.in(Language.SWEDISH).keys());
        assertThat(Words.in(language).keys())
                .allSatisfy(
                        key -> assertThat(Words.in(language).of(key)).as(key).isNotBlank());
    }

    /** A place that a translator forgot would take a name or a time away. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPlaceIsFilledInInEveryLanguage(Language language) {
        Words.in(Language.SWEDISH).keys().stream()
                .filter(key -> !key.startsWith("date.") && !key.endsWith(".other") && !key.equals("near.days"))
                .forEach(key -> assertThat(places(Words.in(language), key))
                        .as(language + " " + key)
                        .isEqualTo(places(Words.in(Language.SWEDISH), key)));
    }

    private static Set<String> places(Words words, String key) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(words.of(key));
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPart(part).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(pattern.getPart(part)));
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/templates", "src/main/java"})
    void whatThePagesAskForIsThere(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder)).filter(Files::isRegularFile)) {
            files.forEach(file -> USED.matcher(read(file)).results().forEach(used -> {
                String key = used.group(1) == null ? used.group(2) : used.group(1);
                assertThat(key.endsWith(".") || has(key))
                        .as(file.getFileName() + ": " + key)
                        .isTrue();
            }));
        }
    }

    private static boolean has(String key) {
        Words words = Words.in(Language.SWEDISH);
        return words.has(key) || (words.has(key + ".self") && words.has(key + ".other"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        SWEDISH      , tisdag 24 februari       , kl. 13.00       , om 22 dagar
        EASY_SWEDISH , tisdag 24 februari       , klockan 13.00   , om 22 dagar
        ENGLISH      , Tuesday 24 February      , at 13:00        , in 22 days
        FINNISH      , tiistai 24. helmikuuta   , klo 13.00       , 22 päivän kuluttua
        ARABIC       , الثلاثاء 24 فبراير        , الساعة 13:00    , بعد 22 يومًا
        """)
    void eachLanguageHasItsOwnWordsForDaysAndTimes(Language language, String day, String clock, String near) {
        Dates dates = Words.in(language).dates();
        LocalDate visit = LocalDate.of(2026, 2, 24);

        assertThat(plain(dates.weekdayAndDay(visit, TODAY))).isEqualTo(day);
        assertThat(plain(dates.clock(LocalTime.of(13, 0)))).isEqualTo(clock);
        assertThat(plain(dates.near(visit, TODAY))).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"1, هدف واحد.", "2, هدفان.", "3, 3 أهداف.", "11, 11 هدفًا.", "100, 100 هدف."})
    void eachLanguageCountsInItsOwnWay(long goals, String words) {
        assertThat(Words.in(Language.ARABIC).of("plan.goals", goals)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"Sjuksköterska, sjuksköterska", "ST-läkare, ST-läkare", "'', ''"})
    void withinASentenceThereIsASmallLetter_butForAbbreviations(String text, String within) {
        assertThat(Words.in(Language.SWEDISH).within(text)).isEqualTo(within);
    }

    /** Two texts of a source after each other are one: as two they would stand the wrong way round where they part in lines. */
    @Test
    void whatASourceSaysAfterItselfIsOnePiece() {
        Words arabic = Words.in(Language.ARABIC);

        assertThat(arabic.sentence("agreement.next", "Provtagning.")
                        .and(arabic.said("I oktober 2026."))
                        .and(arabic.sentence("times.more"))
                        .pieces())
                .extracting(Sentence.Piece::text)
                .containsExactly("الخطوة التالية: ", "Provtagning. I oktober 2026.", " ", arabic.of("times.more"));
    }

    /** What a source has said keeps its language, in the middle of a sentence too. */
    @Test
    void whatASourceHasSaidIsMarkedInOtherLanguagesThanItsOwn() {
        Sentence arabic = Words.in(Language.ARABIC).sentence("contact.replaces", "Hampus Vällivara");

        assertThat(arabic.pieces()).contains(new Sentence.Piece("Hampus Vällivara", Optional.of(Spoken.SWEDISH)));
        assertThat(arabic.toString()).isEqualTo("تولّى الدور قبل ذلك Hampus Vällivara.");
        assertThat(Words.in(Language.SWEDISH)
                        .sentence("contact.replaces", "Hampus")
                        .pieces())
                .noneMatch(piece -> piece.by().isPresent());
    }

    /** Braces and quotes of a source are nothing to a pattern. */
    @Test
    void whatASourceHasSaidIsNeverAPattern() {
        String said = "{0} '{1}' <b>&";

        assertThat(Words.in(Language.ENGLISH).sentence("line.source", said).toString())
                .isEqualTo("Found in " + said + ".");
    }

    @Test
    void aLabelThatIsNotThereIsNoSilence() {
        assertThatThrownBy(() -> Words.in(Language.ENGLISH).of("no.such.label"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
