package se.samplan.source;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.Source;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.seal.Sealing;

/**
 * Tokens with which a caller fetches, directly afterwards, just the sources that were late. The token holds the addresses, so
 * the index need not be asked again; it is good for ten minutes, for the same caller, person and contract.
 */
public final class LateSources {

    private static final String PURPOSE = "late";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final String REJECTED = "aggregationRequest/lateToken: not given to this caller for this person"
            + " and contract, or older than ten minutes; ask without it";

    private final Sealing sealing;
    private final Clock clock;

    public LateSources(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * What a token says.
     *
     * @param late the sources to ask
     * @param others the other sources of the earlier answer, which are not asked
     */
    public record Earlier(Set<Source> late, List<Source> others) {
        public Earlier {
            late = Set.copyOf(late);
            others = List.copyOf(others);
        }

        /** All of them, as the index would name them. */
        public List<Source> all() {
            return Stream.concat(late.stream().sorted(), others.stream()).toList();
        }
    }

    /** A token for the sources that were late, if there are any. */
    public <A> Optional<String> token(Question question, List<Outcome<A>> outcomes) {
        List<String> lines = new ArrayList<>();
        outcomes.forEach(outcome -> mark(outcome).ifPresent(mark -> lines.add(mark + outcome.source())));
        if (lines.stream().noneMatch(line -> line.startsWith("+"))) {
            return Optional.empty();
        }
        String until = Long.toString(clock.instant().plus(GOOD_FOR).getEpochSecond());
        String content =
                Stream.concat(Stream.of(until), lines.stream().sorted()).collect(joining("\n"));
        return Optional.of(sealing.seal(PURPOSE, question.bindings(), content));
    }

    /**
     * What the question's token says, if it has one.
     *
     * @throws QuestionRejected if the token is not good for this question, or no longer
     */
    public Optional<Earlier> of(Question question) {
        return question.options()
                .lateToken()
                .map(token -> sealing.open(PURPOSE, question.bindings(), token)
                        .flatMap(this::read)
                        .orElseThrow(() -> new QuestionRejected(REJECTED)));
    }

    private Optional<Earlier> read(String content) {
        List<String> lines = content.lines().toList();
        if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(lines.get(0))))) {
            return Optional.empty();
        }
        Set<Source> late = new LinkedHashSet<>();
        List<Source> others = new ArrayList<>();
        lines.stream().skip(1).forEach(line -> {
            Source source = Source.at(line.substring(1));
            if (line.startsWith("+")) {
                late.add(source);
            } else {
                others.add(source);
            }
        });
        return Optional.of(new Earlier(late, others));
    }

    /** Plus for a source that was late, minus for another that the status names; a token can be read by its bearer. */
    private static <A> Optional<String> mark(Outcome<A> outcome) {
        return outcome.fold(
                answered -> Optional.of("-"),
                late -> Optional.of("+"),
                failed -> Optional.of("-"),
                notAsked -> notAsked.reason() == NotAskedReason.NOT_ALLOWED ? Optional.of("-") : Optional.empty());
    }
}
