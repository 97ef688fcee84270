package se.samplan.render;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.PersonId;
import se.samplan.rules.IdentityNumbers;

/** A page in its form, small enough to be sent and without anybody's identity number. */
final class Sendable {

    /** Bytes. GetCarePlans 2.0: an embedded document is at most 100 KB; read as thousands, which holds either way. */
    static final int LARGEST = 100_000;

    private Sendable() {}

    static String html(Page page, PersonId person, LocalDate today) {
        return fitting(
                page,
                form -> without(person, HtmlWriter.html(form), today).getBytes(StandardCharsets.UTF_8),
                bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    static byte[] pdf(Page page, PersonId person, LocalDate today) {
        return fitting(
                page, form -> PdfWriter.pdf(without(person, HtmlWriter.printable(form), today), today), bytes -> bytes);
    }

    private static <T> T fitting(Page page, Function<Page, byte[]> form, Function<byte[], T> result) {
        Stream<byte[]> forms = Shortening.of(page).map(form);
        return result.apply(forms.filter(bytes -> bytes.length <= LARGEST)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not even the shortest form of a page fits")));
    }

    /**
     * The page without identity numbers (INV-L7), however they are written and wherever in a text somebody has put them.
     * Identities of other forms are not numbers that a text could hold by mistake.
     */
    private static String without(PersonId person, String html, LocalDate today) {
        return IdentityNumbers.without(html, "(personnummer)", person, today);
    }
}
