package se.samplan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareContacts3;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.question.Identities;
import se.samplan.source.LateSources;
import se.samplan.summary.Asta;
import se.samplan.summary.Summaries;
import se.samplan.summary.Summary;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

/** The change notices of scenario Asta, section 8: steps 2 to 10, the marker carried from one to the next. */
class StoryReplayTest {

    private static final List<byte[]> SECRETS = List.of(new byte[32]);
    private static final KeyRing KEYS = new KeyRing(SECRETS);
    private static final int FIRST = 2;
    private static final int LAST = 10;

    @Test
    void contacts() {
        assertThat(replay(CareManagers1.description()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        4, List.of("NEW SYS1:C2"),
                        8, List.of("ENDED SYS1:C2", "NEW SYS4:C3", "NEW SYS5:C4")));
    }

    @Test
    void plans() {
        assertThat(replay(CarePlans2.description()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        4, List.of("NEW SYS1:P2"),
                        6, List.of("NEW SYS2:P3"),
                        8, List.of("NEW SYS4:P4"),
                        9, List.of("NEW SYS5:P5")));
    }

    @Test
    void agreements() {
        assertThat(replay(CareAgreements1.description()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        5, List.of("NEW SYS1:A2"),
                        6, List.of("NEW SYS2:A3", "CHANGED SYS3:A1"),
                        8, List.of("ENDED SYS1:A2", "NEW SYS4:A4")));
    }

    @Test
    void careContacts() {
        assertThat(replay(CareContacts3.description()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        4, List.of("NEW SYS1:K1"),
                        5, List.of("NEW SYS1:K2"),
                        6, List.of("NEW SYS1:K3", "NEW SYS1:K4", "NEW SYS2:K6", "NEW SYS2:K7", "NEW SYS3:K5"),
                        8, List.of("NEW SYS1:K8"),
                        9, List.of("NEW SYS1:K9")));
    }

    /** What is told at each step, in the order of the ids; steps without a change are left out. */
    private static Map<Integer, List<String>> replay(AggregatedContract<?> contract) {
        Tokens tokens = new Tokens(SECRETS, Clock.systemUTC());
        Map<Integer, List<String>> told = new TreeMap<>();
        Optional<String> marker = Optional.empty();
        for (int step : IntStream.rangeClosed(FIRST, LAST).toArray()) {
            Summaries summaries = new Summaries(
                    contract,
                    new Summaries.Carried(
                            new LateSources(tokens, Identities.none()),
                            new CarriedMarkers(tokens, KEYS, Duration.ofDays(90))),
                    KEYS,
                    Asta.standing(step));
            Summary summary = summaries
                    .wanted(Asta.question(contract, Asta.summary(Optional.empty(), marker)))
                    .orElseThrow()
                    .of(Asta.answer(contract, step), Optional.empty());
            marker = summary.changeMarker();
            List<String> changes = summary.changes().stream()
                    .map(change -> change.kind() + " " + Asta.shortId(change.recordId()))
                    .toList();
            if (!changes.isEmpty()) {
                told.put(step, changes);
            }
        }
        return told;
    }
}
