package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.outcome.FailureKind.NOT_PERMITTED;
import static se.samplan.outcome.FailureKind.SOURCE_REFUSED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;

/** Whose a fault with a code of the platform is. */
class PlatformFaultTest {

    private static final LogicalAddress CALLED = new LogicalAddress("TSTASTA00000-SYS1");

    /** Our own call, in whatever sentence it is named. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "receiverId: TSTASTA00000-SYS1",
                "receiverId: TSTASTA00000-SYS1.",
                "receiverId: 'TSTASTA00000-SYS1'",
                "receiverId: \"TSTASTA00000-SYS1\".",
                "receiverId: [TSTASTA00000-SYS1]",
                "(receiverId: TSTASTA00000-SYS1)",
                "receiverId:TSTASTA00000-SYS1; senderId: C002",
                "receiverId: , senderId: C002",
                "receiverId: ."
            })
    void isThePlatforms_whenItIsAboutOurCall(String detail) {
        assertThat(kindOf("<detail><detailString>No permission, " + detail + "</detailString></detail>"))
                .isEqualTo(NOT_PERMITTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receiverId: TSTASTA00000-SYS9.",
                "receiverId: 'TSTASTA00000-SYS9'",
                "receiverId: TSTASTA00000-SYS1.2",
                "receiverId: [TSTASTA00000-SYS9]"
            })
    void isTheSources_whenItIsAboutAnotherCall(String detail) {
        assertThat(kindOf("<detail><detailString>No permission, " + detail + "</detailString></detail>"))
                .isEqualTo(SOURCE_REFUSED);
    }

    /** A detail that is empty has nothing of the vendor's in it, and what comes after it is none of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<detail/>",
                "<detail> </detail>",
                "<detail/><faultactor>urn:platform</faultactor>",
                "<detail></detail><faultactor>urn:platform</faultactor>"
            })
    void isThePlatforms_whenItsDetailIsEmpty(String detail) {
        assertThat(kindOf(detail)).isEqualTo(NOT_PERMITTED);
    }

    /** Gateways that speak SOAP 1.2 write what they were told in its form. */
    @Test
    void isThePlatformsInTheFormOfSoap12Too() {
        String detail = "<soap:Detail><detailString>receiverId: %s</detailString></soap:Detail>";

        assertThat(kindOfSoap12(detail.formatted(CALLED.value()))).isEqualTo(NOT_PERMITTED);
        assertThat(kindOfSoap12(detail.formatted("TSTASTA00000-SYS9"))).isEqualTo(SOURCE_REFUSED);
        assertThat(kindOfSoap12("<soap:Detail><v:error xmlns:v=\"urn:vendor\"/></soap:Detail>"))
                .isEqualTo(SOURCE_REFUSED);
    }

    private static FailureKind kindOfSoap12(String detail) {
        return PlatformFault.kindOf(
                new Reply(
                        500,
                        "application/soap+xml;charset=UTF-8",
                        bytes("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body>"
                                + "<soap:Fault><soap:Code><soap:Value>soap:Receiver</soap:Value></soap:Code>"
                                + "<soap:Reason><soap:Text xml:lang=\"sv\">VP007 [X] nej</soap:Text>"
                                + "<soap:Text xml:lang=\"en\">no</soap:Text></soap:Reason>"
                                + detail + "</soap:Fault></soap:Body></soap:Envelope>")),
                CALLED);
    }

    private static FailureKind kindOf(String detail) {
        return PlatformFault.kindOf(
                new Reply(
                        500,
                        "text/xml;charset=UTF-8",
                        bytes("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                                + "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>VP007 [X] no</faultstring>"
                                + detail + "</soap:Fault></soap:Body></soap:Envelope>")),
                CALLED);
    }
}
