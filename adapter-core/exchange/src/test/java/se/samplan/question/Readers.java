package se.samplan.question;

import java.util.Optional;
import se.samplan.model.HsaId;

/** Who reads, in tests: in the product a list of consumers says so. */
public final class Readers {

    private Readers() {}

    /** A caller as that one, but for the audience. */
    public static Caller asking(Caller caller, Audience audience) {
        return new Caller(
                caller.sender(),
                caller.originalConsumer(),
                caller.correlationId(),
                caller.platform(),
                caller.actor(),
                caller.forwarded(),
                audience);
    }

    /** Staff as that, by emergency access. */
    public static Audience inEmergency(Audience staff) {
        return new Audience(staff.kind(), staff.careGiver(), staff.careUnit(), true, staff.reader());
    }

    /** That staff, as an employee whom the consumer has named. */
    public static Audience named(Audience staff) {
        return staff.readBy(
                new StaffReader(
                        new HsaId("TSTASTA00000-P101"), "Vård och behandling", Optional.empty(), Optional.empty()),
                staff.careGiver().orElseThrow(),
                staff.careUnit().orElseThrow());
    }
}
