package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureRowsTest {

    private static final int TEXTS = 20_000;

    /** What numbers are made of, and what is put around and between them. */
    private static final List<String> PIECES = List.of(
            "194304247663",
            "430424",
            "7663",
            "2026-02-01",
            "1",
            "12",
            "0000",
            "-",
            "+",
            "/",
            ".",
            " ",
            "  ",
            "\t",
            "\n",
            "\u00A0",
            "\u2013",
            "\u200B",
            "&nbsp;",
            "&#x30;",
            "&#49;",
            "&#0048;",
            "&#45;",
            "&ndash;",
            "&#x2009;",
            ":",
            "_",
            "41",
            "1941",
            "<b>",
            "</strong>",
            "<span lang=\"sv\" class=\"number\">",
            "\uFF11\uFF19\uFF14\uFF13",
            "\uD835\uDFD8",
            "a",
            "x",
            "\u00E5",
            "Asta ",
            "och ".repeat(63),
            "och ".repeat(70),
            "&");

    @Test
    void findWhatThePatternAloneWouldFind() {
        Random random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            String text = IntStream.range(0, 1 + random.nextInt(14))
                    .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            for (Pattern form : List.of(IdentityNumbers.IN_TEXT, IdentityNumbers.IN_PAGE, IdentityNumbers.IN_ID)) {
                assertThat(places(FigureRows.in(text).matches(form).stream()))
                        .as(text)
                        .isEqualTo(places(form.matcher(text).results()));
            }
        }
    }

    /** The longest of what may stand between a day and its last four figures. */
    @Test
    void lookAsFarBehindARowAsAFormReaches() {
        String markup = "<" + "m".repeat(40) + ">";
        String blanks = markup.repeat(2);
        String text = "430424" + blanks + "&#x000FF0B;" + blanks + "&#x00037;".repeat(4);

        assertThat(places(FigureRows.in(text).matches(IdentityNumbers.IN_TEXT).stream()))
                .isEqualTo(places(IdentityNumbers.IN_TEXT.matcher(text).results()))
                .hasSize(1);
    }

    private static List<List<String>> places(Stream<MatchResult> found) {
        return found.map(place -> IntStream.rangeClosed(0, place.groupCount())
                        .mapToObj(group -> place.start(group) + "-" + place.end(group) + " " + place.group(group))
                        .toList())
                .toList();
    }
}
