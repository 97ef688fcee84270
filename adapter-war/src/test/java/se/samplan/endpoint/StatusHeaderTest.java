package se.samplan.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Beside;
import se.samplan.record.Reading;

/** How old the data is that a source gave out of a copy reaches the consumer (platform facts, section 7). */
class StatusHeaderTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final LocalDateTime EARLIER = LocalDateTime.of(2026, 2, 28, 6, 30);

    @Test
    void tellsWhatWasFetchedNow() {
        assertThat(header(Optional.empty(), Set.of()))
                .contains(status("DataFromSource", "false", "true", "20260301120000"))
                .doesNotContain("lastUnsuccessfulSynch");
        assertThat(header(Optional.empty(), Set.of(FailureKind.PARTIAL)))
                .contains(status("DataFromSource", "false", "false", "20260301120000"))
                .contains(">SP-PARTIAL<");
    }

    @Test
    void tellsWhatCameOutOfACopy_andOfWhenItIs() {
        assertThat(header(Optional.of(EARLIER), Set.of()))
                .contains(status("DataFromCache", "true", "true", "20260228063000"))
                .doesNotContain("lastUnsuccessfulSynch");
        assertThat(header(Optional.of(EARLIER), Set.of(FailureKind.OUTDATED)))
                .contains(status("DataFromCacheSynchFailed", "true", "false", "20260228063000"))
                .contains("<hdr:lastUnsuccessfulSynch>20260301120000<", ">SP-OUTDATED<");
    }

    private static String header(Optional<LocalDateTime> asOf, Set<FailureKind> defects) {
        Reading reading = new Reading(List.of(), new Beside(List.of(), asOf), defects, List.of(), List.of());
        return StatusHeader.of(
                new MergedAnswer(
                        List.of(),
                        List.of(new Outcome.Answered<>(Source.at("TSTASTA00000-SYS1"), Duration.ZERO, reading))),
                NOW,
                Optional.empty());
    }

    private static String status(String code, String cached, String inSynch, String last) {
        return "<hdr:statusCode>" + code + "</hdr:statusCode><hdr:isResponseFromCache>" + cached
                + "</hdr:isResponseFromCache><hdr:isResponseInSynch>" + inSynch
                + "</hdr:isResponseInSynch><hdr:lastSuccessfulSynch>" + last + "</hdr:lastSuccessfulSynch>";
    }
}
