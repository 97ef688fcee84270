package se.samplan.produce.index.soap;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import se.samplan.model.HsaId;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;
import se.samplan.produce.index.IndexTime;
import se.samplan.produce.index.Notification;
import se.samplan.produce.index.NotificationRefused;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;

/** The two messages of ProcessNotification 1.0 (engagement index facts, section 4). */
public final class ProcessNotification {

    /** The service namespace. */
    public static final String SERVICE = "urn:riv:itintegration:engagementindex:ProcessNotificationResponder:1";

    private static final String CORE = "urn:riv:itintegration:engagementindex:1";
    private static final String TRANSACTION = "engagementTransaction";

    private final XMLStreamReader2 xml;

    private ProcessNotification(XMLStreamReader2 xml) {
        this.xml = xml;
    }

    /**
     * Reads the request, in the order of the message.
     *
     * @param document the whole HTTP body, or the request's element alone
     * @param contentType its HTTP header; may be empty
     * @throws NotificationRefused naming the first element that breaks a rule, and the number of its transaction
     */
    public static List<Notification> read(byte[] document, String contentType) throws NotificationRefused {
        try {
            return new ProcessNotification(Parser.over(Encoding.toUtf8(document, contentType))).read();
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            throw new NotificationRefused("ProcessNotification: is no XML that can be read");
        }
    }

    /** The body's element of the answer that all has been taken. */
    public static String taken() {
        return "<p:ProcessNotificationResponse xmlns:p=\"" + SERVICE
                + "\"><p:ResultCode>OK</p:ResultCode></p:ProcessNotificationResponse>";
    }

    private List<Notification> read() throws XMLStreamException, NotificationRefused {
        List<Notification> notifications = new ArrayList<>();
        boolean found = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new NotificationRefused("ProcessNotification: has a document type declaration");
            }
            if (event == XMLStreamConstants.START_ELEMENT && SERVICE.equals(xml.getNamespaceURI())) {
                found |= xml.getLocalName().equals("ProcessNotification");
                if (xml.getLocalName().equals(TRANSACTION)) {
                    notifications.add(notification(notifications.size() + 1));
                }
            }
        }
        if (!found) {
            throw new NotificationRefused("ProcessNotification: is not in the message");
        }
        return notifications;
    }

    private Notification notification(int number) throws XMLStreamException, NotificationRefused {
        Map<String, String> fields = new HashMap<>();
        fields(fields);
        try {
            return new Notification(
                    state(field(fields, "deleteFlag")),
                    key(fields),
                    new HsaId(field(fields, "owner")),
                    new Notification.SetTimes(
                            time(fields, "mostRecentContent"),
                            time(fields, "creationTime"),
                            time(fields, "updateTime")));
        } catch (IllegalArgumentException e) { // its text names field and rule
            throw new NotificationRefused(TRANSACTION + " " + number + ", " + e.getMessage());
        }
    }

    /** The texts of both levels; no name stands on both. What is not of the core schema is passed. */
    private void fields(Map<String, String> fields) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!CORE.equals(xml.getNamespaceURI())) {
                xml.skipElement();
            } else if (xml.getLocalName().equals("engagement")) {
                fields(fields);
            } else {
                fields.put(xml.getLocalName(), xml.getElementText());
            }
        }
    }

    private static IndexKey key(Map<String, String> fields) {
        return new IndexKey(
                field(fields, "registeredResidentIdentification"),
                field(fields, "serviceDomain"),
                field(fields, "categorization"),
                field(fields, "logicalAddress"),
                field(fields, "businessObjectInstanceIdentifier"),
                field(fields, "clinicalProcessInterestId"),
                field(fields, "sourceSystem"),
                field(fields, "dataController"));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + ": is mandatory");
        }
        return value;
    }

    private static IndexChange.State state(String deleteFlag) {
        return switch (deleteFlag.strip()) {
            case "true", "1" -> IndexChange.State.GONE;
            case "false", "0" -> IndexChange.State.PRESENT;
            default -> throw new IllegalArgumentException("deleteFlag: must be true or false");
        };
    }

    private static Optional<LocalDateTime> time(Map<String, String> fields, String name) {
        try {
            return Optional.ofNullable(fields.get(name)).map(String::strip).map(IndexTime::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + ": must be a time YYYYMMDDhhmmss");
        }
    }
}
