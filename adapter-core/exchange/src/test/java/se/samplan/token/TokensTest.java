package se.samplan.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
    private static final TokenPurpose PURPOSE = new TokenPurpose("continuation 1", Duration.ofHours(1));
    private static final TokenPurpose OTHER = new TokenPurpose("late 1", Duration.ofHours(1));
    private static final List<String> BINDINGS = List.of("GetCarePlans", "194304247663", "TSTASTA00000-CON1");
    private static final byte[] KEY = "a key for tests, thirty-two bytes".getBytes(UTF_8);
    private static final byte[] NEXT = "the key after it, thirty-two bytes".getBytes(UTF_8);

    private static final Tokens TOKENS = at(NOW, KEY);

    @Test
    void opensInAnotherInstanceWithTheSameKey() throws Exception {
        String token = TOKENS.issue(PURPOSE, BINDINGS, "innehåll");

        assertThat(at(NOW.plusSeconds(3600), KEY).open(PURPOSE, BINDINGS, token))
                .isEqualTo("innehåll");
    }

    /** Made before the cryptography was a library's, with the form that is still ours. */
    @Test
    void opensATokenOfAnEarlierRelease() throws Exception {
        Properties earlier = new Properties();
        try (InputStream file = TokensTest.class.getResourceAsStream("tokens-of-0.1.0.properties")) {
            earlier.load(file);
        }

        assertThat(TOKENS.open(PURPOSE, BINDINGS, earlier.getProperty("token"))).isEqualTo("innehåll");
        assertThat(TOKENS.open(PURPOSE, BINDINGS, earlier.getProperty("empty"))).isEmpty();
        assertThat(TOKENS.hash(PURPOSE, BINDINGS)).isEqualTo(earlier.getProperty("hash"));
        assertThat(TOKENS.issue(PURPOSE, BINDINGS, "innehåll")).hasSameSizeAs(earlier.getProperty("token"));
    }

    @Test
    void isFitForAnAddress_andTellsNothing() {
        String token = TOKENS.issue(PURPOSE, BINDINGS, "P4 active");

        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(new String(Base64.getUrlDecoder().decode(token), UTF_8))
                .doesNotContain("P4")
                .doesNotContain("194304247663");
        assertThat(TOKENS.issue(PURPOSE, BINDINGS, "P4 active")).isNotEqualTo(token);
    }

    @Test
    void refusesAnExpiredOne() {
        String token = TOKENS.issue(PURPOSE, BINDINGS, "x");

        assertRefused(at(NOW.plusSeconds(3601), KEY), PURPOSE, BINDINGS, token);
    }

    /** As when a machine's time is set right. It is good for longer then, and refused when its time is over all the same. */
    @Test
    void opensOneAlsoAfterTheClockHasJumpedBack() throws Exception {
        String token = TOKENS.issue(PURPOSE, BINDINGS, "x");

        assertThat(at(NOW.minusSeconds(7200), KEY).open(PURPOSE, BINDINGS, token))
                .isEqualTo("x");
        assertRefused(at(NOW.plusSeconds(3601), KEY), PURPOSE, BINDINGS, token);
    }

    @Test
    void refusesOneOfAnotherPurpose() {
        assertRefused(TOKENS, OTHER, BINDINGS, TOKENS.issue(PURPOSE, BINDINGS, "x"));
    }

    @Test
    void refusesOneOfOtherBindings() {
        String token = TOKENS.issue(PURPOSE, BINDINGS, "x");

        for (int i = 0; i < BINDINGS.size(); i++) {
            List<String> others = new ArrayList<>(BINDINGS);
            others.set(i, "other");
            assertRefused(TOKENS, PURPOSE, others, token);
        }
        assertRefused(TOKENS, PURPOSE, List.of("GetCarePlans194304247663", "", "TSTASTA00000-CON1"), token);
    }

    @Test
    void refusesOneOfAnotherKey() {
        assertRefused(TOKENS, PURPOSE, BINDINGS, at(NOW, NEXT).issue(PURPOSE, BINDINGS, "x"));
    }

    @Test
    void opensWhatWasMadeBeforeTheKeyWasReplaced() throws Exception {
        String token = TOKENS.issue(PURPOSE, BINDINGS, "x");

        assertThat(at(NOW, NEXT, KEY).open(PURPOSE, BINDINGS, token)).isEqualTo("x");
        assertRefused(TOKENS, PURPOSE, BINDINGS, at(NOW, NEXT, KEY).issue(PURPOSE, BINDINGS, "x"));
    }

    @Test
    void refusesEveryChangeOfOneByte_andEveryPart() {
        byte[] token = Base64.getUrlDecoder().decode(TOKENS.issue(PURPOSE, BINDINGS, "x"));

        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            assertRefused(TOKENS, PURPOSE, BINDINGS, text(changed));
            assertRefused(TOKENS, PURPOSE, BINDINGS, text(Arrays.copyOf(token, i)));
        }
    }

    @Test
    void refusesAnotherWayOfWritingOne() {
        String token = TOKENS.issue(PURPOSE, BINDINGS, "xx");

        assertRefused(TOKENS, PURPOSE, BINDINGS, token + "=");
        assertRefused(TOKENS, PURPOSE, BINDINGS, " " + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "åäö", "====", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoToken(String text) {
        assertRefused(TOKENS, PURPOSE, BINDINGS, text);
    }

    @Test
    void hashesTheSamePartsToTheSame_withTheSameKeyOnly() {
        String hash = TOKENS.hash(PURPOSE, List.of("a", "b"));

        assertThat(at(NOW, KEY).hash(PURPOSE, List.of("a", "b"))).isEqualTo(hash);
        assertThat(TOKENS.hash(PURPOSE, List.of("ab", ""))).isNotEqualTo(hash);
        assertThat(TOKENS.hash(OTHER, List.of("a", "b"))).isNotEqualTo(hash);
        assertThat(at(NOW, NEXT).hash(PURPOSE, List.of("a", "b"))).isNotEqualTo(hash);
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatThrownBy(() -> at(NOW, new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Tokens tokens, TokenPurpose purpose, List<String> bindings, String token) {
        assertThatThrownBy(() -> tokens.open(purpose, bindings, token)).isInstanceOf(TokenRefused.class);
    }

    private static Tokens at(Instant now, byte[]... keys) {
        return new Tokens(List.of(keys), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
