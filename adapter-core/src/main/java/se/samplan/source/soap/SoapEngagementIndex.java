package se.samplan.source.soap;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.aalto.UncheckedStreamException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import se.samplan.call.AnswerRoom;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.call.Identity;
import se.samplan.call.Reply;
import se.samplan.call.SoapClient;
import se.samplan.call.SoapRequest;
import se.samplan.contract.IndexCategory;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.source.EngagementIndex;
import se.samplan.source.IndexUnavailable;
import se.samplan.time.Deadline;

/** The engagement index, asked with FindContent 1.0. */
public final class SoapEngagementIndex implements EngagementIndex {

    private final SoapClient client;
    private final FanOut fanOut;
    private final Identity identity;
    private final ByteBudget budget;
    private final Place place;
    private final Map<ContractId, FindContent> messages;

    /**
     * Where the index is and how we call it.
     *
     * @param owner the index owner's id, the LogicalAddress of FindContent
     * @param ourselves our own id as a consumer of the index
     * @param maxAnswer largest answer of the index, in bytes
     * @param budget longest time until its answer has come and is read, within the deadline of the request
     */
    public record Place(URI uri, LogicalAddress owner, HsaId ourselves, int maxAnswer, Duration budget) {}

    public SoapEngagementIndex(
            SoapClient client,
            FanOut fanOut,
            Identity identity,
            Place place,
            ByteBudget budget,
            Map<ContractId, IndexCategory> categories) {
        this.client = client;
        this.fanOut = fanOut;
        this.budget = budget;
        this.identity = identity;
        this.place = place;
        this.messages = categories.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, category -> new FindContent(category.getValue())));
    }

    @Override
    public CompletableFuture<List<Source>> sourcesFor(Question question, Deadline deadline) {
        FindContent message = messages.get(question.contract());
        if (message == null) {
            throw new IllegalArgumentException("no index category for " + question.contract());
        }
        SoapRequest request = new SoapRequest(FindContent.ACTION, message.request(question.person()), Optional.empty());
        ByteBudget.Reservation room = budget.open();
        Function<Source, Call<Outcome<List<Source>>>> send = index -> client.send(
                        index,
                        place.uri(),
                        request,
                        identity.as(place.ourselves(), question.caller(), place.uri()),
                        new AnswerRoom(place.maxAnswer(), room))
                .then(outcome -> outcome.then(reply -> read(outcome, reply, message, question.person())));
        return fanOut.ask(List.of(new Source(place.owner())), send, deadline.atMost(place.budget()))
                .whenComplete((outcomes, defect) -> room.release())
                .thenApply(outcomes -> sources(outcomes.get(0)));
    }

    private static Outcome<List<Source>> read(
            Outcome<Reply> outcome, Reply reply, FindContent message, PersonId person) {
        try {
            List<Source> sources = message.sources(reply.body(), reply.contentType(), person);
            return new Outcome.Answered<>(outcome.source(), outcome.after(), sources);
        } catch (UnusableIndexAnswer
                | XMLStreamException
                | UncheckedStreamException
                | CharacterCodingException e) { // whichever it is, nobody can act on more than that it is no answer
            return Outcome.Failed.of(outcome.source(), outcome.after(), FailureKind.INVALID_ANSWER);
        }
    }

    private static List<Source> sources(Outcome<List<Source>> outcome) {
        return outcome.fold(
                answered -> answered.answer(),
                late -> {
                    throw new IndexUnavailable("the engagement index did not answer in time");
                },
                failed -> {
                    throw new IndexUnavailable("the engagement index failed: " + failed.kind());
                },
                notAsked -> {
                    throw new IllegalStateException("the engagement index is always asked");
                });
    }
}
