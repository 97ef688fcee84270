package se.samplan.produce.index.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import se.samplan.call.ByteBudget;
import se.samplan.call.Identity;
import se.samplan.call.Sockets;
import se.samplan.contracts.update.v1.UpdateResponderInterface;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.index.soap.SoapIndexSender;

/** Senders to an index over real sockets, as a producer has them. */
final class Senders {

    private static final PlatformServices SERVICES = new PlatformServices(Sockets.http());

    private Senders() {}

    static SoapIndexSender to(URI index, Duration timeout) {
        return new SoapIndexSender(
                SERVICES.at(
                        new PlatformServices.Place(
                                index, timeout, SoapIndexSender.LARGEST_ANSWER, new ByteBudget(Long.MAX_VALUE)),
                        UpdateResponderInterface.class),
                new Identity(Optional.empty(), false),
                new SoapIndexSender.Addressee(
                        index, new LogicalAddress("TSTASTA00000-IDX0"), new HsaId("TSTASTA00000-SYS1")));
    }
}
