package se.samplan.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Audience;
import se.samplan.question.Question;
import se.samplan.reader.Decision.Verdict;
import se.samplan.record.Facts;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.record.Withheld;
import se.samplan.time.Deadline;

/**
 * Takes out of the sources' answers what the caller may not see, before anything is merged, counted or compared.
 *
 * <ol>
 *   <li>For the person and for an agent a withheld record leaves no trace: the answer is the one there would be if the
 *       source had never had it.
 *   <li>For staff it is counted under its reason where the reader may know that (INV-L6), and nothing else of it stays.
 *   <li>A record of which one version is entered in error is hidden from the person in every version.
 *   <li>A record that cannot be used goes through the same rules: who could not have seen it is not told that it is there.
 * </ol>
 */
public final class Access {

    private final AggregatedContract<?> contract;
    private final AccessPolicy policy;
    private final Checks checks;

    public Access(AggregatedContract<?> contract, AccessPolicy policy, Checks checks) {
        this.contract = contract;
        this.policy = policy;
        this.checks = checks;
    }

    /**
     * What the caller may see, and what was decided to come to it.
     *
     * @param outcomes those without an answer are what they were
     */
    public record Allowed(List<Outcome<Reading>> outcomes, AccessReport report) {}

    /** The part of a request's time that must be kept for checks. */
    public Duration timeFor(Question question) {
        return question.caller().audience().isStaff() ? checks.time() : Duration.ZERO;
    }

    /** The outcomes as the caller may see them. */
    public CompletableFuture<Allowed> allow(Question question, List<Outcome<Reading>> outcomes, Deadline deadline) {
        Audience reader = question.caller().audience();
        List<Outcome<Look>> looks = looks(outcomes, reader);
        return checks.ask(question.person(), reader, toBeChecked(looks), deadline)
                .thenApply(answers -> decide(reader, looks, answers));
    }

    /**
     * True if the reader sees a record of it. For the person and for agents, for whom no block and no consent is asked about.
     *
     * @param knowing what else the source gave: a record of which one version is entered in error is hidden in all
     */
    boolean shows(Audience reader, Reading reading, Reading knowing) {
        Set<RecordId> retracted = retracted(Stream.of(reading, knowing));
        return look(reading, reader, retracted).records().stream()
                .anyMatch(record -> record.decision().isShown());
    }

    private Set<RecordId> retracted(Stream<Reading> readings) {
        return readings.flatMap(reading -> reading.records().stream())
                .filter(record -> Matter.isRetracted(contract, record.facts()))
                .map(SourceRecord::id)
                .collect(Collectors.toSet());
    }

    /** One record before the reader, and what the rules say. */
    private record Decided(Matter matter, Decision decision) {

        static Decided on(Matter matter) {
            return new Decided(matter, Decision.on(matter));
        }

        /**
         * The record when the answers are there. They change only what waited for them: whoever is withheld otherwise was so
         * before any block was looked at, and the rule about consent is never concerned where the one about blocks is not.
         */
        Decided knowing(Checks.Answers answers) {
            return decision.waitsForAnswer() ? on(answers.into(matter)) : this;
        }
    }

    /** One answer with what is decided on each of its records, in their order, and on those that cannot be used. */
    private record Look(Reading reading, List<Decided> records, List<Decided> unusable) {

        Look knowing(Checks.Answers answers) {
            return new Look(
                    reading,
                    records.stream().map(record -> record.knowing(answers)).toList(),
                    unusable.stream().map(record -> record.knowing(answers)).toList());
        }
    }

    private List<Outcome<Look>> looks(List<Outcome<Reading>> outcomes, Audience reader) {
        Set<RecordId> retracted = retracted(outcomes.stream().flatMap(Outcome::answers));
        return outcomes.stream()
                .map(outcome -> outcome.then(reading ->
                        new Outcome.Answered<>(outcome.source(), outcome.after(), look(reading, reader, retracted))))
                .toList();
    }

