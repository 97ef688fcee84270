package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that sources say is in Finnish here: wherever it stands it is read aloud as Finnish, and our labels are not. */
class SourcesAloudTest extends BehindProxy {

    private static final Pattern PAGE =
            Pattern.compile("href=\"(/(?:kontakt|plan|anteckning|overenskommelse|fraga)/[^\"#]+)\"");

    private final InFinnish told;

    SourcesAloudTest() throws JAXBException {
        told = new InFinnish();
    }

    @BeforeEach
    void everythingIsFinnish() {
        adapter.say(told.overview());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "sv-x-lattlast", "en", "ar"})
    void whatASourceSaysIsReadInItsLanguage_onEveryPage(String language) throws Exception {
        String token = link(get("/").body(), "name=\"token\" value=\"([^\"]+)\"");
        post("/sprak", "token=" + token + "&till=%2F&sprak=" + language);
        Set<String> read = new LinkedHashSet<>();
        for (String path : pages()) {
            List<Heard> heard = Heard.on(get(path).body());
            assertThat(heard)
                    .as(path)
                    .filteredOn(text -> text.text().toLowerCase(Locale.ROOT).contains(InFinnish.MARK))
                    .allSatisfy(
                            text -> assertThat(text.tongue()).as(text.text()).isEqualTo("fi"));
            assertThat(heard)
                    .as(path + ", ours")
                    .filteredOn(
                            text -> text.tongue().equals("fi") && !text.text().equals("Suomi"))
                    .allSatisfy(text ->
                            assertThat(text.text().toLowerCase(Locale.ROOT)).contains(InFinnish.MARK));
            heard.forEach(text -> read.add(text.text().toLowerCase(Locale.ROOT)));
        }
        assertThat(told.written())
                .allSatisfy(text -> assertThat(read).anyMatch(all -> all.contains(text.toLowerCase(Locale.ROOT))));
    }

    /** On paper, whose labels are Swedish. */
    @Test
    void whatASourceSaysIsReadInItsLanguage_onEverySheet() throws Exception {
        String agreement = link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\"");
        for (String path :
                List.of("/utskrift/oversikt.pdf", "/utskrift/kontakter.pdf", "/utskrift" + agreement + ".pdf")) {
            byte[] sheet = HTTP.send(asked(path, session).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            try (PDDocument pdf = Loader.loadPDF(sheet)) {
                assertThat(Heard.on(pdf))
                        .as(path)
                        .filteredOn(text -> text.text().toLowerCase(Locale.ROOT).contains(InFinnish.MARK))
                        .isNotEmpty()
                        .allSatisfy(text ->
                                assertThat(text.tongue()).as(text.text()).isEqualTo("fi"));
            }
        }
    }

    /** All that can be reached, each once. */
    private List<String> pages() throws Exception {
        Deque<String> ahead = new ArrayDeque<>(
                List.of("/", "/nytt", "/kontakter", "/planer", "/vem-gor-vad", "/kalender?manad=2099-02"));
        List<String> pages = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            pages.add(path);
            PAGE.matcher(get(path).body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .filter(found -> !pages.contains(found) && !ahead.contains(found))
                    .forEach(ahead::addLast);
        }
        assertThat(pages).hasSizeBetween(12, 20);
        return pages;
    }
}
