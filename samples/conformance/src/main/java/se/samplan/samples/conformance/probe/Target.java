package se.samplan.samples.conformance.probe;

import java.net.URI;
import java.util.List;
import java.util.Map;
import se.samplan.samples.conformance.message.TestedContract;

/**
 * What is tested, and with whom.
 *
 * @param logicalAddress under which the system is called
 * @param headers HTTP headers that every request has, beside the usual ones
 * @param person an identity that the system has records of
 * @param linked other identities of the same person
 * @param unknownPerson an identity that the system has no records of
 */
public record Target(
        TestedContract contract,
        URI address,
        Role role,
        String logicalAddress,
        Map<String, String> headers,
        String person,
        String personType,
        List<String> linked,
        String unknownPerson) {

    public Target {
        headers = Map.copyOf(headers);
        linked = List.copyOf(linked);
    }

    /** Whom it is about is not told (INV-L7). */
    @Override
    public String toString() {
        return contract + " at " + address;
    }
}
