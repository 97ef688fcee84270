package se.samplan.produce.index.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.produce.index.IndexChange.State;
import se.samplan.produce.index.IndexPosts;
import se.samplan.produce.index.Notification;
import se.samplan.produce.index.NotificationRefused;

class ProcessNotificationTest {

    private static final String SERVICE = "urn:riv:itintegration:engagementindex:ProcessNotificationResponder:1";

    private static final String TRANSACTION = """
            <p:engagementTransaction><c:deleteFlag>false</c:deleteFlag><c:engagement>
            <c:registeredResidentIdentification>194304247663</c:registeredResidentIdentification>
            <c:serviceDomain>riv:clinicalprocess:logistics:logistics</c:serviceDomain>
            <c:categorization>cll-cp</c:categorization>
            <c:logicalAddress>TSTASTA00000-SYS1</c:logicalAddress>
            <c:businessObjectInstanceIdentifier>NA</c:businessObjectInstanceIdentifier>
            <c:clinicalProcessInterestId>NA</c:clinicalProcessInterestId>
            <c:mostRecentContent>20260120120000</c:mostRecentContent>
            <c:sourceSystem>TSTASTA00000-SYS1</c:sourceSystem>
            <c:creationTime>20260120120100</c:creationTime>
            <c:updateTime>20260120120200</c:updateTime>
            <c:dataController>SE1</c:dataController>
            <c:owner>TSTASTA00000-IDX0</c:owner>
            <x:more xmlns:x="urn:example:unknown"><c:owner>another</c:owner></x:more>
            </c:engagement></p:engagementTransaction>
            """;

    @Test
    void keepsWhatTheIndexHasSet() throws Exception {
        validate(message(TRANSACTION));

        assertThat(read(message(TRANSACTION)))
                .containsExactly(new Notification(
                        State.PRESENT,
                        IndexPosts.key("SE1"),
                        new HsaId("TSTASTA00000-IDX0"),
                        new Notification.SetTimes(
                                Optional.of(IndexPosts.NOON),
                                Optional.of(IndexPosts.NOON.plusMinutes(1)),
                                Optional.of(IndexPosts.NOON.plusMinutes(2)))));
    }

    @Test
    void readsTheWholeEnvelope_inOrder() throws Exception {
        String gone = TRANSACTION.replace(">false<", ">true<").replace("SE1<", "SE2<");
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/><s:Body>"
                + message(TRANSACTION + gone) + "</s:Body></s:Envelope>";

        assertThat(read(envelope))
                .extracting(told -> told.state() + " " + told.key().dataController())
                .containsExactly("PRESENT SE1", "GONE SE2");
    }

    @Test
    void timesMayBeMissing_theOwnerMayNot() throws Exception {
        String without = TRANSACTION.replaceAll("<c:(mostRecentContent|creationTime|updateTime)>.*\n", "");

        assertThat(read(message(without)).get(0).times())
                .isEqualTo(new Notification.SetTimes(Optional.empty(), Optional.empty(), Optional.empty()));
        refused(
                message(TRANSACTION + TRANSACTION.replaceAll("<c:owner>TST.*\n", "")),
                "engagementTransaction 2, owner: is mandatory");
    }

    @ParameterizedTest
    @CsvSource({
        "deleteFlag>false, deleteFlag>perhaps, deleteFlag: must be true or false",
        "deleteFlag>false, deleteFlag>, deleteFlag: is mandatory",
        "194304247663, 1943, 'registeredResidentIdentification: must be 8 digits and 4 of 0-9, A-Z, p, t, f'",
        "20260120120100, 20260231120100, creationTime: must be a time YYYYMMDDhhmmss",
        "dataController>SE1, dataController> SE1, dataController: has no surrounding blanks"
    })
    void namesTheElementAndItsRule_andNeverAValue(String right, String wrong, String because) {
        refused(message(TRANSACTION.replace(right, wrong)), "engagementTransaction 1, " + because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<a/>", "no xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"})
    void refusesWhatIsNoNotification(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(NotificationRefused.class)
                .hasMessageStartingWith("ProcessNotification: ");
    }

    @Test
    void refusesAMessageThatIsCutOff() {
        String whole = message(TRANSACTION);
        for (int length = 0; length < whole.length() - 1; length += 11) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(NotificationRefused.class);
        }
    }

    @Test
    void answersAsTheSchemaWants() throws Exception {
        validate(ProcessNotification.taken());
    }

    @Test
    void nothingThatIsPrintedNamesThePerson() throws Exception {
        assertThat(read(message(TRANSACTION)).toString()).doesNotContain(People.ASTA.id());
    }

    private static void refused(String message, String because) {
        assertThatThrownBy(() -> read(message))
                .isInstanceOf(NotificationRefused.class)
                .hasMessage(because);
    }

    private static List<Notification> read(String message) throws NotificationRefused {
        return ProcessNotification.read(message.getBytes(UTF_8), "text/xml;charset=UTF-8");
    }

    private static String message(String transactions) {
        return "<p:ProcessNotification xmlns:p=\"" + SERVICE + "\" xmlns:c=\"urn:riv:itintegration:engagementindex:1\">"
                + transactions + "</p:ProcessNotification>";
    }

    private static void validate(String message) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(ProcessNotificationTest.class
                        .getClassLoader()
                        .getResource("schemas/itintegration_engagementindex_1.0/interactions/"
                                + "ProcessNotificationInteraction/ProcessNotificationResponder_1.0.xsd")));
        schema.newValidator().validate(new StreamSource(new StringReader(message)));
    }
}