    private Look look(Reading reading, Audience reader, Set<RecordId> retracted) {
        return new Look(
                reading,
                reading.records().stream()
                        .map(record -> unasked(reader, record.facts(), retracted.contains(record.id())))
                        .toList(),
                reading.unusable().stream()
                        .map(facts -> unasked(reader, facts, Matter.isRetracted(contract, facts)))
                        .toList());
    }

    private Decided unasked(Audience reader, Facts facts, boolean retracted) {
        return Decided.on(Matter.unasked(reader, contract, facts, retracted, policy));
    }

    private static Set<Ownership> toBeChecked(List<Outcome<Look>> looks) {
        return looks.stream()
                .flatMap(Outcome::answers)
                .flatMap(look -> Stream.concat(look.records().stream(), look.unusable().stream()))
                .filter(record -> record.decision().waitsForAnswer())
                .map(record -> record.matter().owner())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Allowed decide(Audience reader, List<Outcome<Look>> looks, Checks.Answers answers) {
        List<Decision> all = new ArrayList<>();
        List<Outcome<Reading>> allowed = new ArrayList<>();
        for (Outcome<Look> outcome : looks) {
            allowed.add(outcome.then(unasked -> {
                Look look = unasked.knowing(answers);
                List<Decision> decisions =
                        look.records().stream().map(Decided::decision).toList();
                all.addAll(decisions);
                boolean told = look.unusable().stream().map(Decided::decision).anyMatch(Access::mayBeKnown);
                return told && decisions.isEmpty()
                        ? Outcome.Failed.of(outcome.source(), outcome.after(), FailureKind.INVALID_RECORD)
                        : new Outcome.Answered<>(
                                outcome.source(),
                                outcome.after(),
                                seen(outcome.source(), look.reading(), shown(look), told)
                                        .withholding(told(decisions, reader)));
            }));
        }
        return new Allowed(allowed, AccessReport.of(all));
    }

    /**
     * Whether the reader may know of a record that cannot be used: as if it could be used and were there. That it names no
     * owner is then one more thing that it lacks, and staff may know of that too.
     */
    private static boolean mayBeKnown(Decision unusable) {
        return unusable.isShown() || unusable.reason().equals(Optional.of(Reason.NO_OWNER));
    }

    private static List<SourceRecord> shown(Look look) {
        List<SourceRecord> shown = new ArrayList<>();
        for (int i = 0; i < look.records().size(); i++) {
            Decided decided = look.records().get(i);
            if (decided.decision().isShown()) {
                SourceRecord whole = look.reading().records().get(i);
                boolean cut = decided.decision().verdict() == Verdict.SHOW_WITHOUT_INTERNAL;
                SourceRecord seen = cut ? whole.withoutStaffOnly() : whole;
                shown.add(decided.matter().laneToTell().map(seen::markedAs).orElse(seen));
            }
        }
        return shown;
    }

    /** A withheld record's own defect goes with it: that it names another system would say that it is there. */
    private static Reading seen(Source source, Reading reading, List<SourceRecord> shown, boolean unusableIsTold) {
        HsaId asked = new HsaId(source.logicalAddress().value());
        boolean stays = shown.size() == reading.records().size()
                || shown.stream().anyMatch(record -> !record.id().system().equals(asked));
        Set<FailureKind> defects = EnumSet.noneOf(FailureKind.class);
        defects.addAll(reading.defects());
        if (!stays) {
            defects.remove(FailureKind.WRONG_SOURCE);
        }
        if (unusableIsTold) {
            defects.add(FailureKind.INVALID_RECORD);
        }
        return new Reading(shown, reading.beside(), defects, List.of(), reading.unusable());
    }

    private static List<Withheld> told(List<Decision> decisions, Audience reader) {
        if (!reader.isStaff()) {
            return List.of();
        }
        Map<Reason, Long> counts = decisions.stream()
                .flatMap(decision -> decision.reason().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getKey().told().stream()
                        .map(kind -> new Withheld(
                                kind,
                                entry.getValue().intValue(),
                                entry.getKey().atSource(reader.emergency()))))
                .toList();
    }
}
