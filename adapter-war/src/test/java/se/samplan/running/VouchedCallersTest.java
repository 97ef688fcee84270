package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word is taken for who calls, on a port without TLS. */
class VouchedCallersTest {

    private static final String NEEDED =
            "A certificate is needed: calls without one are taken from listed addresses only";
    private static final Certificates certificates = Certificates.made();

    @RegisterExtension
    static final AdapterInFront behindProxies = AdapterInFront.ofAsta(
            "callers.instance-ids = TSTASTA00000-VPX1, TSTASTA00000-VPX2", "callers.platforms = TSTASTA00000-CONS2");

    @RegisterExtension
    static final AdapterInFront elsewhere = AdapterInFront.ofAsta("callers.trusted-addresses = 10.9.8.0/24, ::2");

    @Test
    void headersFromAnAddressThatIsNotListedAreNotBelieved() throws Exception {
        Refusals.assertTurnedAway(elsewhere.ask(), 403, NEEDED);
        Refusals.assertTurnedAway(
                elsewhere.send(Request.aboutAsta().with("x-vp-auth-cert", encoded("consumer"))), 403, NEEDED);
        assertThat(elsewhere.index().received()).isEmpty();
    }

    @Test
    void aPlatformInsideIsKnownByItsInstanceId() {
        Request ours = Request.aboutAsta().with("x-vp-instance-id", "TSTASTA00000-VPX2");

        assertThat(behindProxies.send(ours).plans()).hasSize(5);
        Refusals.assertTurnedAway(behindProxies.ask(), 403, NEEDED);
        Refusals.assertTurnedAway(behindProxies.send(ours.with("x-vp-instance-id", "TSTASTA00000-VPX3")), 403, NEEDED);
    }

    @Test
    void aProxyVouchesForTheOwnerOfACertificate() throws Exception {
        String ofOneLine = certificates.pem("consumer").strip().replace("\n", " ");

        assertThat(behindProxies
                        .send(Request.aboutAsta().with("x-vp-auth-cert", encoded("consumer")))
                        .plans())
                .hasSize(5);
        assertThat(behindProxies
                        .send(Request.aboutAsta().with("x-vp-auth-cert", ofOneLine))
                        .plans())
                .hasSize(5);

        assertThat(behindProxies.source("SYS1").received())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.headers()).containsEntry(Request.CONSUMER, "TSTASTA00000-CONS1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEMLIG",
                "-----BEGIN CERTIFICATE-----",
                "%GG",
                "-----BEGIN CERTIFICATE----- QUJD -----END CERTIFICATE-----"
            })
    void whatIsNoCertificateVouchesForNobody(String header) {
        Refusals.assertTurnedAway(
                behindProxies.send(Request.aboutAsta().with("x-vp-auth-cert", header)),
                403,
                "x-vp-auth-cert: must hold a certificate whose subject has an HSA-id");
    }

    private static String encoded(String owner) throws Exception {
        return URLEncoder.encode(certificates.pem(owner), UTF_8).replace("+", "%20");
    }
}
