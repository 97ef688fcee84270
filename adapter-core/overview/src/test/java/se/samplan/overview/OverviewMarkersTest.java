package se.samplan.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.change.CarriedMarkers;
import se.samplan.change.Change;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CarePlans2;
import se.samplan.gather.EverythingAsked;
import se.samplan.gather.Gathered;
import se.samplan.merge.RecordMerge;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Options;
import se.samplan.question.QuestionRejected;
import se.samplan.question.Questions;
import se.samplan.reader.AccessReport;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;
import se.samplan.understand.change.Compared;

/** One marker for all contracts, of which some may have had no answer. */
class OverviewMarkersTest {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final AggregatedContract<?> AGREEMENTS = CareAgreements1.description();
    private static final AggregatedContract<?> NOTES_2 = CareDocumentation2.description();
    private static final AggregatedContract<?> NOTES_3 = CareDocumentation3.description();
    private static final EverythingAsked EVERYTHING = new EverythingAsked(
            PlanningOverview1.ID, ASTA, Questions.aQuestion().build().caller(), Options.NONE);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-22T17:00:00Z"), ZoneOffset.UTC);
    private static final List<byte[]> OLD = List.of("a key of thirty-two bytes, or more".getBytes(UTF_8));
    private static final List<byte[]> NEW = List.of("another key of thirty-two bytes ...".getBytes(UTF_8));

    @Test
    void whatIsNewIsToldOfEachContract() {
        News first = news(OLD, Optional.empty(), of(PLANS, 7), of(AGREEMENTS, 7));
        News then = news(OLD, first.marker(), of(PLANS, 8), of(AGREEMENTS, 8));

        assertThat(first.compared()).isEmpty();
        assertThat(told(first)).isEmpty();
        assertThat(then.compared()).contains(Compared.COMPARED);
        assertThat(told(then)).containsExactly("NEW TSTASTA00000-SYS4:P4", "NEW TSTASTA00000-SYS4:A4");
    }

    /** The index did not tell who has agreements: they are not new when it does, and not gone while it does not. */
    @Test
    void aContractWithoutAnAnswerHasNothingNewWhenItIsBack_andLosesNothing() {
        News before = news(OLD, Optional.empty(), of(PLANS, 8), of(AGREEMENTS, 8));
        News without = news(OLD, Optional.empty(), of(PLANS, 8), none(AGREEMENTS));
        News during = news(OLD, before.marker(), of(PLANS, 8), none(AGREEMENTS));

        assertThat(told(news(OLD, without.marker(), of(PLANS, 8), of(AGREEMENTS, 8))))
                .isEmpty();
        assertThat(told(during)).isEmpty();
        assertThat(told(news(OLD, during.marker(), of(PLANS, 8), of(AGREEMENTS, 8))))
                .isEmpty();
    }

    /** A source is asked for notes in the version that its consumer may ask for, and that can change. */
    @Test
    void aNoteThatComesInAnotherVersionIsTheSame_andOneThatIsNewIsTold() {
        News older = news(OLD, Optional.empty(), of(NOTES_2, 5), without(NOTES_3));
        News newer = news(OLD, older.marker(), without(NOTES_2), of(NOTES_3, 6));

        assertThat(told(newer, NOTES_3)).containsExactly("NEW TSTASTA00000-SYS2:N3");
        assertThat(told(news(OLD, newer.marker(), without(NOTES_2), of(NOTES_3, 6)), NOTES_3))
                .isEmpty();
        assertThat(told(news(OLD, newer.marker(), of(NOTES_2, 6), without(NOTES_3)), NOTES_2))
                .isEmpty();
    }

    @Test
    void aReplacedKeyIsNoNews_andOneThatIsGoneIsTold() {
        News before = news(OLD, Optional.empty(), of(PLANS, 8), of(AGREEMENTS, 8));
        List<byte[]> both = Stream.concat(NEW.stream(), OLD.stream()).toList();
        News replaced = news(both, before.marker(), of(PLANS, 8), of(AGREEMENTS, 8));
        News gone = news(NEW, before.marker(), of(PLANS, 8), of(AGREEMENTS, 8));

        assertThat(told(replaced)).isEmpty();
        assertThat(told(news(NEW, replaced.marker(), of(PLANS, 8), of(AGREEMENTS, 8))))
                .isEmpty();
        assertThat(gone.compared()).contains(Compared.CANNOT_COMPARE);
        assertThat(told(gone)).isEmpty();
        assertThat(gone.marker()).isPresent();
    }

