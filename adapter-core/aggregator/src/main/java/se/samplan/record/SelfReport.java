package se.samplan.record;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.samplan.contract.Fact;
import se.samplan.outcome.FailureKind;

/**
 * What a source says of its own answer: a source may be an aggregator itself, whose ProcessingStatus ({@link StatusPass}) tells
 * how it went with the systems behind it, and every source has a result. Only codes and times are read; its texts are not.
 *
 * <p>A result of INFO says that there is something to know about the answer, and a text that is not for us; it counts as an
 * answer that may not be whole, and so does a code that no contract has. Where the source has also said how it went with each
 * system behind it, that says more: the national aggregating services always say INFO, and name no system if they have asked none.
 *
 * @param defects that the answer may not be whole, or up to date
 * @param asOf when the oldest data held that comes out of a copy, Swedish local; empty if all of it was fetched now
 * @param lacking the systems behind it of which something is missing; at most fifty
 */
record SelfReport(Set<FailureKind> defects, Optional<LocalDateTime> asOf, List<SystemBehind> lacking) {

    /** More would make our answer a page of somebody else's troubles. */
    private static final int MOST_TOLD = 50;

    static final Set<String> TRUE = inAnyCase("true", "1");

    private static final Map<Fact, List<String>> PLAINLY_OK = Map.of(Fact.RESULT_CODE, List.of("OK"));
    private static final String RESULT_ERROR = "ERROR";

    /** Codes of a result that add nothing: that of a whole answer, and the one that is told as a defect of its own. */
    private static final Set<String> SAYS_NO_MORE = inAnyCase("OK", RESULT_ERROR);

    /** All of those codes, and the one that only hints at what the systems behind the source say themselves. */
    private static final Set<String> SAYS_IT_ELSEWHERE = inAnyCase("OK", RESULT_ERROR, "INFO");

    /** What is said of an answer by nothing but a result of OK, as nearly every source says it. */
    private static final SelfReport WHOLE = new SelfReport(Set.of(), Optional.empty(), List.of());

    /**
     * @param said the facts of the result and of the SOAP header as a whole
     * @param systems those behind the source
     * @param demandsResult whether a result belongs to the answer; without a code, it is not known to be whole
     * @param isOfNobody whether the source says that it has asked nobody, and the answer has nothing
     */
    static SelfReport of(
            Map<Fact, List<String>> said, List<InnerSystem> systems, boolean demandsResult, boolean isOfNobody) {
        if (systems.isEmpty() && said.equals(PLAINLY_OK)) {
            return WHOLE;
        }
        Facts facts = new Facts(said);
        boolean copied = systems.stream().anyMatch(InnerSystem::isCopied);
        Optional<LocalDateTime> oldest = copied ? oldest(systems) : Optional.empty();
        Set<FailureKind> defects = EnumSet.noneOf(FailureKind.class);
        if (systems.stream().anyMatch(InnerSystem::isOld) || (copied && oldest.isEmpty())) {
            defects.add(FailureKind.OUTDATED);
        }
        boolean silent = demandsResult && facts.all(Fact.RESULT_CODE).isEmpty();
        boolean hasSaidWhy = !systems.isEmpty() || isOfNobody;
        boolean informs = !(hasSaidWhy ? SAYS_IT_ELSEWHERE : SAYS_NO_MORE).containsAll(facts.all(Fact.RESULT_CODE));
        if (silent || informs || contradicts(facts) || !systems.stream().allMatch(InnerSystem::isWhole)) {
            defects.add(FailureKind.PARTIAL);
        }
        List<SystemBehind> lacking = systems.stream()
                .flatMap(system -> system.told().stream())
                .limit(MOST_TOLD)
                .toList();
        return new SelfReport(defects, oldest, lacking);
    }

    /** An answer that is complete says so, and one that went well has no code of what went wrong. */
    private static boolean contradicts(Facts facts) {
        return !TRUE.containsAll(facts.all(Fact.INNER_COMPLETE))
                || (!isError(facts.values())
                        && !facts.all(Fact.RESULT_ERROR_CODE).isEmpty());
    }

    /** Whether the result is an ERROR. */
    static boolean isError(Map<Fact, List<String>> said) {
        return said.getOrDefault(Fact.RESULT_CODE, List.of()).stream().anyMatch(RESULT_ERROR::equalsIgnoreCase);
    }

    /** Empty if a system that gave something does not say how old it is: it may be the oldest. */
    private static Optional<LocalDateTime> oldest(List<InnerSystem> systems) {
        List<Optional<LocalDateTime>> fetched = systems.stream()
                .filter(InnerSystem::gave)
                .map(InnerSystem::fetched)
                .toList();
        return fetched.stream().allMatch(Optional::isPresent)
                ? fetched.stream().flatMap(Optional::stream).min(LocalDateTime::compareTo)
                : Optional.empty();
    }

    private static Set<String> inAnyCase(String... words) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, words);
        return Collections.unmodifiableSet(set);
    }
}
