package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that names somebody, sent twice: by the caller, and by a proxy that adds its own behind it. */
class TwiceNamedTest {

    private static final String TWICE = ": is given more than once, with different values";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @ParameterizedTest
    @CsvSource({
        "x-vp-sender-id, x-vp-sender-id",
        "x-vp-instance-id, x-vp-instance-id",
        "x-vp-auth-cert, x-vp-auth-cert",
        "x-vp-anything-new, x-vp-*",
        "x-rivta-original-serviceconsumer-hsaid, x-rivta-original-serviceconsumer-hsaid",
        "x-rivta-acting-on-behalf-of-hsaid, x-rivta-*"
    })
    void twoThatDoNotSayTheSameAreRefused_byNameAndNotByValue(String header, String told) {
        Request request = twice(header, "TSTASTA00000-ONE", "TSTASTA00000-HEMLIG");

        List<String> lines =
                Logged.during(() -> Refusals.assertTurnedAway(asta.send(request), 403, "HTTP header " + told + TWICE));

        assertThat(lines).noneMatch(line -> line.contains("TSTASTA00000-HEMLIG"));
        assertThat(asta.index().received()).isEmpty();
    }

    /** Proxies in a row write one each; an answer is not held back for that. */
    @ParameterizedTest
    @ValueSource(strings = {"x-skltp-correlation-id", "x-vp-forwarded-host", "x-rivta-routing-history"})
    void whatNamesNobodyMayBeSaidTwice(String header) {
        assertThat(asta.send(twice(header, "one", "other")).plans()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TSTASTA00000-CON1", " TSTASTA00000-CON1 ", "tstasta00000-con1"})
    void twoThatSayTheSameAreOne(String again) {
        assertThat(asta.send(twice(Request.CONSUMER, "TSTASTA00000-CON1", again))
                        .plans())
                .hasSize(5);
    }

    @Test
    void oneOwnerOfACertificateIsVouchedFor() throws Exception {
        Certificates certificates = Certificates.made();
        Request request = twice("x-vp-auth-cert", encoded(certificates, "consumer"), encoded(certificates, "platform"));

        Refusals.assertTurnedAway(asta.send(request), 403, "HTTP header x-vp-auth-cert" + TWICE);
    }

    private static String encoded(Certificates certificates, String owner) throws Exception {
        return URLEncoder.encode(certificates.pem(owner), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** The client sends one line for each spelling. */
    private static Request twice(String header, String first, String second) {
        return Request.aboutAsta().with(header, first).with(header.toUpperCase(Locale.ROOT), second);
    }
}
