package se.samplan.source.soap;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.aalto.UncheckedStreamException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.AnswerRoom;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.call.Identity;
import se.samplan.call.Reply;
import se.samplan.call.SoapClient;
import se.samplan.call.SoapRequest;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.source.EngagementIndex;
import se.samplan.source.IndexUnavailable;
import se.samplan.time.Deadline;
import se.samplan.xml.XmlTooLarge;

/** The engagement index, asked with FindContent 1.0. */
public final class SoapEngagementIndex implements EngagementIndex {

    private static final Logger log = LoggerFactory.getLogger(SoapEngagementIndex.class);

    private final Means means;
    private final Index index;
    private final Map<ContractId, FindContent> messages;

    /**
     * Where the index is and how we call it.
     *
     * @param owner the index owner's id, the LogicalAddress of FindContent
     * @param ourselves our own id as a consumer of the index
     * @param ours every address under which this service is called: a post that has one of them points at us
     * @param identities who is the same person
     * @param maxAnswer largest answer of the index, in bytes
     * @param budget longest time until its answer has come and is read, within the deadline of the request
     */
    public record Index(
            URI uri,
            LogicalAddress owner,
            HsaId ourselves,
            Set<LogicalAddress> ours,
            Identities identities,
            int maxAnswer,
            Duration budget) {}

    /**
     * What a call needs, whoever is called.
     *
     * @param identity who we are
     * @param budget what all answers together may hold
     */
    public record Means(SoapClient client, FanOut fanOut, Identity identity, ByteBudget budget) {}

    public SoapEngagementIndex(Means means, Index index, Collection<AggregatedContract<?>> contracts) {
        this.means = means;
        this.index = index;
        this.messages = contracts.stream()
                .collect(toUnmodifiableMap(
                        AggregatedContract::id,
                        contract -> new FindContent(contract.index(), contract.addressing(), index.ours())));
    }

    @Override
    public CompletableFuture<Hits> sourcesFor(Question question, Deadline deadline) {
        List<PersonId> identities = index.identities().numbers(question.person());
        return ask(messageFor(question), question, identities, deadline).thenApply(posts -> posts.hits(identities));
    }

    /** One call, without a category: what the answer says is sorted by contract here. */
    @Override
    public CompletableFuture<Map<ContractId, Hits>> sourcesFor(List<Question> questions, Deadline deadline) {
        Question any = questions.get(0);
        Map<ContractId, FindContent> kinds =
                questions.stream().collect(toUnmodifiableMap(Question::contract, this::messageFor));
        List<PersonId> identities = index.identities().numbers(any.person());
        return ask(messageFor(any).ofWholeDomain(), any, identities, deadline)
                .thenApply(posts -> kinds.entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey,
                                kind -> kind.getValue().among(posts).hits(identities))));
    }

    private FindContent messageFor(Question question) {
        FindContent message = messages.get(question.contract());
        if (message == null) {
            throw new IllegalArgumentException("no index category for " + question.contract());
        }
        return message;
    }

    /** About every identity of the person, side by side: the index knows each post under the one that it was made for. */
    private CompletableFuture<Posts> ask(
            FindContent message, Question question, List<PersonId> identities, Deadline deadline) {
        return identities.stream()
                .map(one -> ask(message, one, question, deadline))
                .reduce((some, more) -> some.thenCombine(more, Posts::and))
                .orElseThrow();
    }

    private CompletableFuture<Posts> ask(FindContent message, PersonId person, Question question, Deadline deadline) {
        SoapRequest request = new SoapRequest(FindContent.ACTION, message.request(person), Optional.empty());
        ByteBudget.Reservation room = means.budget().open();
        Function<Source, Call<Outcome<Posts>>> send = asked -> means.client()
                .send(
                        asked,
                        index.uri(),
                        request,
                        means.identity().as(index.ourselves(), question.caller(), index.uri()),
                        new AnswerRoom(index.maxAnswer(), room))
                .then(outcome -> outcome.then(reply -> read(outcome, reply, message, question)));
        return means.fanOut()
                .ask(List.of(new Source(index.owner())), send, deadline.atMost(index.budget()))
                .whenComplete((outcomes, defect) -> room.release())
                .thenApply(outcomes -> known(outcomes.get(0)));
    }

    private Outcome<Posts> read(Outcome<Reply> outcome, Reply reply, FindContent message, Question question) {
        try {
            Posts posts = message.posts(
                    reply.body(), reply.contentType(), index.identities().of(question.person()));
            if (!posts.isClean()) {
                log.warn(
                        "{} the engagement index answered with {} posts about another person or kind of data,"
                                + " and {} without an address or a kind; {} can be used",
                        question.caller().correlationId(),
                        posts.others(),
                        posts.unclear(),
                        posts.pointers().size());
            }
            return posts.isBesideTheQuestion()
                    ? Outcome.Failed.of(outcome.source(), outcome.after(), FailureKind.INVALID_ANSWER)
                    : new Outcome.Answered<>(outcome.source(), outcome.after(), posts);
        } catch (XmlTooLarge e) {
            return Outcome.Failed.of(outcome.source(), outcome.after(), FailureKind.TOO_LARGE);
        } catch (UnusableIndexAnswer
                | XMLStreamException
                | UncheckedStreamException
                | CharacterCodingException e) { // whichever it is, all that anybody can act on is that it is no answer
            return Outcome.Failed.of(outcome.source(), outcome.after(), FailureKind.INVALID_ANSWER);
        }
    }

    private static Posts known(Outcome<Posts> outcome) {
        return outcome.fold(
                answered -> answered.answer(),
                late -> {
                    throw new IndexUnavailable("the engagement index did not answer in time");
                },
                failed -> {
                    if (failed.kind() == FailureKind.CALLED_OFF) {
                        throw new CancellationException("nobody waits for the engagement index any more");
                    }
                    throw new IndexUnavailable("the engagement index failed: " + failed.kind());
                },
                notAsked -> {
                    throw new IllegalStateException("the engagement index is always asked");
                });
    }
}
