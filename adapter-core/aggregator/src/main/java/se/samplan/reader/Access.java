package se.samplan.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.model.RecordId;
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
 *   <li>For the person and for an agent a withheld record leaves no trace: the answer is the one there would be if the source
 *       had never had it.
 *   <li>For staff it is counted under its reason where the reader may know that (INV-L6), and nothing else of it stays.
 *   <li>A record of which one version is entered in error is hidden from the person in every version.
 *   <li>A record that cannot be used goes through the same rules: a reader who could not have seen it is not told that it is
 *       there.
 * </ol>
 */
public final class Access {

    /** That related services were cut decides nothing about the record, so no rule says it (INV-K2). */
    private static final String SERVICES_CUT = "INV-K2:cut";

    private final AggregatedContract<?> contract;
    private final AccessPolicy policy;
    private final Checks checks;
    private final Asking asking;

    /** Of a request that asks for this contract alone. */
    public Access(AggregatedContract<?> contract, AccessPolicy policy, Checks checks) {
        this(contract, policy, checks, alone(checks));
    }

    private Access(AggregatedContract<?> contract, AccessPolicy policy, Checks checks, Asking asking) {
        this.contract = contract;
        this.policy = policy;
        this.checks = checks;
        this.asking = asking;
    }

    /** Asks what must be known of these records before they are shown. */
    @FunctionalInterface
    private interface Asking {
        CompletableFuture<Checks.Answers> ask(Question question, Set<Ownership> records, Deadline deadline);
    }

    private static Asking alone(Checks checks) {
        return (question, records, deadline) -> checks.ask(question.person(), question.caller(), records, deadline);
    }

    /** These rules, for one contract of a request that asks for several: others are asked for all of them at once. */
    public Access in(ChecksTogether.Share request) {
        return new Access(
                contract, policy, checks, (question, records, deadline) -> request.ask(checks, records, deadline));
    }

    /**
     * What the caller may see, and the decisions that led to it.
     *
     * @param outcomes those without an answer are what they were
     * @param trace what is withheld or shown in part, and why; of a preview only, and otherwise empty
     */
    public record Allowed(List<Outcome<Reading>> outcomes, AccessReport report, List<TracedDecision> trace) {

        public Allowed {
            trace = List.copyOf(trace);
        }
    }

    /** The part of a request's time that must be kept for checks. */
    public Duration timeFor(Question question) {
        return question.caller().audience().isStaff() ? checks.time() : Duration.ZERO;
    }

    /**
     * Whether the caller may ask for anything of the person at all. An agent without a mandate may not, and gets what it would get if
     * nobody had records of the person.
     */
    public CompletableFuture<Boolean> mayAsk(Question question, Deadline deadline) {
        return checks.mayAct(question, deadline);
    }

    /** The outcomes as the caller may see them. */
    public CompletableFuture<Allowed> allow(Question question, List<Outcome<Reading>> outcomes, Deadline deadline) {
        Audience reader = question.caller().audience();
        List<Outcome<Look>> looks = looks(outcomes, reader);
        return asking.ask(question, toBeChecked(looks), deadline)
                .thenApply(answers ->
                        decide(reader, known(looks, answers), question.options().preview()));
    }

    /**
     * True if the reader sees a record of the reading. For the person and agents only: for them, blocks and consent are not
     * asked about.
     *
     * @param knowing what else the source gave: a record of which one version is entered in error is hidden in all
     */
    boolean shows(Audience reader, Reading reading, Reading knowing) {
        Set<RecordId> retracted = Retractions.among(contract, Stream.of(reading, knowing));
        return look(reading, reader, retracted).records().stream()
                .anyMatch(record -> record.decision().isShown());
    }

    /** One record before the reader, and what the rules say. */
    private record Decided(Matter matter, Decision decision) {

        static Decided on(Matter matter) {
            return new Decided(matter, Decision.on(matter));
        }

        /**
         * The record when the answers of the checks are there. They change only a record that waited for them: one withheld for
         * another reason was so before any block was looked at, and the rule about consent is never concerned where the one
         * about blocks is not.
         */
        Decided knowing(Checks.Answers answers) {
            return decision.waitsForAnswer() ? on(answers.into(matter)) : this;
        }

        /** A record that is shown, without what its reader may not have of it. */
        SourceRecord seen(SourceRecord whole) {
            return withoutInternal(whole).withServices(matter::lets);
        }

        private SourceRecord withoutInternal(SourceRecord whole) {
            return decision.verdict() == Verdict.SHOW_WITHOUT_INTERNAL ? whole.withoutStaffOnly() : whole;
        }

