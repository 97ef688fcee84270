package se.samplan.source;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.token.TokenPurpose;
import se.samplan.token.TokenRefused;
import se.samplan.token.Tokens;

/**
 * Tokens with which a caller fetches, directly afterwards, just the sources that were late. The token holds the addresses, so
 * the index need not be asked again; it is good for ten minutes, for the same caller, person and contract.
 */
public final class LateSources {

    private static final TokenPurpose PURPOSE = new TokenPurpose("late-1", Duration.ofMinutes(10));
    private static final String REJECTED = "aggregationRequest/lateToken: not given to this caller for this person"
            + " and contract, or older than ten minutes; ask without it";

    private final Tokens tokens;
    private final Identities identities;

    /** @param identities who is the same person: a token has addresses only, and not by which identity the index named each */
    public LateSources(Tokens tokens, Identities identities) {
        this.tokens = tokens;
        this.identities = identities;
    }

    /**
     * What a token says.
     *
     * @param late the sources to ask
     * @param others the other sources of the earlier answer, which are not asked
     * @param identities of the person, under each of which a source is asked
     */
    public record Earlier(Set<Source> late, List<Source> others, List<PersonId> identities) {
        public Earlier {
            late = Set.copyOf(late);
            others = List.copyOf(others);
            identities = List.copyOf(identities);
        }

        /** All of them, as the index would name them: those that were late, for the system that the question asks for, if any. */
        public SourceSearch.Found found(Question question) {
            return new SourceSearch.Found(
                    Stream.concat(late.stream().sorted(), others.stream()).toList(),
                    Optional.empty(),
                    question.onlySource()
                            .map(only -> late.stream().collect(toUnmodifiableMap(identity(), source -> Set.of(only))))
                            .orElse(Map.of()),
                    EngagementIndex.each(late, identities));
        }
    }

    /** A token for the sources that were late, if there are any. */
    public <A> Optional<String> token(Question question, List<Outcome<A>> outcomes) {
        List<String> lines = new ArrayList<>();
        outcomes.stream()
                .filter(Outcome::concernsSource)
                .forEach(outcome -> mark(outcome).ifPresent(mark -> lines.add(mark + outcome.source())));
        if (lines.stream().noneMatch(line -> line.startsWith("+"))) {
            return Optional.empty();
        }
        return Optional.of(tokens.issue(
                PURPOSE, question.bindings(), lines.stream().sorted().collect(joining("\n"))));
    }

    /**
     * What the question's token says, if it has one.
     *
     * @throws QuestionRejected if the token is not good for this question, or no longer
     */
    public Optional<Earlier> of(Question question) {
        return question.options().lateToken().map(token -> {
            try {
                return read(tokens.open(PURPOSE, question.bindings(), token), identities.numbers(question.person()));
            } catch (TokenRefused e) {
                throw new QuestionRejected(REJECTED);
            }
        });
    }

    private static Earlier read(String content, List<PersonId> identities) {
        List<String> lines = content.lines().toList();
        Set<Source> late = new LinkedHashSet<>();
        List<Source> others = new ArrayList<>();
        lines.forEach(line -> {
            Source source = Source.at(line.substring(1));
            if (line.startsWith("+")) {
                late.add(source);
            } else {
                others.add(source);
            }
        });
        return new Earlier(late, others, identities);
    }

    /** Plus for a source that was late or left out because there were too many, minus for another that the status names. */
    private static <A> Optional<String> mark(Outcome<A> outcome) {
        return outcome.fold(
                answered -> Optional.of("-"),
                late -> Optional.of("+"),
                failed -> Optional.of("-"),
                notAsked -> notAsked.reason().told().map(why -> why == FailureKind.TOO_MANY_SOURCES ? "+" : "-"));
    }
}
