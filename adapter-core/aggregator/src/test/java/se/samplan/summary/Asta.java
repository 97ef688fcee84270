package se.samplan.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.samplan.contract.AggregatedContract;
import se.samplan.contracts.time.WireTime;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.record.AnswerReader;
import se.samplan.record.DetailReader;
import se.samplan.record.Details;
import se.samplan.record.Reading;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;
import se.samplan.samples.messages.stub.Variant;

/** Asta's story as the aggregator sees it: what her sources answer at each step, and questions about her. */
public final class Asta {

    public static final String PREFIX = "TSTASTA00000-";
    public static final PersonId PERSON = new PersonId(
            "194304247663", IdentityType.ofOid("1.2.752.129.2.1.3.1").orElseThrow());

    private static final List<String> SYSTEMS = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5");

    private Asta() {}

    /** All her sources that are connected at the step, merged. */
    public static MergedAnswer answer(AggregatedContract<?> contract, int step) {
        return RecordMerge.merge(outcomes(contract, step), contract.order());
    }

    /** All sources that are there at a variant of the story, merged. */
    public static MergedAnswer answer(AggregatedContract<?> contract, Variant variant) {
        String file = contract.publication().name() + ".xml";
        return RecordMerge.merge(
                Stream.concat(SYSTEMS.stream(), Stream.of("SYS6"))
                        .flatMap(system ->
                                variant
                                        .answer(system, file)
                                        .map(answer -> read(contract, system, new String(answer, UTF_8)))
                                        .stream())
                        .toList(),
                contract.order());
    }

    /** What each connected source came to. */
    public static List<Outcome<Reading>> outcomes(AggregatedContract<?> contract, int step) {
        return SYSTEMS.stream()
                .filter(system -> file(contract, step, system).isPresent())
                .map(system -> outcome(contract, step, system, system, answer -> answer))
                .toList();
    }

    /**
     * What a source came to that answers as another one does at that step, but for an edit.
     *
     * @param source who answers
     * @param like whose answer it takes
     */
    public static Outcome<Reading> outcome(
            AggregatedContract<?> contract, int step, String source, String like, UnaryOperator<String> edit) {
        String answer = new String(file(contract, step, like).orElseThrow(), UTF_8);
        return read(contract, source, edit.apply(answer));
    }

    /** What that answer of a source comes to. */
    public static Outcome<Reading> read(AggregatedContract<?> contract, String source, String answer) {
        return new AnswerReader(contract)
                .read(
                        Source.at(PREFIX + source),
                        Duration.ofMillis(17),
                        answer.getBytes(UTF_8),
                        "text/xml;charset=UTF-8",
                        Set.of(PERSON));
    }

    /** The whole answers with one outcome in the place of that source's, or added. */
    public static MergedAnswer with(AggregatedContract<?> contract, int step, Outcome<Reading> other) {
        List<Outcome<Reading>> all = new ArrayList<>(outcomes(contract, step));
        all.removeIf(outcome -> outcome.source().equals(other.source()));
        all.add(other);
        return RecordMerge.merge(all, contract.order());
    }

    public static Outcome<Reading> late(String source) {
        return new Outcome.Late<>(Source.at(PREFIX + source), Duration.ofSeconds(27));
    }

    public static Details details(AggregatedContract<?> contract, SourceRecord record) {
        return new DetailReader(contract).read(record);
    }

    /** Ids without the prefix, for example SYS1:C2. */
    public static String shortId(SourceRecord record) {
        return shortId(RecordIds.text(record.id()));
    }

    public static String shortId(String recordId) {
        return recordId.replace(PREFIX, "");
    }

    /** The clock of the step. */
    public static LocalDateTime clock(int step) {
        return LocalDateTime.parse(
                new String(resource("samples/clock/step-" + step + ".txt").orElseThrow(), UTF_8).strip());
    }

    /** A clock that stands at the time of that step. */
    public static Clock standing(int step) {
        return Clock.fixed(clock(step).atZone(WireTime.ZONE).toInstant(), WireTime.ZONE);
    }

    /** The day of the step, YYYYMMDD. */
    public static String day(int step) {
        return clock(step).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    public static Question question(AggregatedContract<?> contract, Options options) {
        return question(contract, options, PERSON, "CON1");
    }

    public static Question question(AggregatedContract<?> contract, Options options, PersonId person, String consumer) {
        return new Question(
                contract.id(),
                person,
                Optional.empty(),
                Filters.NONE,
                options,
                Payload.of(new byte[0]),
                new Caller(
                        new HsaId(PREFIX + "VPX1"),
                        new HsaId(PREFIX + consumer),
                        new CorrelationId("c0ffee"),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
    }

    public static Options summary(Optional<String> lateToken, Optional<String> changeMarker) {
        return new Options(true, OptionalInt.empty(), Optional.empty(), lateToken, changeMarker);
    }

    private static Optional<byte[]> file(AggregatedContract<?> contract, int step, String system) {
        return resource("samples/asta/step-" + step + "/" + system + "/"
                + contract.publication().name() + ".xml");
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Asta.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
