package se.samplan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.checkblocks.v4.CheckBlocksResponderInterface;
import se.samplan.contracts.checkconsent.v2.CheckConsentResponderInterface;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationResponderInterface;
import se.samplan.xml.Parser;

/** What may stand twice in the answers of the services of access, and what may not. */
class OnceEachTest {

    private static final String BLOCKS = "urn:riv:informationsecurity:authorization:blocking:";
    private static final String CONSENT = "urn:riv:informationsecurity:authorization:consent:";
    private static final String RELATION = "urn:riv:ehr:patientrelationship:";

    private static final String BLOCKS_ANSWER = "<s:CheckBlocksResponse xmlns:s='" + BLOCKS
            + "CheckBlocksResponder:4' xmlns='" + BLOCKS + "4'><s:checkBlocksResult>"
            + "<result><resultCode>OK</resultCode></result>"
            + "<checkResults><status>BLOCKED</status><rowNumber>1</rowNumber></checkResults>"
            + "<checkResults><status>OK</status><rowNumber>2</rowNumber></checkResults>"
            + "</s:checkBlocksResult></s:CheckBlocksResponse>";

    private static final String CONSENT_ANSWER = "<s:CheckConsentResponse xmlns:s='" + CONSENT
            + "CheckConsentResponder:2' xmlns='" + CONSENT + "2'><s:checkResult>"
            + "<result><resultCode>OK</resultCode></result><hasConsent>false</hasConsent>"
            + "</s:checkResult></s:CheckConsentResponse>";

    private static final String RELATION_ANSWER = "<s:CheckPatientRelationResponse xmlns:s='" + RELATION
            + "accesscontrol:CheckPatientRelationResponder:1' xmlns='" + RELATION + "1'>"
            + "<s:CheckResultType><Result><ResultCode>OK</ResultCode></Result>"
            + "<HasPatientrelation>false</HasPatientrelation></s:CheckResultType></s:CheckPatientRelationResponse>";

    @Test
    void whatTheContractHasManyTimesMayStandManyTimes() {
        assertThatCode(() -> read(CheckBlocksResponderInterface.class, BLOCKS_ANSWER))
                .doesNotThrowAnyException();
        assertThatCode(() -> read(CheckConsentResponderInterface.class, CONSENT_ANSWER))
                .doesNotThrowAnyException();
        assertThatCode(() -> read(CheckPatientRelationResponderInterface.class, RELATION_ANSWER))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<status>OK</status>",
                "<rowNumber>2</rowNumber>",
                "<result><resultCode>OK</resultCode></result>",
                "<resultCode>OK</resultCode>"
            })
    void aBlockIsSaidOnce(String element) {
        assertRefused(CheckBlocksResponderInterface.class, BLOCKS_ANSWER, element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<hasConsent>false</hasConsent>",
                "<result><resultCode>OK</resultCode></result>",
                "<resultCode>OK</resultCode>"
            })
    void aConsentIsSaidOnce(String element) {
        assertRefused(CheckConsentResponderInterface.class, CONSENT_ANSWER, element);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<HasPatientrelation>false</HasPatientrelation>", "<ResultCode>OK</ResultCode>"})
    void aRelationIsSaidOnce(String element) {
        assertRefused(CheckPatientRelationResponderInterface.class, RELATION_ANSWER, element);
    }

    /** A newer version, or an any, may bring them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                <x xmlns='urn:other'/><x xmlns='urn:other'/>
                <hasConsent xmlns='urn:other'>true</hasConsent>
                <more/><more/>
                <more><hasConsent>true</hasConsent><hasConsent>true</hasConsent></more>
                """)
    void whatTheContractDoesNotKnowMayStandAnyHow(String element) {
        String answer = CONSENT_ANSWER.replace("</hasConsent>", "</hasConsent>" + element);

        assertThatCode(() -> read(CheckConsentResponderInterface.class, answer)).doesNotThrowAnyException();
    }

    private static void assertRefused(Class<?> port, String answer, String element) {
        String twice = answer.replaceFirst(element, element + element);

        assertThatThrownBy(() -> read(port, twice)).as(twice).isInstanceOf(XMLStreamException.class);
    }

    private static void read(Class<?> port, String answer) throws XMLStreamException {
        String envelope = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>" + answer
                + "</e:Body></e:Envelope>";
        new OnceEach(port).readWhole(Parser.over(envelope.getBytes(UTF_8)));
    }
}
