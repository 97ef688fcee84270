package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.render.PlanPageTest.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.samplan.model.plan.CarePlan;

/** What holds for the PDF of every plan, as another library than the one that made it reads it. */
class PlanPagePdfTest {

    /** Each takes a tenth of a second or more; {@code -Drender.plans=500} runs all of them. */
    private static final int PLANS = Integer.getInteger("render.plans", 20);

    @Test
    void isSmallEnough_andOpens_forEveryPlan() {
        PlanPageTest.plans(PLANS).forEach(plan -> {
            byte[] pdf = PlanPage.pdf(plan, TODAY);
            assertThat(pdf).hasSizeLessThanOrEqualTo(Sendable.LARGEST);
            assertThat(text(pdf)).contains("gjordes 2 februari 2026");
        });
    }

    @Test
    void saysWhatTheHtmlSays_headingsInOrder() {
        CarePlan plan = AstaPlans.sip();

        String text = text(PlanPage.pdf(plan, TODAY)).replaceAll("\\s+", " ");

        assertThat(text)
                .containsSubsequence(Read.headings(PlanPage.html(plan, TODAY)).stream()
                        .map(heading -> heading.getTextContent())
                        .toList())
                .contains("Hälsocentralen Sol och Måne", "Återbesök på kirurgmottagningen", "feber < 3 dagar före")
                .contains("dåligt & läser");
    }

    @Test
    void isTagged_namedAndInSwedish() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PlanPage.pdf(AstaPlans.sip(), TODAY))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Samordnad individuell plan");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @Test
    void carriesItsFonts_andOnlyWhatItUsesOfThem() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PlanPage.pdf(AstaPlans.sip(), TODAY))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+AtkinsonHyperlegible-(Regular|Bold)");
                }
            }
        }
    }

    @Test
    void hasABookmarkForEachHeading() throws IOException {
        byte[] made = PlanPage.pdf(AstaPlans.sip(), TODAY);
        try (PDDocument pdf = Loader.loadPDF(made)) {
            List<String> titles = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline().children(), titles);
            assertThat(titles)
                    .containsExactlyElementsOf(Read.headings(PlanPage.html(AstaPlans.sip(), TODAY)).stream()
                            .map(heading -> heading.getTextContent())
                            .toList());
            assertThat(text(made)).contains("Sida 1 av " + pdf.getNumberOfPages());
        }
    }

    @Test
    void isTheSameToTheByte_forTheSamePlanAndDay() {
        byte[] first = PlanPage.pdf(AstaPlans.implementationPlan(), TODAY);

        assertThat(PlanPage.pdf(AstaPlans.implementationPlan(), TODAY)).isEqualTo(first);
        assertThat(PlanPage.pdf(AstaPlans.implementationPlan(), TODAY.plusDays(1)))
                .isNotEqualTo(first);
    }

    @Test
    void saysHowManyActivitiesItShows_whenAllDoNotFit() {
        byte[] pdf = PlanPage.pdf(PlanPageTest.crowded(300), TODAY);

        assertThat(pdf).hasSizeLessThanOrEqualTo(Sendable.LARGEST);
        PlanPageTest.assertWholeThings(text(pdf).replaceAll("Sida \\d+ av \\d+", ""));
    }

    static String text(byte[] made) {
        try (PDDocument pdf = Loader.loadPDF(made)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException broken) {
            throw new AssertionError("does not open", broken);
        }
    }

    private static void collect(Iterable<PDOutlineItem> items, List<String> titles) {
        items.forEach(item -> {
            titles.add(item.getTitle());
            collect(item.children(), titles);
        });
    }
}
