package se.samplan.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A page as a tagged PDF (PDF/UA) with its fonts in it. The same page and day give the same bytes. */
final class PdfWriter {

    private static final String FONT = "Atkinson Hyperlegible";

    /** More than a document has, so that its tags are compressed together, which takes less room than streams of 200. */
    private static final int OBJECTS_PER_STREAM = 100_000;

    private static final byte[] REGULAR = Resources.bytes("AtkinsonHyperlegible-Regular.ttf");
    private static final byte[] BOLD = Resources.bytes("AtkinsonHyperlegible-Bold.ttf");

    static {
        // The library would log texts of the plan, such as those with a character that the font does not have.
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    static byte[] pdf(String html, LocalDate today) {
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
            return saved(renderer.getPdfDocument(), today);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] saved(PDDocument document, LocalDate today) throws IOException {
        Calendar day = GregorianCalendar.from(today.atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        document.setDocumentId(today.toEpochDay());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, new CompressParameters(OBJECTS_PER_STREAM));
        return out.toByteArray();
    }
}
