package se.samplan.source.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import se.samplan.contract.IndexCategory;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;
import se.samplan.xml.XmlText;

/** The two messages of FindContent 1.0 (engagement index facts, section 5), for one category. */
final class FindContent {

    static final String SERVICE = "urn:riv:itintegration:engagementindex:FindContentResponder:1";
    static final String ACTION = SERVICE + ":FindContent";

    private final IndexCategory category;
    private final String beforePerson;
    private final String afterPerson;

    FindContent(IndexCategory category) {
        this.category = category;
        this.beforePerson = "<e:FindContent xmlns:e=\"" + SERVICE + "\"><e:registeredResidentIdentification>";
        this.afterPerson = "</e:registeredResidentIdentification>"
                + element("serviceDomain", category.serviceDomain())
                + category.categorization()
                        .map(kind -> element("categorization", kind))
                        .orElse("")
                + "</e:FindContent>";
    }

    /** The request's body: who, and which kind of data. */
    byte[] request(PersonId person) {
        return (beforePerson + XmlText.escaped(person.id()) + afterPerson).getBytes(UTF_8);
    }

    /**
     * The places in an answer where data of this kind about the person is said to be, one per post.
     *
     * @param document the whole HTTP body
     * @param contentType its HTTP header; may be empty
     * @throws UnusableIndexAnswer if it is no answer of this contract
     * @throws XMLStreamException if it is not well-formed
     * @throws CharacterCodingException if the bytes are not what they are said to be
     */
    List<Source> sources(byte[] document, String contentType, PersonId person)
            throws XMLStreamException, CharacterCodingException, UnusableIndexAnswer {
        return new EngagementPass(Parser.over(Encoding.toUtf8(document, contentType)))
                .read().stream()
                        .filter(concerning(person))
                        .map(Engagement::logicalAddress)
                        .map(Source::at)
                        .toList();
    }

    /** The index has been asked for just this, but an index that is careless shall not make us call the wrong systems. */
    private Predicate<Engagement> concerning(PersonId person) {
        return post -> person.id().equals(post.person())
                && category.serviceDomain().equals(post.serviceDomain())
                && category.categorization()
                        .map(kind -> kind.equals(post.categorization()))
                        .orElse(true)
                && !post.logicalAddress().isEmpty();
    }

    private static String element(String name, String text) {
        return "<e:" + name + ">" + XmlText.escaped(text) + "</e:" + name + ">";
    }
}
