package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.rules.IdentityNumbers.Found;

class IdentityNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final List<String> OTHERS = List.of("194107149207", "194307782393", "191500722390", "191500882392");
    private static final List<String> BETWEEN = List.of(
            "",
            "-",
            "+",
            " ",
            "  ",
            "\t",
            "\n",
            "\u00A0",
            "\u202F",
            "\u2028",
            "\u2029",
            "\u200B",
            "\u00AD",
            "\u2010",
            "\u2011",
            "\u2012",
            "\u2013",
            "\u2014",
            "\u2015",
            "\u2212",
            "\u2043",
            "\uFE58",
            "\uFE63",
            "\uFF0D",
            "\uFF0B",
            " - ",
            "\u00A0\u2013 ");

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

    @Test
    void findsFiguresOfAnyScriptReferencesAndMarkup() {
        for (String number : OTHERS) {
            String day = number.substring(0, 8);
            String four = number.substring(8);
            for (String one : List.of(
                    figures(number, '\uFF10'),
                    figures(number, '\u0660'),
                    figures(day, '\uFF10') + "-" + four,
                    references(number, "&#%d;"),
                    references(number, "&#x%x;"),
                    references(number, "&#00%d;"),
                    references(day, "&#%d;") + "&nbsp;-" + four,
                    day + "&thinsp;" + four,
                    day + "&#x2009;" + four,
                    day + "&#8239;&#8211;&#8239;" + four,
                    day + "&#45;" + four,
                    day + "&#x2d;" + four,
                    day + "&#X2D;" + four,
                    day + "&ndash;" + four,
                    day + "&minus;" + four,
                    day + "&#x2011;" + four,
                    day + "&plus;" + four,
                    day.substring(2) + "&#8209;" + four,
                    day.substring(0, 4) + "&#8209;" + day.substring(4, 6) + "&#8209;" + day.substring(6) + "-" + four,
                    day + "_" + four,
                    day + ":" + four,
                    day + "\u00B7" + four,
                    day + "&lowbar;" + four,
                    day + "&colon;" + four,
                    day + "&period;" + four,
                    day + "&sol;" + four,
                    day + "&middot;" + four,
                    day.substring(0, 6) + "\u00AD" + day.substring(6) + "-" + four,
                    day.substring(0, 4) + "\u200B" + day.substring(4) + "&#8203;" + four,
                    day.substring(2, 5) + "&#173;" + day.substring(5) + "-" + four.substring(0, 2) + "\u00AD"
                            + four.substring(2),
                    "<b>" + day + "</b>" + four,
                    "<emphasis role=\"strong\">" + day + "</emphasis>-" + four,
                    day + "." + four,
                    day + "/" + four)) {
                assertThat(inText("Talat med " + one + ".")).as(one).isTrue();
                assertThat(inText(one.substring(0, one.length() - 1))).as(one).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "/", " ", "_", "\u00A0", "\u2013", "\u00B7"})
    void findsANumberInGroups(String sign) {
        for (String number : OTHERS) {
            String month = number.substring(4, 6);
            String day = number.substring(6, 8);
            String four = number.substring(8);
            for (String groups : List.of(
                    String.join(sign, number.substring(0, 4), month, day, four),
                    String.join(sign, number.substring(0, 4), month + day, four),
                    String.join(sign, number.substring(0, 2), number.substring(2, 4), month, day, four),
                    String.join("-", number.substring(2, 4), month, day, four))) {
                assertThat(inText(groups)).as(groups).isTrue();
                assertThat(inText("Hon (" + groups + ") bor hemma")).as(groups).isTrue();
                assertThat(inText(groups + "1")).as(groups).isFalse();
            }
        }
    }

    /** With a check digit that fits, as one in ten has: the figures are a date with its day first, a version, a serial. */
    @Test
    void leavesAloneWhatOnlyHasTheFiguresOfANumber() {
        Random random = new Random(12);
        IntStream.range(0, 20_000).forEach(i -> {
            LocalDate day = LocalDate.of(1961, 1, 1).plusDays(random.nextInt(23_000));
            LocalDateTime then = LocalDateTime.of(1990, 1, 1, 0, 0).plusMinutes(random.nextInt(18_900_000));
            String any = String.format("%04d", random.nextInt(10_000));
            String two =
                    String.format("%02d %02d %02d ", random.nextInt(100), random.nextInt(100), random.nextInt(100));
            String dayFirst = day.format(DateTimeFormatter.ofPattern("dd-MM-uu"));

            assertThat(List.of(
                            found("R\u00F6kte " + dayFirst + " - "
                                    + day.plusYears(9).getYear()),
                            found("den " + dayFirst.replace('-', '.') + " " + any),
                            found("scan_" + then.format(DateTimeFormatter.ofPattern("uuuuMMdd_HHmm")) + ".pdf"),
                            found("Prov " + then.format(DateTimeFormatter.BASIC_ISO_DATE) + ":" + any),
                            found("ankn " + two + any),
                            found("version " + two.strip().replace(' ', '.') + "." + any),
                            found("kl " + then.format(DateTimeFormatter.ofPattern("HH:mm:ss")) + "." + any)))
                    .doesNotContain(Found.SURE);
            assertThat(found("Dnr " + day.getYear() + "-" + String.format("%02d", 1 + random.nextInt(12))
                            + (61 + random.nextInt(30)) + "-" + any))
                    .as("of the nineties and later")
                    .isIn(day.getYear() < 1990 ? List.of(Found.values()) : List.of(Found.NOTHING));
        });
    }

    /** A number that goes on from the left is a telephone number, a card or a sum. */
    @ParameterizedTest
    @ValueSource(strings = {"070-41 07 14 9207", "+46 41 07 14 9207", "1 41-07-14-9207", "0300.41.07.14.9207"})
    void leavesLongerNumbersInGroupsAlone(String text) {
        assertThat(inText(text)).isFalse();
    }

    /** What follows a date is a time, another year or anything, one time in ten with the right check digit. */
    @Test
    void aDateWithSomethingAfterItIsAtMostPossible() {
        Random random = new Random(12);
        IntStream.range(0, 20_000).forEach(i -> {
            LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000));
            LocalDate lately = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
            String time = String.format("%02d%02d", random.nextInt(24), random.nextInt(60));
            String any = String.format("%04d", random.nextInt(10_000));

            assertThat(List.of(
                            found(day + " " + time),
                            found(day + " \u2013 " + day.plusYears(3)),
                            found("Sjukskriven " + day + "-" + day.plusYears(1).getYear()),
                            found(lately + " " + any)))
                    .doesNotContain(Found.SURE);
        });
        assertThat(found("f\u00F6dd 2019-03-04 0705")).isEqualTo(Found.SURE);
    }

    @Test
    void masksNoMarkupOfAPage() {
        String page = "<td>19430778</td><td>2393</td>";

        assertThat(IdentityNumbers.without(page, "(nr)", People.ASTA, TODAY)).isEqualTo(page);
        assertThat(IdentityNumbers.without("<td>1943-07-78 2393</td>", "(nr)", People.ASTA, TODAY))
                .isEqualTo("<td>(nr)</td>");
    }

    private static String figures(String number, char nought) {
        return number.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + nought))
                .collect(Collectors.joining());
    }

    private static String references(String number, String form) {
        return number.chars().mapToObj(digit -> String.format(form, digit)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "194107149207",
                "a-194107149207",
                "19410714-9207",
                "19410714_9207",
                "410714+9207",
                "191500722390",
                "19150088-2392"
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
                "410714--9207",
                "410714.9207",
                "410714/9207",
                "410714:9207",
                "410714_9207"
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
    void aMomentOrARunningNumberOfTheLastYearInATextIsAtMostPossible() {
        Random random = new Random(12);
        IntStream.range(0, 20_000).forEach(i -> {
            LocalDateTime then = LocalDateTime.of(1990, 1, 1, 0, 0).plusMinutes(random.nextInt(18_900_000));
            LocalDateTime lately = TODAY.atStartOfDay().minusMinutes(random.nextInt(500_000));
            String running = String.format("-%04d", random.nextInt(100));

            assertThat(List.of(
                            found("Prov taget " + then.format(DateTimeFormatter.ofPattern("uuuuMMdd HHmm"))),
                            found(then.format(DateTimeFormatter.ofPattern("uuuuMMddHHmm"))),
                            found(then.format(DateTimeFormatter.ofPattern("uuMMdd\u00A0HHmm"))),
                            found(lately.format(DateTimeFormatter.BASIC_ISO_DATE) + running)))
                    .doesNotContain(Found.SURE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prov taget 20190304 0705", "201903040705", "190304 0705", "Ankomst kl 190304\u00A00705."})
    void whatMayAsWellBeAMomentIsPossible(String text) {
        assertThat(found(text)).isEqualTo(Found.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20190304-0705", // as a person writes it
                "190304-0705",
                "190304\u20130705",
                "20190304 - 0705",
                "personnummer 20190304 0705",
                "Personnumret är 201903040705",
                "pnr: 201903040705",
                "p-nr 190304 0705",
                "pers.nr (barnet) 190304 0705",
                "FÖDD 201903040705",
                "samordningsnr: 201903040705"
            })
    void whatAPersonWritesAsANumberIsSure(String text) {
        assertThat(found(text)).isEqualTo(Found.SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Personalen kom 201903040705", "föddes 201903040705", "Personnummer saknas, prov 201903040705"})
    void otherWordsSayNothingOfANumber(String text) {
        assertThat(found(text)).isEqualTo(Found.POSSIBLE);
    }

    @Test
    void aNumberThatBeginsAsATelephoneNumberDoesIsAPersonsWhereWordsSaySo() {
        String number = withCheckDigit("050203123");

        assertThat(found(number)).isEqualTo(Found.NOTHING);
        assertThat(found("pnr " + number)).isEqualTo(Found.SURE);
    }

    /** The day of a coordination number is in no calendar, so it is neither a record's nor a moment's. */
    @Test
    void aCoordinationNumberIsNoMoment() {
        for (int day = 60; day <= 91; day++) {
            for (String month : List.of("00", "01", "12")) {
                String ten = withCheckDigit("19" + month + day + "070");
                String groups = "2019-" + month + "-" + day + " " + ten.substring(6);
                assertThat(inText(groups)).as(groups).isTrue();
                for (String between : List.of("", "-")) {
                    String written = "20" + ten.substring(0, 6) + between + ten.substring(6);
                    assertThat(inText(written)).as(written).isTrue();
                    assertThat(inId(written)).as(written).isTrue();
                }
            }
        }
    }

    /** By trying: the rule itself is what is tested elsewhere. */
    private static String withCheckDigit(String nine) {
        return IntStream.range(0, 10)
                .mapToObj(last -> nine + last)
                .filter(ten -> inText("personnummer " + ten))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void masksWhatIsSureAndNothingElse() {
        String text =
                "Dottern 19150072 \u2013 2390 och 150088-2392, Asta 4304247663 och 430424+7663. Prov 20190304 0705, ring 0701740605.";

        assertThat(IdentityNumbers.without(text, "(nr)", People.ASTA, TODAY))
                .isEqualTo("Dottern (nr) och (nr), Asta (nr) och (nr). Prov 20190304 0705, ring 0701740605.");
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
        assertThat(IdentityNumbers.in(new Part<>(Place.of("title"), text), own, TODAY))
                .isEqualTo(Found.SURE);
        assertThat(IdentityNumbers.in(new Part<>(Place.of("title"), text), People.ASTA, TODAY))
                .isEqualTo(Found.NOTHING);
    }

    private static boolean inText(String text) {
        return found(text) == Found.SURE;
    }

    private static Found found(String text) {
        return IdentityNumbers.in(new Part<>(Place.of("summary"), text), People.WITH_REGIONAL_RESERVE, TODAY);
    }

    private static boolean inId(String id) {
        return IdentityNumbers.in(new Part<>(Place.of("documentId"), id), People.WITH_REGIONAL_RESERVE, TODAY)
                == Found.SURE;
    }
}
