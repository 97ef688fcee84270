package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What holds for every page, whatever it is about. */
final class PageLaws {

    private PageLaws() {}

    /** Every text once, and names wherever they are needed. */
    static void saysEveryTextOnce(String html, List<Told> all) {
        String body = Read.body(html);
        all.forEach(told -> {
            int times = count(body, told.mark());
            if (told.isName()) {
                assertThat(times).as(told.toString()).isPositive();
            } else {
                assertThat(times).as(told.toString()).isEqualTo(1);
            }
        });
    }

    /** Small enough to be sent; nothing is fetched or run. */
    static void isSmallAndFetchesNothing(String html) {
        assertThat(html).doesNotContainPattern("(?i)<script|<img|<link|src=|url\\(|https?:");
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Sendable.LARGEST);
    }

    /** No heading is two levels below the one before it. */
    static void skipsNoLevel(String html) {
        List<Integer> levels = Read.levels(html);
        IntStream.range(1, levels.size())
                .forEach(i -> assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1));
    }

    static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
