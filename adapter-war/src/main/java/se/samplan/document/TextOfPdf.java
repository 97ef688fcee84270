package se.samplan.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The program of the other process: takes a PDF from its standard input, and writes what became of it and then the text to its
 * standard output. It fetches nothing and runs nothing of the file; scripts, forms and attachments are not looked at.
 */
final class TextOfPdf {

    /** In bytes. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Before the text. Otherwise the code of why there is none. */
    static final String TEXT = "text";

    private static final int MOST_PAGES = 200;

    /** As much as is looked at of a note. */
    private static final int MOST_LETTERS = 200_000;

    /** Whoever has started this waits no longer, or is gone itself. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private TextOfPdf() {}

    /** An error of memory ends the process at once, by its own options. */
    public static void main(String[] none) throws IOException {
        endAfter(LONGEST);
        byte[] document = System.in.readNBytes(MOST_BYTES + 1);
        System.out.write(told(document).getBytes(UTF_8));
        System.out.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody is left to be told
    private static void endAfter(Duration time) {
        CompletableFuture.runAsync(
                () -> Runtime.getRuntime().halt(1),
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static String told(byte[] document) {
        if (document.length > MOST_BYTES) {
            return "tooLarge\n";
        }
        try (PDDocument pdf = Loader.loadPDF(document)) {
            return told(pdf);
        } catch (InvalidPasswordException e) {
            return "encrypted\n";
        } catch (IOException | RuntimeException | StackOverflowError e) { // what is no PDF fails anywhere
            return "notReadable\n";
        }
    }

    private static String told(PDDocument pdf) throws IOException {
        if (!pdf.getCurrentAccessPermission().canExtractContent()) {
            return "encrypted\n";
        }
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            return "tooManyPages\n";
        }
        Bounded text = new Bounded();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        try {
            stripper.writeText(pdf, text);
        } catch (Full e) {
            return TEXT + "\n" + text;
        }
        return text.toString().isBlank() ? "noText\n" : TEXT + "\n" + text;
    }

    /** There is more text than is looked at. */
    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes so many letters. */
    private static final class Bounded extends Writer {

        private final StringWriter text = new StringWriter();

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            int room = MOST_LETTERS - text.getBuffer().length();
            text.write(letters, from, Math.min(length, room));
            if (length > room) {
                throw new Full();
            }
        }

        @Override
        public void flush() {
            // everything is in memory
        }

        @Override
        public void close() {
            // nothing is open
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
