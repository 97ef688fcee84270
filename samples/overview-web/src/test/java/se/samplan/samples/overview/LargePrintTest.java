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

    /** However many sheets it takes, at either size, each is a document for everybody. */
    @Test
    void aListOfContactsThatTakesTwoSheetsPassesTheProfile() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        for (int number = 1; number <= 60; number++) {
            Answers.contact(overview, "Farzane Hatamian " + number, "phone", "070-17406" + (10 + number));
        }
        adapter.say(overview);
        byte[] usual = sheet("/utskrift/kontakter.pdf");
        post("/storlek", "token=" + link(get("/").body(), "name=\"token\" value=\"([^\"]+)\""));
        byte[] large = sheet("/utskrift/kontakter.pdf");

        assertThat(sheets(usual)).isEqualTo(2);
        assertThat(Profile.broken(usual)).isEmpty();
        assertThat(sheets(large)).isGreaterThan(2);
        assertThat(Profile.broken(large)).as("large print").isEmpty();
    }

    private static int sheets(byte[] sheet) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            return pdf.getNumberOfPages();
        }
    }

    private byte[] sheet(String path) throws IOException, InterruptedException {
        return HTTP.send(asked(path, session).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** The smallest letters of the sheet, its number left out. */
    private float smallest() throws IOException, InterruptedException {
        try (PDDocument pdf = Loader.loadPDF(sheet("/utskrift/oversikt.pdf"))) {
            Letters letters = new Letters();
            letters.getText(pdf);
            letters.sizes.removeIf(size -> size == 9f);
            return Collections.min(letters.sizes);
        }
    }
}
