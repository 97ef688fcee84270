package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.outcome.FailureKind.NOT_PERMITTED;
import static se.samplan.outcome.FailureKind.SOURCE_REFUSED;

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
