package se.samplan.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.HsaId;

/** The HSA-id of a subject, however its certificate writes it. */
class CertificateOwnerTest {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int IDENTIFIER = 0x06;
    private static final int UTF8 = 0x0c;
    private static final int PRINTABLE = 0x13;
    private static final String ID = "TSTASTA00000-CON1";
    private static final byte[] SERIAL_NUMBER = {0x55, 0x04, 0x05};
    private static final byte[] COMMON_NAME = {0x55, 0x04, 0x03};

    /** Tags of ASN.1; of some the JDK gives the text, of others the bytes. */
    @ParameterizedTest
    @CsvSource({
        "0c, UTF-8",
        "12, US-ASCII",
        "13, US-ASCII",
        "14, ISO-8859-1",
        "16, US-ASCII",
        "1a, US-ASCII",
        "1b, ISO-8859-1",
        "1c, UTF-32BE",
        "1e, UTF-16BE"
    })
    void everyStringTypeIsRead(String tag, Charset charset) {
        byte[] serialNumber = attribute(SERIAL_NUMBER, HexFormat.fromHexDigits(tag), ID.getBytes(charset));

        assertThat(CertificateOwner.of(subject(part(named("test")), part(serialNumber))))
                .contains(new HsaId(ID));
    }

    @Test
    void aLongIdIsRead() {
        assertThat(CertificateOwner.of(subject(
                        part(attribute(SERIAL_NUMBER, 0x1c, "A".repeat(50).getBytes(Charset.forName("UTF-32BE")))))))
                .contains(new HsaId("A".repeat(50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5.4.5=" + ID, "2.5.4.5=#13115453544153544130303030302d434f4e31", "SERIALNUMBER= " + ID})
    void howTheTypeIsWrittenDoesNotMatter(String name) {
        assertThat(CertificateOwner.of(new X500Principal("CN=test, " + name))).contains(new HsaId(ID));
    }

    /** One part of the name, of two attributes, in either order. */
    @Test
    void besideAnotherAttributeItIsRead() {
        byte[] serialNumber = attribute(SERIAL_NUMBER, PRINTABLE, ID.getBytes(US_ASCII));

        assertThat(CertificateOwner.of(subject(part(named("test"), serialNumber))))
                .contains(new HsaId(ID));
        assertThat(CertificateOwner.of(subject(part(serialNumber, named("zebra")))))
                .contains(new HsaId(ID));
    }

    @Test
    void withTwoOfThemNobodyIsNamed() {
        byte[] one = attribute(SERIAL_NUMBER, PRINTABLE, ID.getBytes(US_ASCII));
        byte[] other = attribute(SERIAL_NUMBER, UTF8, "TSTASTA00000-CON2".getBytes(UTF_8));

        assertThat(CertificateOwner.of(subject(part(one), part(other)))).isEmpty();
        assertThat(CertificateOwner.of(subject(part(one, other)))).isEmpty();
    }

    @Test
    void whatIsNoTextNamesNobody() {
        assertThat(CertificateOwner.of(subject(part(named("test"))))).isEmpty();
        assertThat(CertificateOwner.of(subject(part(attribute(SERIAL_NUMBER, 0x04, ID.getBytes(US_ASCII))))))
                .isEmpty();
        assertThat(CertificateOwner.of(subject(part(attribute(SERIAL_NUMBER, PRINTABLE, " ".getBytes(US_ASCII))))))
                .isEmpty();
        assertThat(CertificateOwner.of(subject(part(attribute(SERIAL_NUMBER, 0x1c, "å".getBytes(ISO_8859_1))))))
                .isEmpty();
    }

    private static byte[] named(String text) {
        return attribute(COMMON_NAME, UTF8, text.getBytes(UTF_8));
    }

    private static X500Principal subject(byte[]... parts) {
        return new X500Principal(der(SEQUENCE, parts));
    }

    private static byte[] part(byte[]... attributes) {
        return der(SET, attributes);
    }

    private static byte[] attribute(byte[] type, int tag, byte[] text) {
        return der(SEQUENCE, der(IDENTIFIER, type), der(tag, text));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.size() > 0xff) {
            der.write(0x82);
            der.write(content.size() >> 8);
        } else if (content.size() > 0x7f) {
            der.write(0x81);
        }
        der.write(content.size());
        der.writeBytes(content.toByteArray());
        return der.toByteArray();
    }
}
