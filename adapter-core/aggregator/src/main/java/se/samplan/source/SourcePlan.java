package se.samplan.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.NotAskedReason;
import se.samplan.question.Question;

/**
 * Which sources are asked, and which are not although they hold data.
 *
 * @param ask each source once, in the order of the index
 * @param trouble with the engagement index, if others may hold data than these
 */
public record SourcePlan(List<Source> ask, List<Skipped> skipped, Optional<IndexTrouble> trouble) {

    public SourcePlan {
        ask = List.copyOf(ask);
        skipped = List.copyOf(skipped);
    }

    /** A plan made from what the index says. */
    public SourcePlan(List<Source> ask, List<Skipped> skipped) {
        this(ask, skipped, Optional.empty());
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
        return new SourcePlan(ask, skipped, found.trouble());
    }

    /**
     * The same plan with that many sources asked at most: the first by address, so that the same ones are asked each time,
     * in whatever order the index names them.
     */
    public SourcePlan atMost(int most) {
        if (ask.size() <= most) {
            return this;
        }
        Set<Source> first = ask.stream().sorted().limit(most).collect(Collectors.toSet());
        return without(first, NotAskedReason.TOO_MANY);
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
        return new SourcePlan(ask.stream().filter(wanted::contains).toList(), more, trouble);
    }
}