        /** What the reader does not get of the record, and why; nothing if all of it is shown. */
        Stream<TracedDecision> traced(SourceRecord whole) {
            Stream<String> rules = decision.trace().stream().map(Decision.Step::toString);
            if (!decision.isShown()) {
                return Stream.of(new TracedDecision(whole.id(), Verdict.WITHHOLD, rules.toList()));
            }
            int kept = withoutInternal(whole).xml().size();
            int shown = seen(whole).xml().size();
            Stream<String> services = shown < kept ? Stream.of(SERVICES_CUT) : Stream.empty();
            return shown == whole.xml().size()
                    ? Stream.empty()
                    : Stream.of(new TracedDecision(
                            whole.id(),
                            Verdict.SHOW_WITHOUT_INTERNAL,
                            Stream.concat(rules, services).toList()));
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

        Stream<TracedDecision> traced() {
            return IntStream.range(0, records.size())
                    .boxed()
                    .flatMap(i -> records.get(i).traced(reading.records().get(i)));
        }
    }

    private List<Outcome<Look>> looks(List<Outcome<Reading>> outcomes, Audience reader) {
        Set<RecordId> retracted = Retractions.among(contract, outcomes.stream().flatMap(Outcome::answers));
        return outcomes.stream()
                .map(outcome -> outcome.then(reading ->
                        new Outcome.Answered<>(outcome.source(), outcome.after(), look(reading, reader, retracted))))
                .toList();
    }

    private Look look(Reading reading, Audience reader, Set<RecordId> retracted) {
        return new Look(
                reading,
                reading.records().stream()
                        .map(record -> unasked(
                                reader,
                                record.facts(),
                                retracted.contains(record.id()) || Matter.isRetracted(contract, record.facts())))
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

    private static List<Outcome<Look>> known(List<Outcome<Look>> looks, Checks.Answers answers) {
        return looks.stream()
                .map(outcome -> outcome.then(
                        unasked -> new Outcome.Answered<>(outcome.source(), outcome.after(), unasked.knowing(answers))))
                .toList();
    }

    private static Allowed decide(Audience reader, List<Outcome<Look>> looks, boolean preview) {
        List<Decision> all = new ArrayList<>();
        List<Outcome<Reading>> allowed = new ArrayList<>();
        for (Outcome<Look> outcome : looks) {
            allowed.add(outcome.then(look -> {
                List<Decision> decisions =
                        look.records().stream().map(Decided::decision).toList();
                all.addAll(decisions);
                boolean told = look.unusable().stream().anyMatch(Access::mayBeKnown);
                return told && decisions.isEmpty()
                        ? Outcome.Failed.of(outcome.source(), outcome.after(), FailureKind.INVALID_RECORD)
                        : new Outcome.Answered<>(
                                outcome.source(),
                                outcome.after(),
                                seen(look.reading(), shown(look), told).withholding(withheld(decisions, reader)));
            }));
        }
        return new Allowed(allowed, AccessReport.of(all), preview ? trace(looks) : List.of());
    }

    private static List<TracedDecision> trace(List<Outcome<Look>> looks) {
        return looks.stream()
                .flatMap(Outcome::answers)
                .flatMap(Look::traced)
                .distinct()
                .sorted(TracedDecision.ORDER)
                .toList();
    }

    private static List<Withheld> withheld(List<Decision> decisions, Audience reader) {
        return Reason.told(decisions.stream().flatMap(decision -> decision.reason().stream()), reader);
    }

    /**
     * Whether the reader may know of a record that cannot be used. It is decided as if the record could be used. If it names no
     * owner, that is one more thing that it lacks, and staff may know of that too; so may the person if it does not say at all
     * whether she may see it, as a record of which the whole header cannot be read.
     */
    private static boolean mayBeKnown(Decided unusable) {
        Decision decision = unusable.decision();
        boolean unsaid = decision.reason().equals(Optional.of(Reason.NOT_APPROVED))
                && unusable.matter().facts().all(Fact.APPROVED_FOR_PATIENT).isEmpty();
        return decision.isShown() || unsaid || decision.reason().equals(Optional.of(Reason.NO_OWNER));
    }

    private static List<SourceRecord> shown(Look look) {
        List<SourceRecord> shown = new ArrayList<>();
        for (int i = 0; i < look.records().size(); i++) {
            Decided decided = look.records().get(i);
            if (decided.decision().isShown()) {
                SourceRecord seen = decided.seen(look.reading().records().get(i));
                shown.add(decided.matter().laneToTell().map(seen::markedAs).orElse(seen));
            }
        }
        return shown;
    }

    /** A withheld record's own defect goes with it: to say that it names another system would reveal that it is there. */
    private static Reading seen(Reading reading, List<SourceRecord> shown, boolean unusableIsTold) {
        boolean stays =
                shown.size() == reading.records().size() || !shown.stream().allMatch(SourceRecord::isFromItsOwner);
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
}
