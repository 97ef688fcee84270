package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Who has chosen larger text gets larger print on paper, too. */
class LargePrintTest extends BehindProxy {

    private static final float LARGE = 16;

    /** How large each letter is. */
    private static final class Letters extends PDFTextStripper {

        private final List<Float> sizes = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            sizes.add(letter.getFontSizeInPt());
        }
    }

    @Test
    void theSheetHasLargePrint_onAsManySheetsAsItTakes() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        for (int number = 1; number <= 12; number++) {
            Answers.contact(overview, "Farzane Hatamian", "phone", "070-17406" + (10 + number));
            Answers.time(overview, "b" + number, "209902241300" + (10 + number), "Återbesök " + number);
        }
        adapter.say(overview);
        assertThat(smallest()).isLessThan(LARGE);

        post("/storlek", "token=" + link(get("/").body(), "name=\"token\" value=\"([^\"]+)\""));

        assertThat(smallest()).isGreaterThanOrEqualTo(LARGE);
        assertThat(read("/utskrift/oversikt.pdf")).contains("Farzane Hatamian", "Ring 070-174 06 22", "Återbesök");
    }

    /** The smallest letters of the sheet, its number left out. */
    private float smallest() throws IOException, InterruptedException {
        byte[] sheet = HTTP.send(
                        asked("/utskrift/oversikt.pdf", session).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            Letters letters = new Letters();
            letters.getText(pdf);
            letters.sizes.removeIf(size -> size == 9f);
            return Collections.min(letters.sizes);
        }
    }
}
