package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page asks for what it shows, so that nothing is worked out and sent for nobody. */
class SectionsAskedTest extends BehindProxy {

    private static final Pattern SECTION = Pattern.compile("section>([a-z]+)<");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /           | contacts timeline agreements plans responsibilities due findings links changes
        /nytt       | contacts timeline agreements plans changes
        /kontakter  | contacts links
        /planer     | contacts timeline plans
        /vem-gor-vad| contacts timeline agreements plans responsibilities links
        /kalender   | contacts timeline agreements plans responsibilities links
        """)
    void aPageAsksForWhatItShows(String page, String sections) throws Exception {
        get(page);

        assertThat(SECTION.matcher(adapter.asked()).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(List.of(sections.split(" ")));
    }

    /** Where a reader may want to read all of it, all of it is asked for. */
    @ParameterizedTest
    @CsvSource({"/text", "/tider.ics", "/utskrift/oversikt.pdf"})
    void whatIsTakenAlongIsMadeOfAll(String page) throws Exception {
        get(page);

        assertThat(adapter.asked()).contains("GetPlanningOverview").doesNotContain("section>");
    }
}