    @Test
    void aStoreThatIsDownCostsTheNews_andTheMarkerIsKept() {
        Markers down = new Markers() {
            @Override
            public Optional<String> give(List<String> bindings, Snapshot snapshot) {
                throw new AssertionError("a new marker would silence what has changed since the old one");
            }

            @Override
            public Recalled find(List<String> bindings, String marker) {
                return Recalled.no(Trouble.UNAVAILABLE);
            }
        };

        News news = new OverviewMarkers(down, new KeyRing(OLD), CLOCK)
                .since(EVERYTHING, asked(Optional.of("a.b"), List.of()))
                .of(new Gathered(List.of(of(PLANS, 8)), Optional.empty()));

        assertThat(news.compared()).contains(Compared.UNAVAILABLE);
        assertThat(told(news)).isEmpty();
        assertThat(news.marker()).isEmpty();
    }

    @Test
    void aMarkerThatIsNoneIsRefusedBeforeAnybodyIsAsked() {
        assertThatThrownBy(() -> markers(OLD).since(EVERYTHING, asked(Optional.of("AAAA"), List.of("due"))))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("changeMarker");
    }

    @Test
    void withoutTheSectionNoMarkerIsMade() {
        News news = markers(OLD)
                .since(EVERYTHING, asked(Optional.empty(), List.of("due")))
                .of(new Gathered(List.of(of(PLANS, 8)), Optional.empty()));

        assertThat(news).isEqualTo(new News(Optional.empty(), Map.of(), Optional.empty()));
    }

    private static News news(List<byte[]> keys, Optional<String> marker, Gathered.Part... parts) {
        return markers(keys)
                .since(EVERYTHING, asked(marker, List.of()))
                .of(new Gathered(List.of(parts), Optional.empty()));
    }

    private static OverviewMarkers markers(List<byte[]> keys) {
        KeyRing ring = new KeyRing(keys);
        return new OverviewMarkers(new CarriedMarkers(new Tokens(keys, CLOCK), ring, Duration.ofDays(90)), ring, CLOCK);
    }

    private static OverviewAsked asked(Optional<String> marker, List<String> sections) {
        return OverviewAsked.of(
                new OverviewAsked.Written(
                        Optional.empty(), Optional.empty(), Optional.empty(), sections, Optional.empty(), marker),
                LocalDateTime.of(2026, 1, 22, 18, 0));
    }

    private static List<String> told(News news) {
        return told(news, PLANS, AGREEMENTS);
    }

    private static List<String> told(News news, AggregatedContract<?>... contracts) {
        return Stream.of(contracts)
                .flatMap(contract -> news.changes().getOrDefault(contract.id(), List.of()).stream())
                .filter(change -> change.kind() == Change.Kind.NEW)
                .map(change -> change.kind() + " " + change.recordId())
                .toList();
    }

    private static Gathered.Part none(AggregatedContract<?> contract) {
        return new Gathered.Part(contract, EVERYTHING.to(contract), new Gathered.NoAnswer());
    }

    /** Sources were asked, and none of them in this version. */
    private static Gathered.Part without(AggregatedContract<?> contract) {
        return of(contract, List.of());
    }

    private static Gathered.Part of(AggregatedContract<?> contract, int step) {
        return of(
                contract,
                Stream.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")
                        .flatMap(system -> answer(contract, step, system).stream()
                                .map(bytes -> new AnswerReader(contract)
                                        .read(
                                                Source.at("TSTASTA00000-" + system),
                                                Duration.ZERO,
                                                bytes,
                                                "text/xml; charset=utf-8",
                                                Set.of(ASTA))))
                        .toList());
    }

    private static Gathered.Part of(AggregatedContract<?> contract, List<Outcome<Reading>> outcomes) {
        return new Gathered.Part(
                contract,
                EVERYTHING.to(contract),
                new Gathered.Answer(
                        RecordMerge.merge(outcomes, contract.order()),
                        new AccessReport(0, 0, Map.of(), 0, 0),
                        List.of()));
    }

    private static Optional<byte[]> answer(AggregatedContract<?> contract, int step, String system) {
        String older = contract.equals(NOTES_2) ? "-2.1" : "";
        String file = "/samples/asta/step-" + step + "/" + system + "/"
                + contract.publication().name() + older + ".xml";
        try (InputStream in = OverviewMarkersTest.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
