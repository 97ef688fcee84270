package se.samplan.aggregate;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import se.samplan.call.AnswerRoom;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.Identity;
import se.samplan.call.Reply;
import se.samplan.call.Routes;
import se.samplan.call.SoapClient;
import se.samplan.call.SoapRequest;
import se.samplan.call.SourceLimits;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.record.AnswerCheck;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;

/** One contract's calls: finds the route, sends the question, has the answer read and checked. */
public final class ContractCalls implements Aggregation.SourceCalls {

    /**
     * How sources are reached, whatever the contract.
     *
     * @param identity who we are to them
     * @param limits what is taken from each
     */
    public record Reach(SoapClient client, Routes routes, Identity identity, SourceLimits limits) {}

    private final AggregatedContract<?> contract;
    private final Reach reach;
    private final Identities identities;
    private final AnswerReader reader;
    private final AnswerReader readerOfDetails;
    private final AnswerCheck check;

    /**
     * @param identities who is the same person
     * @param check what becomes of answers that break the schema
     */
    public ContractCalls(AggregatedContract<?> contract, Reach reach, Identities identities, AnswerCheck check) {
        this.contract = contract;
        this.reach = reach;
        this.identities = identities;
        this.reader = new AnswerReader(contract);
        this.readerOfDetails = AnswerReader.ofDetails(contract);
        this.check = check;
    }

    @Override
    public Call<Outcome<Reading>> ask(Source source, Question question, ByteBudget.Reservation room) {
        Optional<URI> route = reach.routes().to(contract.id(), source.logicalAddress());
        return route.map(target -> send(source, target, question, room))
                .orElseGet(() -> Call.done(Outcome.Failed.of(source, Duration.ZERO, FailureKind.NO_ROUTE)));
    }

    private Call<Outcome<Reading>> send(Source source, URI target, Question question, ByteBudget.Reservation room) {
        SoapRequest request = new SoapRequest(
                contract.publication().soapAction(),
                question.payload().to(source.logicalAddress()),
                question.caller().actor());
        SourceLimits.Limit limit = reach.limits().of(source.logicalAddress());
        return reach.client()
                .send(
                        source,
                        target,
                        request,
                        reach.identity().onBehalfOf(question.caller(), target),
                        new AnswerRoom(limit.answer(), room))
                .then(outcome -> read(outcome, question, limit.depth()))
                .then(outcome -> outcome.then(reading -> counted(outcome, reading, room)));
    }

    private Outcome<Reading> read(Outcome<Reply> outcome, Question question, int depth) {
        AnswerReader wanted = question.filters().needDetails() ? readerOfDetails : reader;
        return outcome.then(reply -> check.check(
                question.caller().correlationId(),
                wanted.upTo(depth)
                        .read(
                                outcome.source(),
                                outcome.after(),
                                reply.body(),
                                reply.contentType(),
                                identities.of(question.person())),
                reply.body(),
                reply.contentType()));
    }

    /** The bytes that are added to the records go out too, so room is reserved for them as for the records. */
    private static Outcome<Reading> counted(Outcome<Reading> outcome, Reading reading, ByteBudget.Reservation room) {
        return room.reserve(reading.added())
                ? outcome
                : Outcome.Failed.of(outcome.source(), outcome.after(), FailureKind.OUT_OF_ROOM);
    }
}
