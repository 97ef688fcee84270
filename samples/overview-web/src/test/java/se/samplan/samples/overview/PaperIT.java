package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Asta takes along at step 10, over the packaged adapter: one A4 each, that anybody's reader can read aloud. */
@ExtendWith(ForAll.class)
class PaperIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private static final Pattern LINK = Pattern.compile("href=\"(/overenskommelse/[^\"]+)\"");

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private static Story story;

    /**
     * A sheet, and what is read on it.
     *
     * @param file name of the sheet where it is kept to be looked at
     */
    private record Sheet(String file, String path, List<String> read) {

        @Override
        public String toString() {
            return file;
        }
    }

    /** The overview, the contacts, and each agreement, those that are over too. */
    private static Stream<Sheet> sheets() throws IOException, InterruptedException {
        String start = HTTP.send(HttpRequest.newBuilder(story.at("/")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> agreements = LINK.matcher(start)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(agreements).hasSize(4);
        return Stream.concat(
                Stream.of(
                        new Sheet(
                                "oversikt",
                                "/utskrift/oversikt.pdf",
                                List.of(
                                        "Översikt för Asta Blomberg",
                                        "utskriven av ombudet Maria.",
                                        "Farzane Hatamian",
                                        "24 februari")),
                        new Sheet(
                                "kontakter",
                                "/utskrift/kontakter.pdf",
                                List.of(
                                        "Kontakter för Asta Blomberg",
                                        "utskrivet av ombudet Maria.",
                                        "070-174 06 08, vardagar kl. 7.30–8.30"))),
                IntStream.range(0, agreements.size())
                        .mapToObj(at -> new Sheet(
                                "overenskommelse-" + (at + 1),
                                "/utskrift" + agreements.get(at) + ".pdf",
                                List.of(
                                        "Överenskommelse",
                                        "För Asta Blomberg, utskriven av ombudet Maria.",
                                        "Vem ringer jag?"))));
    }

    @BeforeAll
    static void atTheLastStep(Story told) throws IOException, InterruptedException {
        story = told;
        story.goTo(10, HTTP);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isOneSheet_withWhatIsNeeded_andNothingThatHoldsOnlyNow(Sheet sheet) throws Exception {
        byte[] made = made(sheet);
        Path folder = Path.of(System.getProperty("overview.screenshots"));
        Files.createDirectories(folder);
        Files.write(folder.resolve(sheet.file + ".pdf"), made);
        try (PDDocument pdf = Loader.loadPDF(made)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\u00a0\\s]+", " ");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
            assertThat(text)
                    .contains(sheet.read())
                    .contains("Utskrivet måndag 2 februari 2026, kl. 12.20")
                    .doesNotContain("Öppet nu", "öppen nu", "Stängt nu", "Öppnar", "194304247663", "INTERN-MARK");
        }
    }

    /** Also in large print, on as many sheets as it takes. */
    @ParameterizedTest
    @MethodSource("sheets")
    void passesTheProfileOfAccessibleDocuments(Sheet sheet) throws Exception {
        assertThat(Profile.broken(made(sheet))).isEmpty();
        changeSize();
        byte[] large = made(sheet);
        changeSize();
        assertThat(Profile.broken(large)).as("large print").isEmpty();
        assertThat(sheetsOf(large)).as("large print").isGreaterThan(1);
    }

    private static int sheetsOf(byte[] made) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(made)) {
            return pdf.getNumberOfPages();
        }
    }

    private static void changeSize() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(
                HTTP.send(HttpRequest.newBuilder(story.at("/nowhere")).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(token.find()).isTrue();
        HttpResponse<Void> answer = HTTP.send(
                HttpRequest.newBuilder(story.at("/storlek"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isInTheTypefaceOfTheReadablePages(Sheet sheet) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made(sheet))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("AtkinsonHyperlegible");
                }
            }
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
        }
    }

    @Test
    void aSheetOfWhatIsNotThereHasAKindPage() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(story.at("/utskrift/overenskommelse/x.pdf"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Sidan finns inte kvar");
    }

    private static byte[] made(Sheet sheet) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(story.at(sheet.path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("cache-control", List.of("no-store"));
        return answer.body();
    }
}
