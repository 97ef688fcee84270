package se.samplan.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.running.Certificates;
import se.samplan.running.Logged;
import se.samplan.settings.TlsSettings;

/** What is told of certificates as their end comes nearer. */
class LiveKeysTest {

    private static final Certificates certificates = Certificates.made();

    private final Moving clock = new Moving(Instant.now());
    private LiveKeys keys;

    @BeforeEach
    void read() throws KeysRejected {
        keys = new LiveKeys(
                new TlsSettings(
                        true,
                        Optional.of(certificates.file("adapter.p12")),
                        Optional.of("changeit"),
                        Optional.of(certificates.file("issuers.pem")),
                        Optional.of(certificates.file("revoked.pem")),
                        Duration.ofDays(1)),
                clock);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @ParameterizedTest
    @CsvSource({"31, false", "30, true", "14, true", "3, true", "1, true"})
    void itsStateSaysWhenToRenew(int days, boolean soon) {
        clock.goTo(end().minus(Duration.ofDays(days)).plusSeconds(1));

        assertThat(keys.state())
                .startsWith((soon ? "renew: good until " : "good until ") + end() + ", " + (days - 1) + " days; ");
        assertThat(keys.isUsable()).isTrue();
    }

    /** A warning that is repeated at each look would be one that nobody reads. */
    @Test
    void theLogWarnsOnceAtThirtyAtFourteenAndAtThreeDays() {
        assertThat(warnedAt(31)).isEmpty();
        assertThat(warnedAt(30)).containsExactly(warning(29));
        assertThat(warnedAt(29)).isEmpty();
        assertThat(warnedAt(15)).isEmpty();
        assertThat(warnedAt(14)).containsExactly(warning(13));
        assertThat(warnedAt(4)).isEmpty();
        assertThat(warnedAt(3)).containsExactly(warning(2));
        assertThat(warnedAt(1)).isEmpty();
    }

    @Test
    void whatHasEndedIsNotUsable_andWhatHasNotBegunIsNot() {
        clock.goTo(end().plusSeconds(1));
        assertThat(keys.isUsable()).isFalse();

        clock.goTo(Instant.EPOCH);
        assertThat(keys.isUsable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "31, 0, lists of revoked certificates hold until",
        "30, 1, renew: a list in tls.revoked-file ends soon",
        "4, 1, renew: a list in tls.revoked-file ends soon",
        "3, 2, renew: a list in tls.revoked-file ends soon",
        "0, 3, renew: a list in tls.revoked-file has ended"
    })
    void itsStateSaysWhenToRenewTheListOfRevokedCertificates(int days, int due, String said) {
        clock.goTo(listEnd().minus(Duration.ofDays(days)).plusSeconds(1));

        assertThat(keys.state()).contains("; " + said).endsWith(" " + listEnd());
        assertThat(keys.howDueListsAre()).isEqualTo(due);
        assertThat(keys.isUsable()).isEqualTo(days > 0);
    }

    @Test
    void theLogWarnsOnceOfAListThatEndsSoon_thatEndsNow_andThatHasEnded() {
        assertThat(warnedOfListAt(31)).isEmpty();
        assertThat(warnedOfListAt(30)).singleElement().asString().contains("ends soon");
        assertThat(warnedOfListAt(4)).isEmpty();
        assertThat(warnedOfListAt(3)).singleElement().asString().contains("ends soon");
        assertThat(warnedOfListAt(1)).isEmpty();
        assertThat(warnedOfListAt(0)).singleElement().asString().contains("has ended");
        assertThat(warnedOfListAt(0)).isEmpty();
    }

    private List<String> warnedOfListAt(int days) {
        clock.goTo(listEnd().minus(Duration.ofDays(days)).plusSeconds(1));
        return Logged.during(keys::look).stream()
                .filter(line -> line.contains("tls.revoked-file"))
                .toList();
    }

    private Instant listEnd() {
        return keys.firstListEnd().orElseThrow();
    }

    private List<String> warnedAt(int days) {
        clock.goTo(end().minus(Duration.ofDays(days)).plusSeconds(1));
        return Logged.during(keys::look).stream()
                .filter(line -> line.startsWith("samplan.security a certificate"))
                .toList();
    }

    private static String warning(int days) {
        return "samplan.security a certificate in tls.keys-file or tls.trust-file ends in " + days + " days";
    }

    private Instant end() {
        return keys.firstEnd().orElseThrow();
    }

    /** A clock that a test sets. */
    private static final class Moving extends Clock {

        private volatile Instant now;

        Moving(Instant now) {
            this.now = now;
        }

        void goTo(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
