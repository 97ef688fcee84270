package se.samplan.produce.index.soap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import se.samplan.call.AnswerInParts;
import se.samplan.call.AnswerRoom;
import se.samplan.call.AnswerTooLarge;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.DamagedAnswer;
import se.samplan.call.Identity;
import se.samplan.call.Reply;
import se.samplan.call.SoapClient;
import se.samplan.call.SoapRequest;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.produce.index.IndexAnswer;
import se.samplan.produce.index.IndexAnswer.Kind;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexSender;

/** The engagement index, told with Update 1.0. */
public final class SoapIndexSender implements IndexSender {

    /**
     * Where the index is and how we call it.
     *
     * @param owner the index owner's id, the LogicalAddress of Update
     * @param ourselves our own id as a consumer of the index
     * @param timeout longest time until its answer has come; then the connection is cut
     */
    public record Place(URI uri, LogicalAddress owner, HsaId ourselves, Duration timeout) {}

    /** An answer is a code and perhaps a comment, in which posts may be named. */
    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final SoapClient client;
    private final Identity identity;
    private final Place place;
    private final ByteBudget budget;

    public SoapIndexSender(SoapClient client, Identity identity, Place place, ByteBudget budget) {
        this.client = client;
        this.identity = identity;
        this.place = place;
        this.budget = budget;
    }

    @Override
    public IndexAnswer send(List<IndexChange> changes) {
        ByteBudget.Reservation room = budget.open();
        try {
            return answer(client.exchange(
                    new Source(place.owner()),
                    place.uri(),
                    new SoapRequest(Update.ACTION, Update.request(changes), Optional.empty()),
                    identity.ofOurselves(place.ourselves(), CorrelationId.random(), place.uri()),
                    new AnswerRoom(LARGEST_ANSWER, room)));
        } finally {
            room.release();
        }
    }

    private IndexAnswer answer(Call<Reply> call) {
        try {
            return UpdateAnswer.read(call.within(place.timeout()));
        } catch (TimeoutException e) {
            return new IndexAnswer(Kind.FAULTED, "LATE");
        } catch (InterruptedIOException e) {
            return new IndexAnswer(Kind.NOT_REACHED, "INTERRUPTED");
        } catch (AnswerInParts | AnswerTooLarge | DamagedAnswer e) { // it was reached, and may have them
            return new IndexAnswer(Kind.FAULTED, "INVALID_ANSWER");
        } catch (IOException e) { // its text may hold an address, and helps nobody more
            return new IndexAnswer(Kind.NOT_REACHED, "UNREACHABLE");
        }
    }
}
