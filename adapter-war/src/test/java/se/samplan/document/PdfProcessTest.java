package se.samplan.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samplan.model.planning.Bytes;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.DocumentText.NotRead;
import se.samplan.understand.plannote.DocumentText.Why;

/** PDF files as others write them, by mistake or to do harm: a text, or a reason, and never more than that. */
class PdfProcessTest {

    private static final Duration ENOUGH = Duration.ofMinutes(2);
    private static PdfProcess process;

    @BeforeAll
    static void start() {
        process = PdfProcess.ofThisProgram().orElseThrow();
    }

    @AfterAll
    static void end() {
        process.close();
    }

    @Test
    void readsTheLinesOfAPage() throws Exception {
        assertThat(read(saved(written("Vardplan", "Mal", "Ga ut varje dag.")), ENOUGH))
                .isInstanceOfSatisfying(
                        DocumentText.Read.class,
                        read -> assertThat(read.text().lines()).containsExactly("Vardplan", "Mal", "Ga ut varje dag."));
    }

    @Test
    void aScriptIsNotRunAndNotRead() throws Exception {
        PDDocument pdf = written("Vardplan");
        pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('script')"));

        assertThat(read(saved(pdf), ENOUGH))
                .isInstanceOfSatisfying(
                        DocumentText.Read.class,
                        read -> assertThat(read.text()).contains("Vardplan").doesNotContain("script"));
    }

    @Test
    void anEncryptedOneIsToldToBe() throws Exception {
        assertThat(read(locked("secret", new AccessPermission()), ENOUGH)).isEqualTo(new NotRead(Why.ENCRYPTED));
    }

    /** It can be opened by everybody, and says that its text must not be taken out. */
    @Test
    void oneWhoseTextMustNotBeTakenOutIsLeftAlone() throws Exception {
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);

        assertThat(read(locked("", none), ENOUGH)).isEqualTo(new NotRead(Why.ENCRYPTED));
    }

    @Test
    void aScannedOneHasNoText() throws Exception {
        assertThat(read(saved(written()), ENOUGH)).isEqualTo(new NotRead(Why.NO_TEXT));
    }

    @Test
    void oneOfManyPagesIsNotRead() throws Exception {
        PDDocument pdf = written("Vardplan");
        for (int page = 0; page < 200; page++) {
            pdf.addPage(new PDPage());
        }

        assertThat(read(saved(pdf), ENOUGH)).isEqualTo(new NotRead(Why.TOO_MANY_PAGES));
    }

    @Test
    void whatIsNoPdfIsToldToBeNone() {
        assertThat(read("<html>".getBytes(ISO_8859_1), ENOUGH)).isEqualTo(new NotRead(Why.NOT_READABLE));
        assertThat(read(new byte[0], ENOUGH)).isEqualTo(new NotRead(Why.NOT_READABLE));
        assertThat(read("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\n".getBytes(ISO_8859_1), ENOUGH))
                .isInstanceOf(NotRead.class);
    }

    @Test
    void oneOfTooManyBytesIsNotHandedOver() {
        assertThat(read(new byte[10 * 1024 * 1024 + 1], ENOUGH)).isEqualTo(new NotRead(Why.TOO_LARGE));
    }

    /** Some hundred kilobytes that become more than the process may hold. */
    @Test
    void aBombTakesOnlyItsOwnProcessAway() throws Exception {
        assertThat(read(saved(bomb()), ENOUGH)).isEqualTo(new NotRead(Why.TOO_LARGE));
        assertThat(read(saved(written("Vardplan")), ENOUGH)).isInstanceOf(DocumentText.Read.class);
    }

    private static PDDocument bomb() throws IOException {
        return repeating("(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) ", 4_000);
    }

    /** Nothing is to be seen on it, and it takes its process many seconds to be sure of that. */
    private static PDDocument slow() throws IOException {
        return repeating("q Q ", 40_000);
    }

    private static PDDocument repeating(String content, int thousands) throws IOException {
        PDDocument pdf = written("Vardplan");
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] part = content.repeat(1000).getBytes(ISO_8859_1);
            for (int i = 0; i < thousands; i++) {
                out.write(part);
            }
        }
        pdf.getPage(0).setContents(stream);
        return pdf;
    }

    @Test
    void whereNoTimeIsLeftNothingIsRead() throws Exception {
        assertThat(read(saved(written("Vardplan")), Duration.ZERO)).isEqualTo(new NotRead(Why.NO_TIME));
        assertThat(read(saved(written("Vardplan")), Duration.ofMillis(1))).isEqualTo(new NotRead(Why.NO_TIME));
    }

    @Test
    void aLongTextIsCut() throws Exception {
        String[] lines = new String[3_000];
        java.util.Arrays.fill(lines, "x".repeat(100));

        assertThat(read(saved(written(lines)), ENOUGH))
                .isInstanceOfSatisfying(
                        DocumentText.Read.class, read -> assertThat(read.text()).hasSize(200_000));
    }

    @Test
    void atTheEndNoProcessIsLeft_andNobodyWaits() throws Exception {
        PdfProcess ending = PdfProcess.ofThisProgram().orElseThrow();
        try (ending) {
            byte[] document = saved(slow());
            List<CompletableFuture<DocumentText>> reading = Stream.generate(
                            () -> ending.pdf(Bytes.of(document), Deadline.after(ENOUGH, Ticker.system())))
                    .limit(5)
                    .toList();
            await().atMost(ENOUGH).until(() -> children().count() >= 2);

            ending.close();

            assertThat(reading)
                    .allSatisfy(text -> assertThat(text.get(ENOUGH.toSeconds(), TimeUnit.SECONDS))
                            .isInstanceOf(NotRead.class)
                            .isNotEqualTo(new NotRead(Why.NO_TEXT)));
            await().atMost(ENOUGH).until(() -> children().findAny().isEmpty());
        }
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive);
    }

    private static DocumentText read(byte[] document, Duration time) {
        return process.pdf(Bytes.of(document), Deadline.after(time, Ticker.system()))
                .join();
    }

    private static byte[] locked(String password, AccessPermission permission) throws IOException {
        PDDocument pdf = Loader.loadPDF(saved(written("Vardplan")));
        pdf.protect(new StandardProtectionPolicy("owner", password, permission));
        return saved(pdf);
    }

    private static PDDocument written(String... lines) throws IOException {
        PDDocument pdf = new PDDocument();
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            for (int line = 0; line < lines.length; line++) {
                content.beginText();
                content.newLineAtOffset(20, 780 - 20 * line);
                content.showText(lines[line]);
                content.endText();
            }
        }
        return pdf;
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (pdf) {
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
