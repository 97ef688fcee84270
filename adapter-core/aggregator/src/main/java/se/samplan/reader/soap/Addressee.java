package se.samplan.reader.soap;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import se.samplan.call.Identity;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.question.Audience;
import se.samplan.question.Caller;

/**
 * Where a service is, and how it is called.
 *
 * @param uri what goes into the headers depends on it
 * @param logicalAddress under which it is called; without it under the id of the reader's care giver (access services facts, section 6)
 * @param ourselves our own id as a consumer
 * @param identity as what we are known to it
 */
public record Addressee(URI uri, Optional<LogicalAddress> logicalAddress, HsaId ourselves, Identity identity) {

    /** Of a call on behalf of that caller. */
    Map<String, String> headers(Caller caller) {
        return identity.as(ourselves, caller, uri);
    }

    /** The logical address of a call for that reader, who is staff. */
    String addressFor(Audience reader) {
        return logicalAddress
                .map(LogicalAddress::value)
                .or(() -> reader.careGiver().map(HsaId::value))
                .orElseThrow();
    }
}
