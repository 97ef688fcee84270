package se.samplan.summary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import se.samplan.change.Looking;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;
import se.samplan.change.Snapshots;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.TargetKinds;
import se.samplan.merge.Clusters;
import se.samplan.merge.Finding;
import se.samplan.merge.Findings;
import se.samplan.merge.Link;
import se.samplan.merge.Links;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Filters;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.record.DetailReader;
import se.samplan.record.Details;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;
import se.samplan.source.LateSources;
import se.samplan.summary.Summary.Comparison;
import se.samplan.summary.Summary.End;
import se.samplan.summary.Summary.LaneMark;
import se.samplan.summary.Summary.SourceLine;
import se.samplan.summary.Summary.SourcesBy;
import se.samplan.token.KeyRing;

/** Makes the summaries of one contract's answers, for those who ask for one. */
public final class Summaries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** Makes and knows what consumers carry from one request to the next. */
    public record Carried(LateSources lateSources, Markers markers) {}

    private final AggregatedContract<?> contract;
    private final DetailReader reader;
    private final Carried carried;
    private final KeyRing keys;
    private final Clock clock;

    /**
     * @param keys the same in every instance
     * @param clock in the zone of the wire's times
     */
    public Summaries(AggregatedContract<?> contract, Carried carried, KeyRing keys, Clock clock) {
        this.contract = contract;
        this.reader = new DetailReader(contract);
        this.carried = carried;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The summary that a question asks for, not yet made: checks the marker before anybody is asked.
     *
     * @throws QuestionRejected if the marker is not good for this question
     */
    public Optional<Wanted> wanted(Question question) {
        if (!question.options().summary()) {
            return Optional.empty();
        }
        Optional<Markers.Recalled> before = question.options()
                .changeMarker()
                .map(marker -> carried.markers().find(bindings(question), marker));
        if (before.flatMap(Markers.Recalled::trouble).equals(Optional.of(Markers.Trouble.NOT_KNOWN))) {
            throw new QuestionRejected("aggregationRequest/changeMarker: not given to this caller for this person,"
                    + " contract and selection, or too old; ask without it");
        }
        return Optional.of(new Wanted(question, before));
    }

    /**
     * Caller, person and contract as for every token; and the selection, because what it leaves out would otherwise look
     * removed.
     */
    private static List<String> bindings(Question question) {
        List<String> bindings = new ArrayList<>(question.bindings());
        bindings.add(question.filters().binding());
        return bindings;
    }

    /** A summary that is wanted. */
    public final class Wanted {

        private final Question question;
        private final Optional<Markers.Recalled> before;

        private Wanted(Question question, Optional<Markers.Recalled> before) {
            this.question = question;
            this.before = before;
        }

        /**
         * Makes it.
         *
         * @param answer everything that the reader may see and has asked for, before it is cut into pages
         * @param continuation with which the caller gets the records that follow
         */
        public Summary of(MergedAnswer answer, Optional<String> continuation) {
            LocalDateTime now = LocalDateTime.now(clock);
            String today = now.format(DAY);
            Function<SourceRecord, Details> details = remembering();
            boolean whole = question.filters().equals(Filters.NONE);
            List<Link> links = Links.of(List.of(new Links.Linkable(TargetKinds.of(contract), answer, whole)), details);
            List<Finding> findings = new ArrayList<>(Findings.of(links));
            findings.addAll(Findings.ofContacts(answer.records(), today));
            Optional<Comparison> comparison = before.map(Summaries::comparison);
            Optional<Snapshot> earlier = before.flatMap(Markers.Recalled::snapshot);
            Snapshots.Compared compared = Snapshots.compare(
                    answer, earlier, Looking.on(today, Snapshots.Hashes.of(keys, question.bindings())));
            return new Summary(
                    now,
                    sources(answer, now),
                    new Summary.Completeness(
                            answer.isComplete() && answer.isLastPage(),
                            answer.records().size(),
                            basis(answer)),
                    carried.lateSources().token(question, answer.outcomes()),
                    // A new marker now would silence what changed since the one that cannot be looked up.
                    comparison.equals(Optional.of(Comparison.UNAVAILABLE))
                            ? Optional.empty()
                            : carried.markers().give(bindings(question), compared.next()),
                    continuation,
                    Clusters.of(answer.records(), details),
                    findings,
                    links,
                    comparison,
                    compared.changes(),
                    answer.records().stream()
                            .flatMap(record -> record.lane().stream().map(lane -> new LaneMark(record.id(), lane)))
                            .distinct()
                            .toList());
        }

        /** Each record is read at most once. */
        private Function<SourceRecord, Details> remembering() {
            Map<XmlSlice, Details> read = new HashMap<>();
            return record -> read.computeIfAbsent(record.xml(), first -> reader.read(record));
        }
    }

    private static SourcesBy basis(MergedAnswer answer) {
        return answer.outcomes().stream().anyMatch(Summaries::isReplacedIndex)
                ? SourcesBy.FALLBACK_LIST
                : SourcesBy.INDEX;
    }

    private static boolean isReplacedIndex(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> false,
                late -> false,
                failed -> failed.kind() == FailureKind.INDEX_REPLACED,
                notAsked -> false);
    }

    private static Comparison comparison(Markers.Recalled before) {
        return before.trouble()
                .map(trouble ->
                        trouble == Markers.Trouble.UNAVAILABLE ? Comparison.UNAVAILABLE : Comparison.CANNOT_COMPARE)
                .orElse(Comparison.COMPARED);
    }

    private static List<SourceLine> sources(MergedAnswer answer, LocalDateTime now) {
        Map<Source, Long> counts = answer.records().stream().collect(groupingBy(SourceRecord::deliveredBy, counting()));
        return answer.outcomes().stream()
                .filter(Outcome::concernsSource)
                .map(outcome ->
                        line(outcome, counts.getOrDefault(outcome.source(), 0L).intValue(), now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SourceLine> line(Outcome<Reading> outcome, int count, LocalDateTime now) {
        OptionalLong elapsed = OptionalLong.of(outcome.after().toMillis());
        return outcome.fold(
                answered -> Optional.of(answered(outcome, answered.answer(), count, now)),
                late -> Optional.of(missing(outcome, End.LATE, FailureKind.LATE, elapsed)),
                failed -> Optional.of(missing(outcome, endOf(failed.kind()), failed.kind(), elapsed)),
                notAsked -> notAsked.reason()
                        .told()
                        .map(kind -> missing(outcome, endOf(kind), kind, OptionalLong.empty())));
    }

    private static End endOf(FailureKind kind) {
        return switch (kind) {
            case NOT_PERMITTED, SOURCE_REFUSED -> End.NOT_ALLOWED;
            default -> End.FAILED;
        };
    }

    /** Withheld by policy if nothing of it is in the answer, and the reader may know that this is why. */
    private static SourceLine answered(Outcome<Reading> outcome, Reading reading, int count, LocalDateTime now) {
        OptionalLong elapsed = OptionalLong.of(outcome.after().toMillis());
        boolean withheld = count == 0
                && reading.withheldHere().isPresent()
                && reading.defects().isEmpty();
        return new SourceLine(
                address(outcome),
                withheld ? End.WITHHELD_BY_POLICY : End.ANSWERED,
                reading.gravest().map(FailureKind::code),
                count,
                elapsed,
                withheld ? Optional.empty() : reading.beside().asOf().or(() -> Optional.of(now)));
    }

    private static SourceLine missing(Outcome<Reading> outcome, End end, FailureKind kind, OptionalLong elapsed) {
        return new SourceLine(address(outcome), end, Optional.of(kind.code()), 0, elapsed, Optional.empty());
    }

    private static String address(Outcome<Reading> outcome) {
        return outcome.source().logicalAddress().value();
    }
}
