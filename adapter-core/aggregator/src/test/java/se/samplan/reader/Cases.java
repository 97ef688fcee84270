package se.samplan.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.samplan.change.CarriedMarkers;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.mandate.Agents;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Identities;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.Readers;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.samples.messages.stub.Variant;
import se.samplan.source.LateSources;
import se.samplan.summary.Asta;
import se.samplan.summary.Summaries;
import se.samplan.summary.Summary;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

/**
 * Asta's story before a reader: the sources' answers at a step, changed where a case is about it, and what comes out when
 * access has been decided and the rest is merged.
 */
final class Cases {

    static final AggregatedContract<?> PLANS = CarePlans2.description();
    static final AggregatedContract<?> CONTACTS = CareManagers1.description();
    static final List<String> SOURCES = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");
    static final Audience AT_U101 = Readers.named(Audience.careStaff(hsa("RG00"), hsa("U101")));
    static final Audience AT_U202 = Readers.named(Audience.careStaff(hsa("RG00"), hsa("U202")));
    static final Audience AT_U401 = Readers.named(Audience.careStaff(hsa("KH00"), hsa("U401")));

    private static final List<byte[]> SECRETS = List.of(new byte[32]);
    private static final KeyRing KEYS = new KeyRing(SECRETS);
    private static final Tokens TOKENS = new Tokens(SECRETS, Clock.systemUTC());

    private final AggregatedContract<?> contract;
    private final Map<String, String> answers = new TreeMap<>();
    private AccessPolicy policy = AccessPolicy.STRICT;
    private Checks checks = Checks.NONE;

    /** What was reported of the last decision. */
    final List<AccessReport> reports = new ArrayList<>();

    /** What a preview was told of the last decision. */
    final List<List<TracedDecision>> traces = new ArrayList<>();

    private Cases(AggregatedContract<?> contract, Variant variant) {
        this.contract = contract;
        SOURCES.forEach(source -> fixture(contract, variant, source).ifPresent(xml -> answers.put(source, xml)));
    }

    static Cases of(AggregatedContract<?> contract, int step) {
        return of(contract, Variant.atStep(step));
    }

    static Cases of(AggregatedContract<?> contract, Variant variant) {
        return new Cases(contract, variant);
    }

    static HsaId hsa(String end) {
        return new HsaId("TSTASTA00000-" + end);
    }

    /** What a source says now. */
    String answer(String source) {
        return answers.getOrDefault(source, "");
    }

    /** Changes what one source says. */
    Cases change(String source, UnaryOperator<String> edit) {
        String changed = edit.apply(answers.get(source));
        if (changed.equals(answers.get(source))) {
            throw new AssertionError("nothing was changed in " + source);
        }
        answers.put(source, changed);
        return this;
    }

    Cases changeAll(UnaryOperator<String> edit) {
        answers.replaceAll((source, xml) -> edit.apply(xml));
        return this;
    }

    Cases under(AccessPolicy other) {
        policy = other;
        return this;
    }

    Cases checkedBy(BlockCheck blocks, ConsentCheck consents) {
        return checkedBy(blocks, consents, NoRelationService.SHOW);
    }

    Cases checkedBy(BlockCheck blocks, ConsentCheck consents, RelationCheck relations) {
        checks = new Checks(blocks, consents, relations, Agents.NOBODY, Duration.ofMillis(50));
        return this;
    }

    /** The merged answer for that reader. */
    MergedAnswer seenBy(Audience reader) {
        return RecordMerge.merge(allowed(question(reader)).outcomes(), contract.order());
    }

    /** What a preview for that reader is told of decisions. */
    List<TracedDecision> traceFor(Audience reader) {
        return allowed(question(reader, Options.NONE.previewing())).trace();
    }

    private Access.Allowed allowed(Question question) {
        List<Outcome<Reading>> outcomes = answers.entrySet().stream()
                .map(answer -> new AnswerReader(contract)
                        .read(
                                Source.at("TSTASTA00000-" + answer.getKey()),
                                Duration.ZERO,
                                answer.getValue().getBytes(UTF_8),
                                "text/xml;charset=UTF-8",
                                Set.of(People.ASTA)))
                .toList();
        Access access = new Access(contract, policy, checks);
        Deadline deadline = Deadline.after(Duration.ofSeconds(20), Ticker.system());
        Access.Allowed allowed = access.allow(question, outcomes, deadline).join();
        reports.add(allowed.report());
        traces.add(allowed.trace());
        return allowed;
    }

    /**
     * What that reader is told of the answer.
     *
     * @param marker of an earlier answer, if there was one
     */
    Summary summaryFor(Audience reader, Optional<String> marker) {
        MergedAnswer answer = seenBy(reader);
        Summaries summaries = new Summaries(
                contract,
                new Summaries.Carried(
                        new LateSources(TOKENS, Identities.none()),
                        new CarriedMarkers(TOKENS, KEYS, Duration.ofDays(90))),
                KEYS,
                Asta.standing(9));
        return summaries
                .wanted(question(reader, Asta.summary(Optional.empty(), marker)))
                .orElseThrow()
                .of(answer, Optional.empty());
    }

    private Question question(Audience reader) {
        return question(reader, Options.NONE);
    }

    private Question question(Audience reader, Options options) {
        return new Question(
                contract.id(),
                People.ASTA,
                Optional.empty(),
                Filters.NONE,
                options,
                Payload.of(new byte[0]),
                asking(reader));
    }

    /** A consumer that asks for that reader. */
    static Caller asking(Audience reader) {
        return Readers.asking(
                new Caller(
                        hsa("VPX1"),
                        hsa("CONS1"),
                        new CorrelationId("c0ffee"),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                reader);
    }

    /** All that the reader gets of records, as text. */
    static String written(MergedAnswer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (SourceRecord record : answer.records()) {
            int before = out.size();
            try {
                record.xml().writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (out.size() - before != record.xml().size()) {
                throw new AssertionError("a slice says that it has another size");
            }
        }
        return out.toString(UTF_8);
    }

    static List<String> ids(MergedAnswer answer) {
        return answer.records().stream().map(record -> record.id().documentId()).toList();
    }

    /** What the status tells of each source that is not whole. */
    static Map<String, String> told(MergedAnswer answer) {
        Map<String, String> told = new TreeMap<>();
        answer.outcomes()
                .forEach(outcome -> reading(outcome)
                        .flatMap(Reading::gravest)
                        .ifPresent(kind ->
                                told.put(outcome.source().toString().replace("TSTASTA00000-", ""), kind.code())));
        return told;
    }

    static Optional<Reading> reading(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> Optional.of(answered.answer()),
                late -> Optional.empty(),
                failed -> Optional.empty(),
                notAsked -> Optional.empty());
    }

    /** One operation may have two files, for its two versions. */
    private static Optional<String> fixture(AggregatedContract<?> contract, Variant variant, String source) {
        String name = contract.publication().name();
        return Stream.of(name + ".xml", name + "-2.1.xml")
                .flatMap(file -> variant.answer(source, file).stream())
                .map(bytes -> new String(bytes, UTF_8))
                .filter(xml -> xml.contains(contract.id().namespace()))
                .findFirst();
    }
}
