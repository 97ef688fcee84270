package se.samplan.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a message is written in, and whatever is said of it, its letters are read as meant or not at all. */
class EncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "<a>Smärta i örat på Åsa</a>";

    static final List<Arguments> SAID_AND_MEANT = List.of(
            Arguments.of("text/xml;charset=UTF-8", TEXT, UTF_8),
            Arguments.of("text/xml;charset=ISO-8859-1", TEXT, ISO_8859_1),
            Arguments.of("text/xml;charset=ISO-8859-1", TEXT, UTF_8),
            Arguments.of("text/xml;charset=windows-1252", TEXT, UTF_8),
            Arguments.of("text/xml;charset='iso-8859-15'", TEXT, UTF_8),
            Arguments.of("text/xml;charset=US-ASCII", TEXT, UTF_8),
            Arguments.of("text/xml;charset=GBK", TEXT, UTF_8),
            Arguments.of("text/xml;charset=GB18030", TEXT, UTF_8),
            Arguments.of("text/xml;charset=Shift_JIS", TEXT, UTF_8),
            Arguments.of("text/xml;charset=Big5", TEXT, UTF_8),
            Arguments.of("text/xml;charset=windows-949", TEXT, UTF_8),
            Arguments.of("text/xml", "<?xml version='1.0' encoding='EUC-KR'?>" + TEXT, UTF_8),
            Arguments.of("text/xml;charset=GBK", "<a>\u6A21\u578B\u6570\u636E</a>", Charset.forName("GBK")),
            Arguments.of("text/xml;charset=utf-32", TEXT, Charset.forName("UTF-32")),
            Arguments.of("text/xml", "<?xml version='1.0' encoding='ISO-8859-1'?>" + TEXT, UTF_8),
            Arguments.of("text/xml", "<?xml version='1.0' encoding='ISO-8859-1'?>" + TEXT, ISO_8859_1),
            Arguments.of("text/xml;charset=ISO-8859-1", "<?xml version='1.0' encoding='UTF-8'?>" + TEXT, UTF_8),
            Arguments.of("text/xml;charset=ISO-8859-1", "<?xml version='1.0' encoding='UTF-8'?>" + TEXT, ISO_8859_1),
            Arguments.of(
                    "text/xml;charset=ISO-8859-1", "<?xml version='1.0' encoding='iso-8859-15'?>" + TEXT, ISO_8859_1),
            Arguments.of("text/xml;charset=ISO-8859-1", "<?xml version='1.0' encoding='US-ASCII'?>" + TEXT, ISO_8859_1),
            Arguments.of("text/xml;charset=ISO-8859-1", "<?xml version='1.0' encoding='no-such'?>" + TEXT, ISO_8859_1),
            Arguments.of("text/xml;charset=ISO-8859-1", "<a>å – ”ä”</a>", WINDOWS),
            Arguments.of("text/xml;charset=utf-16", TEXT, UTF_16LE),
            Arguments.of("text/xml;charset=utf-16", TEXT, UTF_16BE),
            Arguments.of("text/xml;charset=utf-16", "\n" + TEXT, UTF_16LE),
            Arguments.of("text/xml;charset=utf-16", "\n" + TEXT, UTF_16BE),
            Arguments.of("text/xml;charset=UTF-8", TEXT, UTF_16LE),
            Arguments.of("text/xml;charset=ISO-8859-1", "\uFEFF" + TEXT, UTF_8));

    @ParameterizedTest(name = "{0}: {2}")
    @FieldSource("SAID_AND_MEANT")
    void readsWhatIsMeant(String said, String document, Charset meant) throws CharacterCodingException {
        String read = new String(Encoding.toUtf8(document.getBytes(meant), said), UTF_8);

        assertThat(read.replaceFirst("<\\?xml[^>]*>", ""))
                .isEqualTo(document.replaceFirst("<\\?xml[^>]*>", "").replace("\uFEFF", ""));
    }

    /** A source that puts its answer together from several systems may have both in one. */
    @Test
    void refusesLettersOfTwoKinds() {
        byte[] latin = "<a><b>Smärta</b>".getBytes(ISO_8859_1);
        byte[] utf8 = "<b>Smärta</b></a>".getBytes(UTF_8);
        byte[] both = Arrays.copyOf(latin, latin.length + utf8.length);
        System.arraycopy(utf8, 0, both, latin.length, utf8.length);

        for (String said : List.of("ISO-8859-1", "iso-8859-15", "windows-1252", "UTF-8")) {
            assertThatThrownBy(() -> Encoding.toUtf8(both, "text/xml;charset=" + said))
                    .as(said)
                    .isInstanceOf(CharacterCodingException.class);
        }
    }

    @Test
    void refusesTwoCharsets_whenTheyReadDifferently() {
        String russian = "<?xml version='1.0' encoding='windows-1251'?>" + TEXT;

        String chinese = russian.replace("windows-1251", "GBK");

        for (String two : List.of(russian, chinese)) {
            assertThatThrownBy(() -> Encoding.toUtf8(two.getBytes(ISO_8859_1), "text/xml;charset=ISO-8859-1"))
                    .isInstanceOf(CharacterCodingException.class);
        }
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> Encoding.toUtf8(TEXT.getBytes(ISO_8859_1), "text/xml;charset=UTF-8"))
                .isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> Encoding.toUtf8(TEXT.getBytes(UTF_8), "text/xml;charset=no-such"))
                .isInstanceOf(CharacterCodingException.class);
        byte[] unassigned = {'<', 'a', '>', (byte) 0x81, (byte) 0xE5, '<', '/', 'a', '>'};
        assertThatThrownBy(() -> Encoding.toUtf8(unassigned, "text/xml;charset=ISO-8859-1"))
                .isInstanceOf(CharacterCodingException.class);
    }
}
