package se.samplan.source.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.Addressing;
import se.samplan.contract.IndexCategory;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.source.Orders;
import se.samplan.xml.XmlTooLarge;

/** What is read from an answer of the index, and what is refused. */
class FindContentTest {

    private static final String CORE = "urn:riv:itintegration:engagementindex:1";
    private static final String DOMAIN = "riv:clinicalprocess:logistics:logistics";
    private static final String KIND = "cll-cp";
    private static final FindContent ONE_KIND =
            new FindContent(IndexCategory.of(DOMAIN, KIND), Addressing.SOURCE_SYSTEM, Set.of());
    private static final FindContent EVERY_KIND =
            new FindContent(new IndexCategory(DOMAIN, Optional.empty()), Addressing.CARE_UNIT, Set.of());
    private static final String UTF8 = "text/xml;charset=UTF-8";

    /** One of each that is ours twice, and one of each that is not. */
    static Stream<List<String>> everyOrder() {
        return Orders.of(List.of(
                post(People.ASTA.id(), DOMAIN, KIND, "SYS1"),
                post(People.ASTA.id(), DOMAIN, KIND, "SYS2"),
                post(People.ASTA.id(), DOMAIN, "cll-other", "SYS3"),
                post(People.ASTA.id(), "riv:crm:scheduling", KIND, "SYS4"),
                post(People.SOMEBODY_ELSE.id(), DOMAIN, KIND, "SYS5")));
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void givesThePostsOfThePersonAndTheCategory_inTheirOrder(List<String> posts) throws Exception {
        List<String> mine = posts.stream()
                .filter(post -> post.contains("SYS1") || post.contains("SYS2"))
                .map(post -> post.contains("SYS1") ? "SYS1" : "SYS2")
                .toList();

        assertThat(read(ONE_KIND, posts)).extracting(Source::toString).isEqualTo(mine);
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void takesEveryKind_whereTheContractHasNoneOfItsOwn(List<String> posts) throws Exception {
        assertThat(read(EVERY_KIND, posts))
                .extracting(Source::toString)
                .containsExactlyInAnyOrder("SYS1", "SYS2", "SYS3");
    }

    /** Whether one source is asked once is decided later; here no post gets lost. */
    @Test
    void givesASourceAsOftenAsItHasPosts() throws Exception {
        String post = post(People.ASTA.id(), DOMAIN, KIND, "SYS1");

        assertThat(read(ONE_KIND, List.of(post, post))).containsExactly(Source.at("SYS1"), Source.at("SYS1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <engagement>      | <c:engagement>        | a post in the namespace of its content
                    <engagement>      | <engagement xmlns=''> | a post in no namespace
                    <engagement>      | <post>                | something else of the service
                    </c:logicalAddress> | <c:x/></c:logicalAddress> | an element in a text
                    <c:registeredResidentIdentification>194304247663</c:registeredResidentIdentification> | '' | a post about nobody
                    <c:serviceDomain> | <c:registeredResidentIdentification>194107149207</c:registeredResidentIdentification><c:serviceDomain> | a post about two persons
                    <c:registeredResidentIdentification> | <c:registeredResidentIdentification>194107149207</c:registeredResidentIdentification><c:registeredResidentIdentification> | a post about two persons, the other way round
                    <c:logicalAddress> | <c:logicalAddress>SYS2</c:logicalAddress><c:logicalAddress> | a post of two places
                    xmlns:c="urn:riv:itintegration:engagementindex:1" | xmlns:c="urn:riv:itintegration:engagementindex:2" | content of another version
                    FindContentResponder:1 | FindContentResponder:2 | an answer of another version
                    soap:Body         | soap:Bodies           | an envelope without a body
                    /soap/envelope/   | /soap/12/             | SOAP 1.2
                    </soap:Body>      | <soap:Fault/></soap:Body> | a fault beside the answer
                    </soap:Body>      | <FindContentResponse xmlns="urn:riv:itintegration:engagementindex:FindContentResponder:1"/></soap:Body> | a second answer
                    </soap:Body>      | </soap:Body><soap:Body/>  | a second body
                    </soap:Body>      | </soap:Body><soap:Fault/> | a fault behind the body
                    </soap:Body>      | </soap:Body><x:more xmlns:x="urn:other"><engagement xmlns=''/></x:more> | a post behind the body
                    <engagement>      | <x:list xmlns:x="urn:other"><engagement/></x:list><engagement> | a post in a list of others
                    <engagement>      | <x:list xmlns:x="urn:other"><y><engagement xmlns=''/></y></x:list><engagement> | a post in no namespace, deeper
                    <engagement>      | &lt;engagement/&gt;<engagement> | a post that is escaped
                    <engagement>      | <![CDATA[<engagement/>]]><engagement> | a post in CDATA
                    <c:serviceDomain> | SYS2<c:serviceDomain>     | words in a post
                    <c:serviceDomain> | <x:more xmlns:x="urn:other"><engagement/></x:more><c:serviceDomain> | a post in a post
                    <engagement>      | <c:logicalAddress>SYS2</c:logicalAddress><engagement> | what a post has, without the post
                    <FindContentResponse | <FindContentResponse xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true" | an answer that says that it is none
                    <FindContentResponse | <FindContentResponse href="#1" | an answer that stands elsewhere
                    <soap:Envelope    | <!DOCTYPE x><soap:Envelope | a document type
                    """)
    void refusesAnAnswerThatIsNotOfItsContract(String right, String wrong, String why) {
        String text = response(List.of(post(People.ASTA.id(), DOMAIN, KIND, "SYS1")))
                .replace(right, wrong)
                .replace("</engagement>", end(wrong));

        assertRefused(text.getBytes(UTF_8), UTF8);
    }

    private static String end(String start) {
        return switch (start) {
            case "<c:engagement>" -> "</c:engagement>";
            case "<post>" -> "</post>";
            default -> "</engagement>";
        };
    }

    /** A part of the posts is not all of them. */
    @Test
    void refusesAnAnswerThatIsCutAnywhere() {
        byte[] whole =
                response(List.of(post(People.ASTA.id(), DOMAIN, KIND, "SYS1"))).getBytes(UTF_8);

        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), UTF8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"more", "engagementList"})
    void passesWhatStandsInTheAny(String name) throws Exception {
        String more = "<x:" + name + " xmlns:x=\"urn:other\"><x:a>b</x:a></x:" + name + ">";
        String post = post(People.ASTA.id(), DOMAIN, KIND, "SYS1").replace("</engagement>", more + "</engagement>");

        assertThat(read(ONE_KIND, List.of(more, post, more))).containsExactly(Source.at("SYS1"));
    }

    @Test
    void passesASoapHeader() throws Exception {
        String text = response(List.of(post(People.ASTA.id(), DOMAIN, KIND, "SYS1")))
                .replace("<soap:Body>", "<soap:Header><h>1</h></soap:Header><soap:Body>");

        assertThat(ONE_KIND.posts(text.getBytes(UTF_8), UTF8, Set.of(People.ASTA))
                        .sources())
                .containsExactly(Source.at("SYS1"));
    }

    @Test
    void aPostAboutALinkedIdentityIsAboutThePerson() throws Exception {
        PersonId before = new PersonId("194307782393", IdentityType.SAMORDNINGSNUMMER);
        String text = response(List.of(post(before.id(), DOMAIN, KIND, "SYS1")));

        assertThat(ONE_KIND.posts(text.getBytes(UTF_8), UTF8, Set.of(People.ASTA, before))
                        .sources())
                .containsExactly(Source.at("SYS1"));
        assertThat(ONE_KIND.posts(text.getBytes(UTF_8), UTF8, Set.of(People.ASTA))
                        .others())
                .isEqualTo(1);
    }

    @Test
    void heedsTheEncoding_asForAnyAnswer() throws Exception {
        String text = response(List.of(post(People.ASTA.id(), "domän", KIND, "SYS1")));
        String declared = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text;

        assertUnderstood(text.getBytes(UTF_8), "");
        assertUnderstood(declared.getBytes(ISO_8859_1), "text/xml");
        assertUnderstood(text.getBytes(ISO_8859_1), "text/xml;charset=iso-8859-1");
        assertUnderstood(declared.getBytes(UTF_8), UTF8);
        assertUnderstood(text.getBytes(UTF_16), "text/xml");
        assertRefused(text.getBytes(ISO_8859_1), UTF8);
        assertRefused(text.getBytes(UTF_8), "text/xml;charset=klingon");
    }

    private static void assertUnderstood(byte[] document, String contentType) throws Exception {
        FindContent domain = new FindContent(IndexCategory.of("domän", KIND), Addressing.SOURCE_SYSTEM, Set.of());

        assertThat(domain.posts(document, contentType, Set.of(People.ASTA)).sources())
                .containsExactly(Source.at("SYS1"));
    }

    /** No call can be meant for them: ids in catalogue and headers are visible ASCII. */
    @ParameterizedTest
    @ValueSource(ints = {0xA0, 0xC5, 0x0421, 0x200B, 0x2800, 0x3164, 0xFE0F, 0xFFFD, 0xE0100})
    void anAddressThatOnlyLooksLikeOneIsNotCalled(int sign) throws Exception {
        String odd = post(People.ASTA.id(), DOMAIN, KIND, "SYS" + Character.toString(sign));
        String within = post(People.ASTA.id(), DOMAIN, KIND, "S" + Character.toString(sign) + "YS1");

        assertThat(read(ONE_KIND, List.of(odd, within, post(People.ASTA.id(), DOMAIN, KIND, "SYS1"))))
                .containsExactly(Source.at("SYS1"));
    }

    /** It goes into headers, log lines and the status header of the answer, where a blank or a new line would begin another thing. */
    @ParameterizedTest
    @ValueSource(strings = {"SYS2&#10;x", "SYS2&#13;&#10;x", "SYS2&#9;x", "SYS2 x", "SYS2\nx"})
    void anAddressOfTwoWordsOrLinesIsNotCalled_andSaidToBeUnclear(String address) throws Exception {
        assertIsUnclear(address);
    }

    @Test
    void anAddressIsAsLongAsAnIndexTakesIt() throws Exception {
        String longest = "S".repeat(64);

        assertThat(read(ONE_KIND, List.of(post(People.ASTA.id(), DOMAIN, KIND, longest))))
                .containsExactly(Source.at(longest));
        assertIsUnclear(longest + "S");
    }

    private static void assertIsUnclear(String address) throws Exception {
        String answer = response(
                List.of(post(People.ASTA.id(), DOMAIN, KIND, address), post(People.ASTA.id(), DOMAIN, KIND, "SYS1")));

        Posts posts = ONE_KIND.posts(answer.getBytes(UTF_8), UTF8, Set.of(People.ASTA));

        assertThat(posts.sources()).containsExactly(Source.at("SYS1"));
        assertThat(posts.hits(List.of(People.ASTA)).whole()).isFalse();
    }

    /** Each would take the parser minutes, and holds a good post beside. */
    @ParameterizedTest
    @ValueSource(strings = {"names", "attributes", "namespaces"})
    void refusesWhatWouldBeSlow_asTooLarge(String what) {
        String slow = switch (what) {
            case "names" -> many(120_000, i -> "<x" + i + "/>");
            case "attributes" -> "<x" + many(500_000, i -> " a" + i + "=''") + "/>";
            default -> "<x" + many(50_000, i -> " xmlns:n" + i + "='u'") + "/>";
        };
        String answer = response(
                List.of("<y xmlns='urn:other'>" + slow + "</y>", post(People.ASTA.id(), DOMAIN, KIND, "SYS1")));

        assertThatThrownBy(() -> ONE_KIND.posts(answer.getBytes(UTF_8), UTF8, Set.of(People.ASTA)))
                .isInstanceOf(XmlTooLarge.class);
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    @Test
    void asksForThePersonAndTheCategory_inTextThatIsXmlWhateverTheyHold() {
        FindContent odd = new FindContent(IndexCategory.of("a&b", "c<d>"), Addressing.SOURCE_SYSTEM, Set.of());

        assertThat(new String(odd.request(People.ASTA), UTF_8))
                .isEqualTo("<e:FindContent xmlns:e=\"" + FindContent.SERVICE + "\">"
                        + "<e:registeredResidentIdentification>194304247663</e:registeredResidentIdentification>"
                        + "<e:serviceDomain>a&amp;b</e:serviceDomain><e:categorization>c&lt;d&gt;</e:categorization>"
                        + "</e:FindContent>");
        assertThat(new String(EVERY_KIND.request(People.ASTA), UTF_8)).doesNotContain("categorization");
    }

    private static void assertRefused(byte[] document, String contentType) {
        assertThatThrownBy(() -> ONE_KIND.posts(document, contentType, Set.of(People.ASTA)))
                .as(new String(document, UTF_8))
                .isInstanceOfAny(
                        UnusableIndexAnswer.class,
                        XMLStreamException.class,
                        UncheckedStreamException.class,
                        CharacterCodingException.class);
    }

    private static List<Source> read(FindContent message, List<String> posts) throws Exception {
        return message.posts(response(posts).getBytes(UTF_8), UTF8, Set.of(People.ASTA))
                .sources();
    }

    private static String post(String person, String domain, String category, String address) {
        return "<engagement><c:registeredResidentIdentification>" + person + "</c:registeredResidentIdentification>"
                + "<c:serviceDomain>" + domain + "</c:serviceDomain><c:categorization>" + category
                + "</c:categorization><c:logicalAddress>" + address + "</c:logicalAddress>"
                + "<c:businessObjectInstanceIdentifier>NA</c:businessObjectInstanceIdentifier></engagement>";
    }

    private static String response(List<String> posts) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<FindContentResponse xmlns=\"" + FindContent.SERVICE + "\" xmlns:c=\"" + CORE + "\">"
                + String.join("", posts) + "</FindContentResponse></soap:Body></soap:Envelope>";
    }
}
