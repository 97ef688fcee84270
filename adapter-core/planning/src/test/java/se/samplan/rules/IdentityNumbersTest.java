package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;

class IdentityNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final List<String> OTHERS = List.of("194107149207", "194307782393", "191500722390", "191500882392");
    private static final List<String> BETWEEN =
            List.of("", "-", "+", " ", "\u00A0", "\u202F", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212", " - ");

    @Test
    void findsEverySpellingInATextWhateverStandsAroundIt() {
        for (String number : OTHERS) {
            for (String between : BETWEEN) {
                String written = number.substring(0, 8) + between + number.substring(8);
                for (String one :
                        List.of(written, written.substring(2), "plan-" + written + "-2", "(" + written + ").")) {
                    assertThat(inText(one)).as(one).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"194107149207", "a-194107149207", "19410714-9207", "410714+9207", "191500722390", "19150088-2392"
            })
    void findsWhatIsSureInAnId(String id) {
        assertThat(inId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "194107149208", // another check digit
                "194113149209", // no such month, right check digit
                "1941071492070", // one digit more
                "20260120123000",
                "070-1740605",
                "0701740605",
                "08-46500400",
                "5565594230", // an organisation number
                "TSTASTA00000-U101",
                "410714--9207"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(inText(text)).isFalse();
        assertThat(inId(text)).isFalse();
    }

    @Test
    void aDayOrMomentAndANumberInARowIsNoPersonInAnId() {
        Random random = new Random(12);
        IntStream.range(0, 20_000).forEach(i -> {
            LocalDateTime then = LocalDateTime.of(1990, 1, 1, 0, 0).plusMinutes(random.nextInt(18_900_000));
            String day = then.format(DateTimeFormatter.BASIC_ISO_DATE);
            String four = String.format("%04d", random.nextInt(10_000));

            assertThat(inId(day + "-" + four)).isFalse();
            assertThat(inId("N-" + day + four)).isFalse();
            assertThat(inId(then.format(DateTimeFormatter.ofPattern("uuuuMMddHHmm"))))
                    .isFalse();
        });
    }

    @Test
    void aMomentOrARunningNumberOfTheLastYearIsNoPersonInAText() {
        Random random = new Random(12);
        IntStream.range(0, 20_000).forEach(i -> {
            LocalDateTime then = TODAY.atStartOfDay().minusMinutes(random.nextInt(500_000));
            String running = String.format("-%04d", random.nextInt(100));

            assertThat(inText(then.format(DateTimeFormatter.ofPattern("uuuuMMddHHmm"))))
                    .isFalse();
            assertThat(inText(then.format(DateTimeFormatter.ofPattern("uuMMdd HHmm"))))
                    .isFalse();
            assertThat(inText(then.format(DateTimeFormatter.BASIC_ISO_DATE) + running))
                    .isFalse();
        });
    }

    @Test
    void aNumberInAnIdIsSeldomAPerson() {
        Random random = new Random(12);
        long found = IntStream.range(0, 20_000)
                .filter(i -> inId(String.format("%012d", random.nextLong(1_000_000_000_000L))))
                .count();

        assertThat(found).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"991945000023", "reserv 991945000023", "x991945000023x"})
    void findsTheRecordsOwnPersonWhateverItsKindOfIdentity(String text) {
        PersonId own = People.WITH_REGIONAL_RESERVE;

        assertThat(own.type()).isEqualTo(IdentityType.REGIONAL_RESERVE);
        assertThat(IdentityNumbers.isIn(new Part<>("title", "title", text), own, TODAY))
                .isTrue();
        assertThat(IdentityNumbers.isIn(new Part<>("title", "title", text), People.ASTA, TODAY))
                .isFalse();
    }

    private static boolean inText(String text) {
        return IdentityNumbers.isIn(new Part<>("summary", "summary", text), People.WITH_REGIONAL_RESERVE, TODAY);
    }

    private static boolean inId(String id) {
        return IdentityNumbers.isIn(new Part<>("documentId", "documentId", id), People.WITH_REGIONAL_RESERVE, TODAY);
    }
}
