package se.samplan.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Beside;
import se.samplan.record.Reading;
import se.samplan.record.SystemBehind;

/** How old the data is that a source gave out of a copy reaches the consumer (platform facts, section 7). */
class StatusHeaderTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final LocalDateTime EARLIER = LocalDateTime.of(2026, 2, 28, 6, 30);
    private static final LogicalAddress SYS1 = new LogicalAddress("TSTASTA00000-SYS1");
    private static final LogicalAddress IN01 = new LogicalAddress("TSTASTA00000-IN01");
    private static final LogicalAddress IN02 = new LogicalAddress("TSTASTA00000-IN02");

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

    /** As if we had asked it ourselves, and once, however many sources have it behind them. */
    @Test
    void tellsWhichSystemBehindTheSourceSomethingIsMissingOf() {
        SystemBehind silent = new SystemBehind(IN01, false, FailureKind.PARTIAL, Optional.empty());
        SystemBehind old = new SystemBehind(IN02, true, FailureKind.OUTDATED, Optional.of(EARLIER));
        SystemBehind source = new SystemBehind(SYS1, false, FailureKind.PARTIAL, Optional.empty());

        String header = header(new Beside(List.of(), Optional.empty(), List.of(silent, old, silent, source)), Set.of());

        assertThat(header)
                .containsOnlyOnce("IN01</hdr:logicalAddress>" + status("NoDataSynchFailed", "false", "false", ""))
                .containsOnlyOnce("IN02</hdr:logicalAddress>"
                        + status("DataFromCacheSynchFailed", "true", "false", "20260228063000"))
                .containsOnlyOnce("SYS1</hdr:logicalAddress>")
                .containsOnlyOnce(">SP-PARTIAL<")
                .containsOnlyOnce(">SP-OUTDATED<");
    }

    private static String header(Optional<LocalDateTime> asOf, Set<FailureKind> defects) {
        return header(new Beside(List.of(), asOf, List.of()), defects);
    }

    private static String header(Beside beside, Set<FailureKind> defects) {
        Reading reading = new Reading(List.of(), beside, defects, List.of(), List.of());
        return StatusHeader.of(
                new MergedAnswer(
                        List.of(), List.of(new Outcome.Answered<>(Source.at(SYS1.value()), Duration.ZERO, reading))),
                NOW,
                Optional.empty());
    }

    private static String status(String code, String cached, String inSynch, String last) {
        return "<hdr:statusCode>" + code + "</hdr:statusCode><hdr:isResponseFromCache>" + cached
                + "</hdr:isResponseFromCache><hdr:isResponseInSynch>" + inSynch
                + "</hdr:isResponseInSynch><hdr:lastSuccessfulSynch>" + last + "</hdr:lastSuccessfulSynch>";
    }
}
