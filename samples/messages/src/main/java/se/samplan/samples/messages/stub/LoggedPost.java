package se.samplan.samples.messages.stub;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * One log post of a request of StoreLog, in the words that it came with.
 *
 * @param startDate when it was read, without a zone
 * @param user the reader's HSA-id
 * @param name the reader's
 * @param careGiver the reader's
 * @param careUnit the reader's
 * @param kind of what was read
 * @param personRoot OID of the kind of identity
 * @param owner the care giver whose information it was
 */
public record LoggedPost(
        String logId,
        String system,
        String activity,
        String startDate,
        String purpose,
        String user,
        String name,
        String title,
        String careGiver,
        String careUnit,
        String kind,
        String personRoot,
        String person,
        String owner) {

    /** All posts of a request, in their order. */
    static List<LoggedPost> of(byte[] request) throws Refusal {
        return RequestElements.named("log", request).stream()
                .map(LoggedPost::of)
                .toList();
    }

    private static LoggedPost of(Element log) {
        return new LoggedPost(
                text(log, "logId"),
                text(log, "system/systemId"),
                text(log, "activity/activityType"),
                text(log, "activity/startDate"),
                text(log, "activity/purpose"),
                text(log, "user/userId"),
                text(log, "user/name"),
                text(log, "user/title"),
                text(log, "user/careProvider/careProviderId"),
                text(log, "user/careUnit/careUnitId"),
                text(log, "resources/resource/resourceType"),
                text(log, "resources/resource/patient/patientId/root"),
                text(log, "resources/resource/patient/patientId/extension"),
                text(log, "resources/resource/careProvider/careProviderId"));
    }

    /** The text at that path; empty if there is none. */
    private static String text(Element log, String path) {
        Optional<Element> at = Optional.of(log);
        for (String name : path.split("/", -1)) {
            at = at.flatMap(parent -> child(parent, name));
        }
        return at.map(found -> found.getTextContent().strip()).orElse("");
    }

    private static Optional<Element> child(Element parent, String name) {
        return RequestElements.in(parent.getChildNodes()).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .findFirst();
    }

    /** Tells nothing of who read about whom. */
    @Override
    public String toString() {
        return "LoggedPost[" + logId + "]";
    }
}
