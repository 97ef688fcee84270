package se.samplan.samples.overview.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** HTML that is well-formed XML, as a tagged PDF (PDF/UA) with its fonts in it. Nothing is fetched, nothing is logged. */
final class PaperPdf {

    private static final String FONT = "Atkinson Hyperlegible";
    private static final byte[] REGULAR = font("AtkinsonHyperlegible-Regular.ttf");
    private static final byte[] BOLD = font("AtkinsonHyperlegible-Bold.ttf");

    static {
        // The library would log texts of the page, such as those with a character that the font does not have.
        XRLog.setLoggingEnabled(false);
    }

    private PaperPdf() {}

    /** A PDF, and how many sheets it has. */
    @SuppressWarnings("ArrayRecordComponent") // It is handed on at once, and never compared.
    record Made(byte[] bytes, int sheets) {}

    static Made of(String html, LocalDate today) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Samplan")
                .withHtmlContent(html, null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(() -> new ByteArrayInputStream(REGULAR), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(BOLD), FONT, 700, FontStyle.NORMAL, true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, today);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new Made(out.toByteArray(), document.getNumberOfPages());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void date(PDDocument document, LocalDate today) {
        Calendar day = GregorianCalendar.from(today.atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
    }

    private static byte[] font(String name) {
        try (InputStream font = PaperPdf.class.getResourceAsStream("/paper/" + name)) {
            return Objects.requireNonNull(font, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
