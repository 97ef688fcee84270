package se.samplan.reader.soap;

import java.net.URI;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.question.Audience;

/**
 * Where a service is, and how it is called.
 *
 * @param uri what goes into the headers depends on it
 * @param logicalAddress under which it is called; without it under the id of the reader's care giver (access services facts, section 6)
 * @param ourselves our own id as a consumer
 */
public record Addressee(URI uri, Optional<LogicalAddress> logicalAddress, HsaId ourselves) {

    /** The logical address of a call for that reader, who is staff. */
    String addressFor(Audience reader) {
        return logicalAddress
                .map(LogicalAddress::value)
                .or(() -> reader.careGiver().map(HsaId::value))
                .orElseThrow();
    }
}
