package se.samplan.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * Text in one of the string types of ASN.1, as DER writes it (X.690). The JDK reads some of them as if they were UTF-8, and others not at
 * all.
 */
final class DerText {

    private static final int BYTE = 0xff;
    private static final int LENGTH_AT = 1;

    /** A length of more than seven bits, in the one byte that follows. */
    private static final int LONG_LENGTH = 0x81;

    private static final Map<Integer, Charset> TYPES = Map.of(
            0x0c, UTF_8, // UTF8String
            0x12, US_ASCII, // NumericString
            0x13, US_ASCII, // PrintableString
            0x14, ISO_8859_1, // T61String, as it is used
            0x16, US_ASCII, // IA5String
            0x1a, US_ASCII, // VisibleString
            0x1b, ISO_8859_1, // GeneralString
            0x1c, Charset.forName("UTF-32BE"), // UniversalString
            0x1e, UTF_16BE); // BMPString

    private DerText() {}

    /** Empty if the bytes are no text, or one of more than 255 bytes. */
    static Optional<String> read(byte[] der) {
        if (der.length <= LENGTH_AT) {
            return Optional.empty();
        }
        int textAt = (der[LENGTH_AT] & BYTE) == LONG_LENGTH ? LENGTH_AT + 2 : LENGTH_AT + 1;
        if (der.length < textAt || (der[textAt - 1] & BYTE) != der.length - textAt) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(der[0] & BYTE))
                .flatMap(type -> decoded(ByteBuffer.wrap(der, textAt, der.length - textAt), type));
    }

    private static Optional<String> decoded(ByteBuffer text, Charset type) {
        try {
            return Optional.of(type.newDecoder().decode(text).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
