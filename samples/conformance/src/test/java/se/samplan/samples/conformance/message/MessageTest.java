package se.samplan.samples.conformance.message;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    private static final String ENVELOPE = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"/>";

    /** What stands before the envelope, and why it is no SOAP message. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE e:Envelope>, DOCTYPE",
                "\uFEFF<!DOCTYPE e:Envelope>, DOCTYPE",
                "`<?xml version=\"1.0\"?>\n<!-- a remark -->\n\n<!DOCTYPE e:Envelope [<!ENTITY a \"b\">]>`, DOCTYPE",
                "<!DOCTYPE html>, HTML",
                "<!-- <!DOCTYPE e:Envelope> --><, BROKEN",
                "<!-- <!DOCTYPE e:Envelope> -->, NOT_SOAP"
            })
    void aDoctypeIsToldFromWhatIsBroken(String before, Message.Why why) {
        assertThat(why(before + ENVELOPE, UTF_8)).isEqualTo(why);
    }

    @Test
    void aDoctypeIsFoundInWhateverItIsWrittenIn() {
        assertThat(why("<!DOCTYPE e:Envelope>" + ENVELOPE, UTF_16)).isEqualTo(Message.Why.DOCTYPE);
    }

    /** What stands in the envelope. */
    @ParameterizedTest
    @CsvSource({
        "<e:Body><a/><a/></e:Body>, the second is a[2]",
        "<e:Body><a/></e:Body><e:Body><b/></e:Body>, the second is b",
        "<e:Body><e:Fault/><a/></e:Body>, the second is a"
    })
    void aBodyHoldsOneElement(String content, String told) {
        String envelope = ENVELOPE.replace("/>", ">") + content + "</e:Envelope>";

        assertThat(Message.read(envelope.getBytes(UTF_8), "text/xml"))
                .isInstanceOfSatisfying(Message.Unreadable.class, unreadable -> {
                    assertThat(unreadable.why()).isEqualTo(Message.Why.SEVERAL);
                    assertThat(unreadable.words().english()).endsWith(told);
                });
    }

    /** XML is judged as such whatever it is called; that its Content-Type is wrong is found by a check. */
    @ParameterizedTest
    @CsvSource({"multipart/related, identity", "text/xml, ''", "Multipart/Related;boundary=a, ''"})
    void xmlThatIsThereIsRead(String contentType, String contentEncoding) {
        String envelope = ENVELOPE.replace("/>", ">") + "<e:Body><a/></e:Body></e:Envelope>";

        assertThat(Message.read(envelope.getBytes(UTF_8), contentType, contentEncoding))
                .isInstanceOf(Message.Payload.class);
    }

    private static Message.Why why(String body, Charset charset) {
        Message message = Message.read(body.getBytes(charset), "text/xml;charset=" + charset.name());
        assertThat(message).isInstanceOf(Message.Unreadable.class);
        return ((Message.Unreadable) message).why();
    }
}
