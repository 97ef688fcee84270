package se.samplan.samples.messages.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the posts of an engagement index from a file with a FindContentResponse. */
final class PostReader {

    private PostReader() {}

    /**
     * @param resource on the class path
     * @throws IllegalArgumentException if there is no such resource, or if it is no XML: an index that is empty by
     *     mistake would look like a person without plans
     */
    static List<EngagementPost> read(String resource) {
        try (InputStream in = PostReader.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + resource + " on the class path");
            }
            return read(in, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with that name if it is no XML */
    static List<EngagementPost> read(InputStream in, String name) {
        try {
            return posts(XMLInputFactory.newDefaultFactory().createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(name + " is no XML", e);
        }
    }

    private static List<EngagementPost> posts(XMLStreamReader reader) throws XMLStreamException {
        List<EngagementPost> posts = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("engagement")) {
                posts.add(post(reader));
            }
        }
        return posts;
    }

    private static EngagementPost post(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            fields.put(reader.getLocalName(), reader.getElementText().strip());
        }
        return new EngagementPost(fields);
    }
}
