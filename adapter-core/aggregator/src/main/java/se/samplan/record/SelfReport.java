package se.samplan.record;

import static java.util.Map.entry;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.samplan.contract.Fact;
import se.samplan.contract.Path;
import se.samplan.outcome.FailureKind;
import se.samplan.published.Names;

/**
 * What a source says of its own answer: a source may be an aggregator itself, whose ProcessingStatus (platform facts,
 * section 7) tells how it went with the systems behind it, and every source has a result. Only codes and times are read; its
 * texts are not.
 *
 * <p>A result of INFO says that there is something to know about the answer, and a text that is not for us; it counts as an
 * answer that may not be whole, and so does a code that no contract has. Where the source has also said how it went with each
 * system behind it, that says more: the national aggregating services always say INFO.
 *
 * @param defects that the answer may not be whole, or up to date
 * @param asOf when the oldest data held that comes out of a copy, Swedish local; empty if all of it was fetched now
 */
record SelfReport(Set<FailureKind> defects, Optional<LocalDateTime> asOf) {

    /** Where it stands, from the SOAP header down. */
    static final FactTree HEADER = FactTree.of(paths());

    private static final Map<Fact, List<String>> PLAINLY_OK = Map.of(Fact.RESULT_CODE, List.of("OK"));
    private static final String RESULT_ERROR = "ERROR";
    private static final Set<String> TRUE = inAnyCase("true", "1");
    private static final Set<String> FALSE = inAnyCase("false", "0");
    private static final String FROM_SOURCE = "DataFromSource";
    private static final String FROM_CACHE = "DataFromCache";
    private static final String OLD_CACHE = "DataFromCacheSynchFailed";
    private static final Set<String> GAVE = Set.of(FROM_SOURCE, FROM_CACHE, OLD_CACHE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** Codes of a result that add nothing: that of a whole answer, and the one that is told as a defect of its own. */
    private static final Set<String> SAYS_NO_MORE = inAnyCase("OK", RESULT_ERROR);

    private static Map<Path, Fact> paths() {
        String namespace = "urn:riv:interoperability:headers:1";
        Path status = Path.in(namespace, "ProcessingStatus");
        Path system = status.then(namespace, "ProcessingStatusList");
        return Map.ofEntries(
                entry(system.then(namespace, "logicalAddress"), Fact.INNER_ADDRESS),
                entry(system.then(namespace, "statusCode"), Fact.INNER_STATUS),
                entry(system.then(namespace, "lastUnsuccessfulSynchError/causingAgent"), Fact.INNER_ERROR),
                entry(system.then(namespace, "lastUnsuccessfulSynchError/code"), Fact.INNER_ERROR),
                entry(system.then(namespace, "lastUnsuccessfulSynchError/text"), Fact.INNER_ERROR),
                entry(system.then(namespace, "lastUnsuccessfulSynch"), Fact.INNER_ERROR),
                entry(system.then(namespace, "isResponseFromCache"), Fact.INNER_FROM_CACHE),
                entry(system.then(namespace, "isResponseInSynch"), Fact.INNER_IN_SYNCH),
                entry(system.then(namespace, "lastSuccessfulSynch"), Fact.INNER_LAST_SYNCH),
                entry(status.then(Names.AGGREGATION, "aggregationSummary/completeness/complete"), Fact.INNER_COMPLETE));
    }

    /** What is said of an answer by nothing but a result of OK, as nearly every source says it. */
    private static final SelfReport WHOLE = new SelfReport(Set.of(), Optional.empty());

    /**
     * @param said the facts of the SOAP header and of the result
     * @param demandsResult whether a result belongs to the answer; without a code, it is not known to be whole
     */
    static SelfReport of(Map<Fact, List<String>> said, boolean demandsResult) {
        if (said.equals(PLAINLY_OK)) {
            return WHOLE;
        }
        Facts facts = new Facts(said);
        List<String> codes = facts.all(Fact.INNER_STATUS);
        boolean cached = codes.stream().anyMatch(code -> code.equals(FROM_CACHE) || code.equals(OLD_CACHE))
                || facts.all(Fact.INNER_FROM_CACHE).stream().anyMatch(TRUE::contains);
        Optional<LocalDateTime> oldest = cached ? oldest(facts.all(Fact.INNER_LAST_SYNCH), codes) : Optional.empty();
        Set<FailureKind> defects = EnumSet.noneOf(FailureKind.class);
        if (codes.contains(OLD_CACHE) || (cached && oldest.isEmpty())) {
            defects.add(FailureKind.OUTDATED);
        }
        boolean silent = demandsResult && facts.all(Fact.RESULT_CODE).isEmpty();
        if (silent || lacksSomething(facts, codes)) {
            defects.add(FailureKind.PARTIAL);
        }
        return new SelfReport(defects, oldest);
    }

    private static boolean lacksSomething(Facts facts, List<String> codes) {
        boolean info = codes.isEmpty() && !SAYS_NO_MORE.containsAll(facts.all(Fact.RESULT_CODE));
        boolean incomplete = facts.all(Fact.INNER_COMPLETE).stream().anyMatch(FALSE::contains);
        boolean missing = !GAVE.containsAll(codes)
                || codes.size() < facts.all(Fact.INNER_ADDRESS).size();
        // An old copy is not in synch either, and is told as an old copy.
        long old = codes.stream().filter(OLD_CACHE::equals).count();
        boolean outOfSynch =
                facts.all(Fact.INNER_IN_SYNCH).stream().filter(FALSE::contains).count() > old;
        boolean failed = old == 0 && !facts.all(Fact.INNER_ERROR).isEmpty();
        return info || incomplete || missing || outOfSynch || failed;
    }

    /** Whether the result is an ERROR. */
    static boolean isError(Map<Fact, List<String>> said) {
        return said.getOrDefault(Fact.RESULT_CODE, List.of()).stream().anyMatch(RESULT_ERROR::equalsIgnoreCase);
    }

    private static Set<String> inAnyCase(String... words) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, words);
        return Collections.unmodifiableSet(set);
    }

    /** Empty if a system that gave something does not say how old it is: it may be the oldest. */
    private static Optional<LocalDateTime> oldest(List<String> times, List<String> codes) {
        List<LocalDateTime> stated =
                times.stream().flatMap(text -> time(text).stream()).toList();
        long gave = codes.stream().filter(GAVE::contains).count();
        return stated.size() < gave ? Optional.empty() : stated.stream().min(LocalDateTime::compareTo);
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
