package se.samplan.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes UTF-8 of a message, whatever it was written in. Rule: byte order mark, then the transport's charset, then the XML
 * declaration, then UTF-8 (XML 1.0, appendix F; RFC 7303).
 *
 * <p>Two things that senders say are not believed. Of any charset but those of Unicode, bytes that are UTF-8 are UTF-8:
 * letters of such a charset hardly ever form valid UTF-8, and servers that state a fixed charset are common. And ISO-8859-1
 * with bytes from 80 to 9F is windows-1252: the control characters that would stand there are never meant. What cannot be
 * decided is refused; garbage is never handed on as text.
 */
public final class Encoding {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int DECLARATION_LENGTH = 256;

    /** What nearly every sender of UTF-8 writes. */
    private static final List<String> USUAL = List.of("text/xml;charset=UTF-8", "text/xml; charset=utf-8");

    /** The first bytes of most letters of European languages in UTF-8. */
    private static final byte[] LEADS = {(byte) 0xC2, (byte) 0xC3};

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {}

    /** Whether a Content-Type says, in the words of nearly every sender, that XML in UTF-8 follows. */
    public static boolean isUsual(String contentType) {
        return USUAL.stream().anyMatch(contentType::equalsIgnoreCase);
    }

    /**
     * Returns the document as UTF-8 without byte order mark; without XML declaration too, if it had to be re-written or
     * if the declaration names another encoding.
     *
     * @param contentType the HTTP header's value; may be empty
     * @throws CharacterCodingException if the bytes are not what they are said to be, or the charset is unknown
     */
    public static byte[] toUtf8(byte[] document, String contentType) throws CharacterCodingException {
        if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
            return withoutOtherDeclaration(checked(Arrays.copyOfRange(document, 3, document.length)));
        }
        Charset charset = charsetOf(document, contentType);
        if (charset.equals(StandardCharsets.UTF_8) || isUtf8InTruth(document, charset)) {
            return withoutOtherDeclaration(checked(document));
        }
        return decoded(document, charset);
    }

    /** ASCII is UTF-8 whatever it is called; of the others all that are written with the same bytes can be mistaken for it. */
    private static boolean isUtf8InTruth(byte[] document, Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII) || (!isUnicode(charset) && Utf8.isWellFormed(document));
    }

    private static byte[] decoded(byte[] document, Charset charset) throws CharacterCodingException {
        String text = text(document, charset);
        if (isPartlyUtf8(document, charset) || isReadOtherwiseAsDeclared(document, charset, text)) {
            throw new CharacterCodingException();
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int afterDeclaration = withoutMark.startsWith("<?xml") ? withoutMark.indexOf("?>") + 2 : 0;
        return checked(withoutMark.substring(afterDeclaration).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] document, Charset charset) throws CharacterCodingException {
        Charset meant = charset.equals(StandardCharsets.ISO_8859_1) && hasControls(document) ? WINDOWS : charset;
        return meant.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    }

    /** A letter of UTF-8 among others of such a charset would come out as "Ã¤"; nobody ends a word with Ã or Â and a sign. */
    private static boolean isPartlyUtf8(byte[] document, Charset charset) {
        if (!new String(LEADS, charset).equals("ÂÃ")) {
            return false;
        }
        for (int at = 0; at < document.length - 1; at++) {
            boolean leads = document[at] == LEADS[0] || document[at] == LEADS[1];
            if (leads && document[at + 1] < (byte) 0xC0) { // signed: 80 to BF
                return true;
            }
        }
        return false;
    }

    /** Two charsets that are not Unicode's, and nothing that says which is meant. */
    private static boolean isReadOtherwiseAsDeclared(byte[] document, Charset charset, String text)
            throws CharacterCodingException {
        Optional<Charset> declared = find(DECLARED, head(document))
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(other -> !other.equals(StandardCharsets.US_ASCII) && !isUnicode(other));
        return !isUnicode(charset)
                && declared.isPresent()
                && !text(document, declared.get()).equals(text);
    }

    /** UTF-8, UTF-16 and UTF-32 with their orders; in the last two, ASCII is never written with the bytes of UTF-8. */
    private static boolean isUnicode(Charset charset) {
        return charset.name().contains("UTF-");
    }

    private static boolean hasControls(byte[] document) {
        for (byte octet : document) {
            if (octet < (byte) 0xA0) { // signed: 80 to 9F
                return true;
            }
        }
        return false;
    }

    private static Charset charsetOf(byte[] document, String contentType) throws CharacterCodingException {
        if (startsWith(document, 0xFE, 0xFF) || startsWith(document, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (document.length > 3 && document[0] == '<' && document[1] == 0 && document[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (document.length > 3 && document[0] == 0 && document[1] == '<' && document[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUsual(contentType)) {
            return StandardCharsets.UTF_8;
        }
        Optional<String> name = find(CHARSET, contentType).or(() -> find(DECLARED, head(document)));
        try {
            return name.map(Charset::forName)
                    .map(named -> inOrder(named, document))
                    .orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new CharacterCodingException();
        }
    }

    /** UTF-16 without a mark: a document begins with a sign of ASCII, whose other byte is zero. */
    private static Charset inOrder(Charset named, byte[] document) {
        boolean low = document.length > 1 && document[0] != 0 && document[1] == 0;
        return named.equals(StandardCharsets.UTF_16) && low ? StandardCharsets.UTF_16LE : named;
    }

    /** The parser lets some malformed sequences through; since bytes are passed on, they are refused here. */
    private static byte[] checked(byte[] document) throws CharacterCodingException {
        if (!Utf8.isWellFormed(document)) {
            throw new CharacterCodingException();
        }
        return document;
    }

    /** What mark or transport has settled, a parser must not hear otherwise from a declaration that is out of date. */
    private static byte[] withoutOtherDeclaration(byte[] utf8) {
        if (!startsWith(utf8, '<', '?', 'x', 'm', 'l')) {
            return utf8;
        }
        String head = head(utf8);
        int end = head.indexOf("?>") + 2;
        boolean misleads = find(DECLARED, head)
                .filter(name -> !name.equalsIgnoreCase("UTF-8"))
                .isPresent();
        return misleads && end > 2 ? Arrays.copyOfRange(utf8, end, utf8.length) : utf8;
    }

    private static String head(byte[] document) {
        return new String(document, 0, Math.min(document.length, DECLARATION_LENGTH), StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean startsWith(byte[] document, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (document.length <= i || (document[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
