package se.samplan.samples.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.samples.overview.ask.Reader;

/** Nobody becomes another by accident. */
class WebSettingsTest {

    private static WebSettings settings(String form, String proxy) {
        return new WebSettings(
                form,
                new WebSettings.Proxy(
                        proxy, "X-Person-Id", "X-Person-Name", "X-Agent-Id", "X-Agent-Name", "/in", "/out"),
                new WebSettings.Demo("http://127.0.0.1:1/", 10, 7, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "demo,  '',       127.0.0.1, 127.0.0.1,       true",
        "demo,  '',       '',        127.0.0.1,       false",
        "demo,  '',       0.0.0.0,   127.0.0.1,       false",
        "demo,  '',       127.0.0.1, adapter.example, false",
        "proxy, 10.0.0.1, '',        adapter.example, true",
        "proxy, '',       '',        adapter.example, false",
        "free,  10.0.0.1, 127.0.0.1, 127.0.0.1,       false"
    })
    void startsOnlyInAFormThatIsSafe(String form, String proxy, String own, String adapter, boolean starts) {
        assertThat(settings(form, proxy).mistake(Optional.of(own), adapter).isEmpty())
                .isEqualTo(starts);
    }

    @Test
    void onlyTheProxySaysWhoLooks() {
        assertThat(asked("10.0.0.1", "194304247663"))
                .contains(new Reader("194304247663", "Asta Blomberg", Optional.empty()));
        assertThat(asked("10.0.0.2", "194304247663")).isEmpty();
        assertThat(asked("10.0.0.1", "asta")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19680214-9283", "6802149283", "maria", "TSTASTA00000-P101"})
    void whoActsForAPersonIsNeverTakenForHer(String agent) {
        assertThat(asked("10.0.0.1", "194304247663", agent)).isEmpty();
    }

    @Test
    void whoActsForAPersonIsSaidByTheProxy() {
        assertThat(asked("10.0.0.1", "194304247663", "196802149283"))
                .contains(new Reader(
                        "194304247663", "Asta Blomberg", Optional.of(new Reader.Agent("196802149283", "Ombud"))));
    }

    @Test
    void aReaderIsNeverWrittenWithHerNumber() {
        assertThat(new Reader("194304247663", "Asta Blomberg", Optional.of(new Reader.Agent("196802149283", "Maria")))
                        .toString())
                .doesNotContain("1943", "1968", "Asta", "Maria");
    }

    private static Optional<Reader> asked(String from, String person, String agent) {
        return asked(from, Map.of("X-Person-Id", person, "X-Person-Name", "Asta Blomberg", "X-Agent-Id", agent));
    }

    private static Optional<Reader> asked(String from, String person) {
        return asked(from, Map.of("X-Person-Id", person, "X-Person-Name", "Asta Blomberg"));
    }

    private static Optional<Reader> asked(String from, Map<String, String> headers) {
        return Identity.proxied(
                settings("proxy", "10.0.0.1").proxy(), from, name -> Optional.ofNullable(headers.get(name)));
    }
}
