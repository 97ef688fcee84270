package se.samplan.source.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import se.samplan.contract.Addressing;
import se.samplan.contract.IndexCategory;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;
import se.samplan.xml.XmlText;

/** The two messages of FindContent 1.0 (engagement index facts, section 5), for one contract. */
final class FindContent {

    static final String SERVICE = "urn:riv:itintegration:engagementindex:FindContentResponder:1";
    static final String ACTION = SERVICE + ":FindContent";
    private static final String URN = "urn:";

    private final IndexCategory category;
    /**
     * What can be an address, an HSA-id or an organisation number (table of the core types, section 2): nothing in it that only looks
     * like one of theirs, and no longer than an index takes.
     */
    private static final Pattern POSSIBLE = Pattern.compile("[!-~]{1,64}");

    private final Addressing addressing;
    private final Set<LogicalAddress> ours;
    private final String beforePerson;
    private final String afterPerson;

    /** @param ours every address under which this service is called */
    FindContent(IndexCategory category, Addressing addressing, Set<LogicalAddress> ours) {
        this.ours = Set.copyOf(ours);
        this.category = category;
        this.addressing = addressing;
        this.beforePerson = "<e:FindContent xmlns:e=\"" + SERVICE + "\"><e:registeredResidentIdentification>";
        this.afterPerson = "</e:registeredResidentIdentification>"
                + element("serviceDomain", category.serviceDomain())
                + category.categorization()
                        .map(kind -> element("categorization", kind))
                        .orElse("")
                + "</e:FindContent>";
    }

    /** The question for every kind of data in the same domain. */
    FindContent ofWholeDomain() {
        return new FindContent(category.wholeDomain(), addressing, ours);
    }

    /** The request's body: who, and which kind of data. */
    byte[] request(PersonId person) {
        return (beforePerson + XmlText.escaped(person.id()) + afterPerson).getBytes(UTF_8);
    }

    /**
     * What an answer says about data of this kind about the person.
     *
     * @param document the whole HTTP body
     * @param contentType its HTTP header; may be empty
     * @param persons every identity of the person
     * @throws UnusableIndexAnswer if it is no answer of this contract
     * @throws XMLStreamException if it is not well-formed
     * @throws CharacterCodingException if the bytes are not what they are said to be
     */
    Posts posts(byte[] document, String contentType, Set<PersonId> persons)
            throws XMLStreamException, CharacterCodingException, UnusableIndexAnswer {
        List<Engagement> all = new EngagementPass(Parser.over(Encoding.toUtf8(document, contentType))).read();
        List<Engagement> ours =
                all.stream().filter(post -> concerns(post, persons)).toList();
        return among(ours, all.size());
    }

    /** What an answer for the whole domain says about data of this kind. */
    Posts among(Posts domain) {
        List<Engagement> ofThisKind =
                domain.posts().stream().filter(this::canBeOfThisKind).toList();
        return among(ofThisKind, ofThisKind.size());
    }

    private Posts among(List<Engagement> ours, int all) {
        List<Posts.Pointer> pointers =
                ours.stream().flatMap(post -> pointer(post).stream()).toList();
        return new Posts(ours, pointers, all - ours.size());
    }

    private Optional<Posts.Pointer> pointer(Engagement post) {
        return Optional.of(called(post))
                .filter(POSSIBLE.asMatchPredicate())
                .filter(address -> saysItsKind(post))
                .map(LogicalAddress::new)
                .map(address -> new Posts.Pointer(
                        new Source(address),
                        address(post.sourceSystem()).filter(not(ours::contains)).orElse(address),
                        post));
    }

    /**
     * The address to call. A post that points at us keeps its own, whatever system it names: it is dropped later. One that points at
     * another and names us for its system is meant for that other.
     */
    private String called(Engagement post) {
        boolean loops = isOurs(post.logicalAddress());
        boolean namesUs = isOurs(post.sourceSystem()) && !post.logicalAddress().isEmpty();
        return loops || namesUs ? post.logicalAddress() : addressing.called(post.logicalAddress(), post.sourceSystem());
    }

    private boolean isOurs(String text) {
        return address(text).filter(ours::contains).isPresent();
    }

    private static Optional<LogicalAddress> address(String text) {
        return Optional.of(text).filter(not(String::isEmpty)).map(LogicalAddress::new);
    }

    /** The index has been asked for just this, but an index that is careless shall not make us call the wrong systems. */
    private boolean concerns(Engagement post, Set<PersonId> persons) {
        return persons.stream().anyMatch(person -> person.isWritten(post.person())) && canBeOfThisKind(post);
    }

    /** A post that does not say its kind may be of every one of its domain. */
    private boolean canBeOfThisKind(Engagement post) {
        return category.serviceDomain().equalsIgnoreCase(withoutUrn(post.serviceDomain()))
                && (!saysItsKind(post)
                        || category.categorization()
                                .map(kind -> kind.equalsIgnoreCase(post.categorization()))
                                .orElse(true));
    }

    private boolean saysItsKind(Engagement post) {
        return category.categorization().isEmpty() || !post.categorization().isEmpty();
    }

    /** The description of the index has an example of its own, which begins with it (engagement index facts, section 2). */
    private static String withoutUrn(String domain) {
        return domain.regionMatches(true, 0, URN, 0, URN.length()) ? domain.substring(URN.length()) : domain;
    }

    private static String element(String name, String text) {
        return "<e:" + name + ">" + XmlText.escaped(text) + "</e:" + name + ">";
    }
}
