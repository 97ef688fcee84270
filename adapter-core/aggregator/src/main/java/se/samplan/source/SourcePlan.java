package se.samplan.source;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.NotAskedReason;
import se.samplan.question.Question;

/**
 * Which sources are asked, and which are not although they hold data.
 *
 * @param ask each source once, in the order of the index
 * @param trouble with the engagement index, if others may hold data than these
 * @param identities under which identities of the person a source is asked, where they are others than the one in the question
 */
public record SourcePlan(
        List<Source> ask,
        List<Skipped> skipped,
        Optional<IndexTrouble> trouble,
        Map<Source, Set<PersonId>> identities) {

    public SourcePlan {
        ask = List.copyOf(ask);
        skipped = List.copyOf(skipped);
        identities = Map.copyOf(identities);
    }

    /** A plan made from what the index says. */
    public SourcePlan(List<Source> ask, List<Skipped> skipped) {
        this(ask, skipped, Optional.empty(), Map.of());
    }

    /** A source that is known to hold data but is not asked. */
    public record Skipped(Source source, NotAskedReason reason) {}

    /**
     * Decides the plan. Pure: the same found, question and permissions, same plan.
     *
     * @param found may name a source many times, once per post of the index
     * @param self every address under which this service itself is called
     */
    public static SourcePlan decide(
            SourceSearch.Found found, Question question, Set<LogicalAddress> self, Predicate<Source> allowed) {
        List<Source> ask = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Source source : new LinkedHashSet<>(found.sources())) {
            if (self.contains(source.logicalAddress())) {
                skipped.add(new Skipped(source, NotAskedReason.OWN_ADDRESS));
            } else if (question.onlySource()
                    .filter(only -> !found.isAskedFor(source, only))
                    .isPresent()) {
                skipped.add(new Skipped(source, NotAskedReason.NOT_REQUESTED));
            } else if (!allowed.test(source)) {
                skipped.add(new Skipped(source, NotAskedReason.NOT_ALLOWED));
            } else {
                ask.add(source);
            }
        }
        return new SourcePlan(ask, skipped, found.trouble(), found.identities());
    }

    /**
     * Under which identities of the person that source is asked: one call for each, the one of the question first, and then in the
     * same order each time.
     *
     * @param asked that of the question
     */
    public List<PersonId> identities(Source source, PersonId asked) {
        Set<PersonId> several = identities.get(source);
        return several == null
                ? List.of(asked)
                : several.stream()
                        .sorted(comparing((PersonId one) -> !one.equals(asked)).thenComparing(PersonId::id))
                        .toList();
    }

    /**
     * The same plan with that many calls at most: those of the first sources by address, so that the same ones are asked each time,
     * in whatever order the index names them. No source is asked under some of its identities only.
     */
    public SourcePlan atMost(int most) {
        if (ask.stream().mapToInt(this::calls).sum() <= most) {
            return this;
        }
        int calls = 0;
        Set<Source> first = new HashSet<>();
        for (Source source : ask.stream().sorted().toList()) {
            calls += calls(source);
            if (calls > most) {
                break;
            }
            first.add(source);
        }
        return without(first, NotAskedReason.TOO_MANY);
    }

    private int calls(Source source) {
        Set<PersonId> several = identities.get(source);
        return several == null ? 1 : several.size();
    }

    /** The same plan, with only those sources asked; the others were not requested. */
    public SourcePlan onlyThose(Set<Source> wanted) {
        return without(wanted, NotAskedReason.NOT_REQUESTED);
    }

    private SourcePlan without(Set<Source> wanted, NotAskedReason others) {
        List<Skipped> more = new ArrayList<>(skipped);
        ask.stream()
                .filter(source -> !wanted.contains(source))
                .forEach(source -> more.add(new Skipped(source, others)));
        return new SourcePlan(ask.stream().filter(wanted::contains).toList(), more, trouble, identities);
    }
}
