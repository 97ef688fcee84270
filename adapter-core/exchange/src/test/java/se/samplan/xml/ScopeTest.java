package se.samplan.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope's prefix is declared in what is cut out of it where that mentions it, wherever it does so, and nowhere else. */
class ScopeTest {

    private static final int PART = 64 * 1024;
    private static final String ENVELOPE = "<soap:Envelope xmlns:soap='" + SoapNames.ENVELOPE + "'>";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 6, PART - 5, PART - 4, PART - 1, PART, PART + 1, 3 * PART - 2, 5 * PART})
    void aMentionIsFoundOnEitherSideOfAPart(int at) throws Exception {
        assertThat(missing("x".repeat(at) + "soap:text")).contains("xmlns:soap=");
        assertThat(missing("x".repeat(at) + "soap-text")).isEmpty();
    }

    private static String missing(String text) throws Exception {
        byte[] document = (ENVELOPE + "<a>" + text + "</a></soap:Envelope>").getBytes(UTF_8);
        XMLStreamReader2 xml = Parser.over(document);
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // to the envelope
        }
        Scope scope = new Scope();
        scope.enter(xml);
        int end = document.length - "</soap:Envelope>".length();
        return new String(scope.missing(Set.of(), document, ENVELOPE.length(), end), UTF_8);
    }
}
