package se.samplan.record;

import java.util.Set;

/**
 * A related service in a record, as far as it decides who may have it (anknuten tjänst; information model, section 14).
 *
 * @param address as the source wrote it, without blanks around it; texts of several addresses one after the other, so that an
 *     address that is given twice is that of no host
 * @param audience whom it is for; empty if the source does not say
 */
public record LinkedService(String address, Set<String> audience) {

    public LinkedService {
        audience = Set.copyOf(audience);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "LinkedService[hidden]";
    }
}
