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
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Audience;
import se.samplan.question.Question;
import se.samplan.reader.Decision.Verdict;
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
 * </ol>
 */
public final class Access {

    private final AggregatedContract<?> contract;
    private final AccessPolicy policy;
    private final Checks checks;
    private final AccessListener listener;

    public Access(AggregatedContract<?> contract, AccessPolicy policy, Checks checks, AccessListener listener) {
        this.contract = contract;
        this.policy = policy;
        this.checks = checks;
        this.listener = listener;
    }

    /** The part of a request's time that must be kept for checks. */
    public Duration timeFor(Question question) {
        return question.caller().audience().isStaff() ? checks.time() : Duration.ZERO;
    }

    /** The outcomes as the caller may see them. Outcomes without an answer stay what they are. */
    public CompletableFuture<List<Outcome<Reading>>> allow(
            Question question, List<Outcome<Reading>> outcomes, Deadline deadline) {
        Audience reader = question.caller().audience();
        List<SourceRecord> records = outcomes.stream()
                .flatMap(Outcome::answers)
                .flatMap(reading -> reading.records().stream())
                .toList();
        Set<RecordId> retracted = records.stream()
                .filter(record -> Matter.isRetracted(record.facts()))
                .map(SourceRecord::id)
                .collect(Collectors.toSet());
        Function<SourceRecord, Matter> matter =
                record -> Matter.unasked(reader, contract, record.facts(), retracted.contains(record.id()), policy);
        return checks.ask(
                        question.person(), reader, toBeChecked(records.stream().map(matter)), deadline)
                .thenApply(answers -> decide(question, outcomes, matter.andThen(answers::into)));
    }

    /** Those that nothing but a missing answer keeps back. */
    private static Set<Ownership> toBeChecked(Stream<Matter> matters) {
        return matters.filter(matter -> Decision.on(matter).reason().equals(Optional.of(Reason.BLOCK_UNKNOWN)))
                .map(Matter::owner)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Outcome<Reading>> decide(
            Question question, List<Outcome<Reading>> outcomes, Function<SourceRecord, Matter> matter) {
        List<Decision> all = new ArrayList<>();
        List<Outcome<Reading>> allowed = new ArrayList<>();
        for (Outcome<Reading> outcome : outcomes) {
            allowed.add(outcome.then(reading -> {
                List<Decision> decisions = reading.records().stream()
                        .map(matter.andThen(Decision::on))
                        .toList();
                all.addAll(decisions);
                return new Outcome.Answered<>(
                        outcome.source(),
                        outcome.after(),
                        seen(reading, decisions, question.caller().audience(), outcome));
            }));
        }
        listener.decided(question, AccessReport.of(all));
        return allowed;
    }

    private static Reading seen(Reading reading, List<Decision> decisions, Audience reader, Outcome<Reading> outcome) {
        List<SourceRecord> shown = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).isShown()) {
                SourceRecord whole = reading.records().get(i);
                boolean cut = decisions.get(i).verdict() == Verdict.SHOW_WITHOUT_INTERNAL;
                shown.add(cut ? whole.withoutStaffOnly() : whole);
            }
        }
        return new Reading(shown, reading.carried(), defects(reading, shown, outcome), told(decisions, reader));
    }

    /** A withheld record's own defect goes with it: that it names another system would say that it is there. */
    private static Set<FailureKind> defects(Reading reading, List<SourceRecord> shown, Outcome<Reading> outcome) {
        HsaId asked = new HsaId(outcome.source().logicalAddress().value());
        boolean stays = shown.size() == reading.records().size()
                || shown.stream().anyMatch(record -> !record.id().system().equals(asked));
        if (stays || !reading.defects().contains(FailureKind.WRONG_SOURCE)) {
            return reading.defects();
        }
        Set<FailureKind> others = EnumSet.copyOf(reading.defects());
        others.remove(FailureKind.WRONG_SOURCE);
        return others;
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
