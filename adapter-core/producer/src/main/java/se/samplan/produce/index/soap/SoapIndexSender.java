package se.samplan.produce.index.soap;

import java.net.URI;
import java.util.List;
import se.samplan.call.Identity;
import se.samplan.call.PlatformService;
import se.samplan.contracts.update.v1.UpdateResponderInterface;
import se.samplan.contracts.update.v1.UpdateType;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.produce.index.IndexAnswer;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexSender;

/** The engagement index, told with Update 1.0. */
public final class SoapIndexSender implements IndexSender {

    /** Largest answer, in bytes: it is a code and perhaps a comment, in which posts may be named. */
    public static final int LARGEST_ANSWER = 1024 * 1024;

    /**
     * How we call the index.
     *
     * @param uri where it is: what goes into the headers depends on it
     * @param owner the index owner's id, the LogicalAddress of Update
     * @param ourselves our own id as a consumer of the index
     */
    public record Addressee(URI uri, LogicalAddress owner, HsaId ourselves) {}

    private final PlatformService<UpdateResponderInterface> index;
    private final Identity identity;
    private final Addressee addressee;

    public SoapIndexSender(PlatformService<UpdateResponderInterface> index, Identity identity, Addressee addressee) {
        this.index = index;
        this.identity = identity;
        this.addressee = addressee;
    }

    @Override
    public IndexAnswer send(List<IndexChange> changes) {
        UpdateType request = Update.request(changes);
        return UpdateAnswer.read(index.ask(
                port -> port.update(addressee.owner().value(), request),
                identity.ofOurselves(addressee.ourselves(), CorrelationId.random(), addressee.uri())));
    }
}
