package se.samplan.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.change.CarriedMarkers;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.question.Identities;
import se.samplan.source.LateSources;
import se.samplan.summary.Summary.Comparison;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

/** {@code tokens.key-file} gets a new first line, and later loses the old one: what is new stays true. */
class ReplacedKeyTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final byte[] OLD = "a secret of thirty-two characters".getBytes(UTF_8);
    private static final byte[] NEW = "the secret that came after that one".getBytes(UTF_8);

    @Test
    void aMarkerOfTheOldKey_isComparedWithIt_andTheNextIsOfTheNewKey() {
        Optional<String> seen = at(8, Optional.empty(), OLD).changeMarker();

        Summary replaced = at(9, seen, NEW, OLD);
        Summary later = at(9, replaced.changeMarker(), NEW);

        assertThat(replaced.comparison()).contains(Comparison.COMPARED);
        assertThat(changes(replaced)).containsExactly("NEW SYS5:P5");
        assertThat(later.comparison()).contains(Comparison.COMPARED);
        assertThat(changes(later)).isEmpty();
    }

    @Test
    void withTheOldKeyGone_nothingIsCalledNew_andTheNextMarkerWorksAgain() {
        Optional<String> seen = at(8, Optional.empty(), OLD).changeMarker();

        Summary gone = at(8, seen, NEW);
        Summary next = at(9, gone.changeMarker(), NEW);

        assertThat(gone.comparison()).contains(Comparison.CANNOT_COMPARE);
        assertThat(changes(gone)).isEmpty();
        assertThat(next.comparison()).contains(Comparison.COMPARED);
        assertThat(changes(next)).containsExactly("NEW SYS5:P5");
    }

    @Test
    void withoutAMarker_thereIsNothingToCompare() {
        assertThat(at(9, Optional.empty(), NEW).comparison()).isEmpty();
    }

    /** A new marker now would silence what has changed since the one that cannot be looked up. */
    @Test
    void aMarkerThatCannotBeLookedUpNow_isWorthKeeping_andGetsNoSuccessor() {
        KeyRing ring = new KeyRing(List.of(NEW));
        Markers away = new Markers() {
            @Override
            public Optional<String> give(List<String> bindings, Snapshot snapshot) {
                return Optional.of("a marker, just now");
            }

            @Override
            public Recalled find(List<String> bindings, String marker) {
                return Recalled.no(Trouble.UNAVAILABLE);
            }
        };
        Summaries summaries = new Summaries(
                PLANS,
                new Summaries.Carried(
                        new LateSources(new Tokens(List.of(NEW), Clock.systemUTC()), Identities.none()), away),
                ring,
                Asta.standing(9));

        Summary summary = summaries
                .wanted(Asta.question(PLANS, Asta.summary(Optional.empty(), Optional.of("kept"))))
                .orElseThrow()
                .of(Asta.answer(PLANS, 9), Optional.empty());

        assertThat(summary.comparison()).contains(Comparison.UNAVAILABLE);
        assertThat(summary.changeMarker()).isEmpty();
        assertThat(summary.changes()).isEmpty();
    }

    private static Summary at(int step, Optional<String> marker, byte[]... keys) {
        List<byte[]> all = List.of(keys);
        Tokens tokens = new Tokens(all, Clock.systemUTC());
        KeyRing ring = new KeyRing(all);
        return new Summaries(
                        PLANS,
                        new Summaries.Carried(
                                new LateSources(tokens, Identities.none()),
                                new CarriedMarkers(tokens, ring, Duration.ofDays(90))),
                        ring,
                        Asta.standing(step))
                .wanted(Asta.question(PLANS, Asta.summary(Optional.empty(), marker)))
                .orElseThrow()
                .of(Asta.answer(PLANS, step), Optional.empty());
    }

    private static List<String> changes(Summary summary) {
        return summary.changes().stream()
                .map(change -> change.kind() + " " + Asta.shortId(change.recordId()))
                .toList();
    }
}
