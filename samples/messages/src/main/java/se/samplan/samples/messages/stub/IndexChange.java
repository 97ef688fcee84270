package se.samplan.samples.messages.stub;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A change of one post, as Update and ProcessNotification bring it: an {@code engagementTransaction}.
 *
 * @param delete whether the post is to be removed
 * @param post the post; without {@code creationTime} and {@code updateTime} if they were not sent
 */
record IndexChange(boolean delete, EngagementPost post) {

    private static final int MOST = 1000;
    private static final Pattern PERSON = Pattern.compile("\\d{8}[0-9pPtTfF]\\d{3}");
    private static final Pattern TIME = Pattern.compile("\\d{14}");
    private static final Set<String> TIMES = Set.of("mostRecentContent", "creationTime", "updateTime");
    private static final Set<String> FLAGS = Set.of("true", "false", "1", "0");

    /** Longest value of each mandatory field (engagement index 1.0, section 2). */
    private static final Map<String, Integer> LONGEST = Map.of(
            "registeredResidentIdentification", 32,
            "serviceDomain", 255,
            "categorization", 255,
            "logicalAddress", 64,
            "businessObjectInstanceIdentifier", 128,
            "clinicalProcessInterestId", 128,
            "sourceSystem", 64,
            "dataController", 64);

    /** Addresses that never have a source's posts: the national aggregator's own. */
    private static final Set<String> RESERVED = Set.of("5565594230");

    private static final XMLInputFactory FACTORY = factory();

    /**
     * The changes that a request brings, in its order, each checked as {@code skltp/ei} does.
     *
     * @throws Refusal naming the rule and the position, counted from 1, and nothing that was sent
     */
    static List<IndexChange> of(byte[] request) throws Refusal {
        List<IndexChange> changes = read(request);
        if (changes.isEmpty() || changes.size() > MOST) {
            throw refusal("EI000", "there must be 1 to " + MOST + " posts");
        }
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).check(i + 1);
        }
        checkKeys(changes);
        return changes;
    }

    private static List<IndexChange> read(byte[] request) throws Refusal {
        List<IndexChange> changes = new ArrayList<>();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(request));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("engagementTransaction")) {
                    changes.add(change(reader, changes.size() + 1));
                }
            }
        } catch (XMLStreamException e) {
            throw refusal("EI001", "the payload is not that of the contract");
        }
        return changes;
    }

    private static IndexChange change(XMLStreamReader reader, int position) throws XMLStreamException, Refusal {
        String flag = "";
        Map<String, String> fields = new LinkedHashMap<>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (reader.getLocalName().equals("deleteFlag")) {
                flag = reader.getElementText().strip();
            } else if (reader.getLocalName().equals("engagement")) {
                while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
                    fields.put(reader.getLocalName(), reader.getElementText());
                }
            } else {
                skip(reader);
            }
        }
        if (!FLAGS.contains(flag)) {
            throw refusal("EI001", "post " + position + ": deleteFlag is no boolean");
        }
        return new IndexChange(flag.equals("true") || flag.equals("1"), new EngagementPost(fields));
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** This change, with the post as its index keeps it. */
    IndexChange keptBy(String index, String now) {
        return new IndexChange(delete, post.keptBy(index, now, now));
    }

    private void check(int position) throws Refusal {
        for (Map.Entry<String, Integer> field : LONGEST.entrySet()) {
            String value = post.fields().get(field.getKey());
            if (value == null) {
                throw refusal("EI001", "post " + position + ": " + field.getKey() + " is missing");
            }
            if (value.isBlank()
                    || value.length() > field.getValue()
                    || !value.strip().equals(value)) {
                throw refusal("EI004", "post " + position + ": " + field.getKey() + " is empty, too long or padded");
            }
        }
        if (!PERSON.matcher(post.field("registeredResidentIdentification")).matches()) {
            throw refusal("EI001", "post " + position + ": registeredResidentIdentification has not its form");
        }
        for (String time : TIMES) {
            if (post.fields().containsKey(time)
                    && !TIME.matcher(post.field(time)).matches()) {
                throw refusal("EI004", "post " + position + ": " + time + " is no time");
            }
        }
        if (RESERVED.contains(post.field("logicalAddress"))) {
            throw refusal("EI005", "post " + position + ": logicalAddress is reserved");
        }
        if (RESERVED.contains(post.field("sourceSystem"))) {
            throw refusal("EI006", "post " + position + ": sourceSystem is reserved");
        }
    }

    private static void checkKeys(List<IndexChange> changes) throws Refusal {
        Map<List<String>, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            Integer before = seen.putIfAbsent(changes.get(i).post().key(), i + 1);
            if (before != null) {
                throw refusal("EI002", "posts " + before + " and " + (i + 1) + " have the same key");
            }
        }
    }

    private static Refusal refusal(String code, String text) {
        return new Refusal("Server", code + ": " + text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
