package se.samplan.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.running.Certificates;

/** How soon a list of revoked certificates is to be replaced. */
class RevokedListTest {

    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");

    /** A list of two days is replaced every day or so: it is never told of thirty days ahead. */
    @ParameterizedTest
    @CsvSource({
        "P400D, PT721H, NOT_YET",
        "P400D, PT719H, SOON",
        "P400D, PT73H, SOON",
        "P400D, PT71H, URGENT",
        "P400D, PT1S, URGENT",
        "P400D, PT0S, ENDED",
        "P400D, -PT1S, ENDED",
        "P7D, PT57H, NOT_YET",
        "P7D, PT55H, SOON",
        "P7D, PT17H, SOON",
        "P7D, PT16H, URGENT",
        "P2D, PT17H, NOT_YET",
        "P2D, PT15H, SOON",
        "P2D, PT4H, URGENT",
        "P2D, PT0S, ENDED"
    })
    void aLongListIsDueAMonthAhead_andAShortOneAThirdOfItsTime(Duration whole, Duration left, RevokedList.Due due) {
        RevokedList list = new RevokedList(FROM, FROM.plus(whole));

        assertThat(list.due(list.end().minus(left))).isEqualTo(due);
    }

    @Test
    void ofTwoListsOfAnIssuerTheOneThatHoldsForLongerCounts() throws Exception {
        Certificates certificates = Certificates.made();
        CRL ended = read(certificates, "ended-revoked.pem");
        CRL good = read(certificates, "revoked.pem");

        assertThat(RevokedList.latest(List.of(ended, good, ended)))
                .singleElement()
                .matches(list -> list.due(Instant.now()) == RevokedList.Due.NOT_YET);
        assertThat(RevokedList.latest(List.of(ended)))
                .singleElement()
                .matches(list -> list.due(Instant.now()) == RevokedList.Due.ENDED);
    }

    private static CRL read(Certificates certificates, String name) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(certificates.file(name))) {
            return CertificateFactory.getInstance("X.509").generateCRL(in);
        }
    }
}
