package se.samplan.gather;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.ContractId;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.source.EngagementIndex;
import se.samplan.token.TokenPurpose;
import se.samplan.token.TokenRefused;
import se.samplan.token.Tokens;

/**
 * Tokens that hold the sources of every contract, given where some were late. All of them are asked once more, not the late ones
 * alone: what is understood of a part of the records would be wrong.
 */
final class KnownSources {

    private static final TokenPurpose PURPOSE = new TokenPurpose("everything-late-1", Duration.ofMinutes(10));
    private static final String REJECTED =
            "lateToken: not given to this caller for this person, or older than ten" + " minutes; ask without it";
    private static final char BETWEEN = ' ';

    private final Tokens tokens;
    private final Identities identities;

    /** @param identities who is the same person: a token has addresses only, and not by which identity the index named each */
    KnownSources(Tokens tokens, Identities identities) {
        this.tokens = tokens;
        this.identities = identities;
    }

    /** A token for the sources of these parts, if one of them was late. */
    Optional<String> token(List<String> bindings, List<Gathered.Part> parts) {
        boolean late = parts.stream()
                .flatMap(KnownSources::outcomes)
                .anyMatch(outcome -> outcome.fold(a -> false, l -> true, f -> false, n -> false));
        return late ? Optional.of(tokens.issue(PURPOSE, bindings, lines(parts))) : Optional.empty();
    }

    private static String lines(List<Gathered.Part> parts) {
        return parts.stream()
                .flatMap(part -> outcomes(part)
                        .filter(Outcome::concernsSource)
                        .map(outcome -> part.contract().id().namespace() + BETWEEN + outcome.source()))
                .sorted()
                .collect(joining("\n"));
    }

    private static Stream<Outcome<?>> outcomes(Gathered.Part part) {
        return part.ending()
                .fold(
                        answer -> answer.merged().outcomes().stream().map(outcome -> (Outcome<?>) outcome),
                        no -> Stream.of());
    }

    /**
     * The sources that a token holds, as an index that names them.
     *
     * @throws QuestionRejected if the token is not good for this question, or no longer
     */
    EngagementIndex in(String token, List<String> bindings) {
        try {
            Map<ContractId, List<Source>> known = tokens.open(PURPOSE, bindings, token)
                    .lines()
                    .collect(groupingBy(
                            line -> new ContractId(line.substring(0, line.indexOf(BETWEEN))),
                            mapping(line -> Source.at(line.substring(line.indexOf(BETWEEN) + 1)), toList())));
            return DomainWise.knowing(question -> hits(question, known.getOrDefault(question.contract(), List.of())));
        } catch (TokenRefused e) {
            throw new QuestionRejected(REJECTED);
        }
    }

    private EngagementIndex.Hits hits(Question question, List<Source> sources) {
        List<PersonId> numbers = identities.numbers(question.person());
        return new EngagementIndex.Hits(sources, true, Map.of(), EngagementIndex.each(sources, numbers));
    }
}
