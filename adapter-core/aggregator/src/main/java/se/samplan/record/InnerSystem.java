package se.samplan.record;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;

/**
 * How it went with one system behind a source that is an aggregator itself: a row of its ProcessingStatus (platform facts,
 * section 7).
 *
 * @param facts of the row; none if it cannot be read
 */
record InnerSystem(Facts facts) {

    private static final String OLD_CACHE = "DataFromCacheSynchFailed";
    private static final Set<String> COPIES = Set.of("DataFromCache", OLD_CACHE);
    private static final Set<String> GAVE = Set.of("DataFromSource", "DataFromCache", OLD_CACHE);
    /** HSA-ids and organisation numbers. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    /**
     * What a reader is told of it. Empty if nothing of it is missing, or if it is not called by an id: what a source writes there
     * is handed on only if it can be nothing else.
     */
    Optional<SystemBehind> told() {
        boolean old = isOld();
        return old || !isWhole()
                ? address()
                        .map(address -> new SystemBehind(
                                new LogicalAddress(address),
                                gave(),
                                old ? FailureKind.OUTDATED : FailureKind.PARTIAL,
                                isCopied() ? fetched() : Optional.empty()))
                : Optional.empty();
    }

    /** The system, if some of what the answer holds may be its. */
    Optional<HsaId> giver() {
        return gave() ? address().map(HsaId::new) : Optional.empty();
    }

    /** What it is called by, if that is an id. */
    private Optional<String> address() {
        return facts.get(Fact.INNER_ADDRESS)
                .filter(address -> ID.matcher(address).matches());
    }

    private List<String> codes() {
        return facts.all(Fact.INNER_STATUS);
    }

    /** Whether some of what the answer holds may be its. */
    boolean gave() {
        return codes().stream().anyMatch(GAVE::contains);
    }

    /** Whether all that it has is in the answer, of whatever age: an old copy is not in synch either, and says why. */
    boolean isWhole() {
        return codes().size() == 1 && gave() && (isOld() || isUntroubled());
    }

    private boolean isUntroubled() {
        return facts.all(Fact.INNER_ERROR).isEmpty()
                && !facts.all(Fact.INNER_IN_SYNCH).isEmpty()
                && SelfReport.TRUE.containsAll(facts.all(Fact.INNER_IN_SYNCH));
    }

    /** Whether it gave out of a copy. */
    boolean isCopied() {
        return codes().stream().anyMatch(COPIES::contains)
                || facts.all(Fact.INNER_FROM_CACHE).stream().anyMatch(SelfReport.TRUE::contains);
    }

    /** Whether it gave out of a copy that should have been fetched anew, and was not. */
    boolean isOld() {
        return codes().contains(OLD_CACHE);
    }

    /** When what it gave was fetched, Swedish local; empty if it does not say so in the form that is agreed. */
    Optional<LocalDateTime> fetched() {
        try {
            return facts.get(Fact.INNER_LAST_SYNCH).map(text -> LocalDateTime.parse(text, TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
