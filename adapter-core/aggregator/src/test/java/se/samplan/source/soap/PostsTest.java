package se.samplan.source.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.contract.IndexCategory;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.source.EngagementIndex.Hits;

/** What a post of the index comes to that is not written as the others are. */
class PostsTest {

    private static final String DOMAIN = "riv:clinicalprocess:logistics:logistics";
    private static final String KIND = "cll-cp";
    private static final Source SYS1 = Source.at("SYS1");
    private static final String GOOD = post(DOMAIN, KIND, "SYS1", "SYS1");

    private static final Set<Source> THE_SYSTEM = Set.of(SYS1);
    private static final Set<Source> EACH_UNIT = Set.of(Source.at("U101"), Source.at("U201"));

    static final List<Arguments> CALLED = List.of(
            Arguments.of("GetCarePlans 2.0", THE_SYSTEM),
            Arguments.of("GetCareContacts 3.0", THE_SYSTEM),
            Arguments.of("GetCareDocumentation 2.1", THE_SYSTEM),
            Arguments.of("GetCareDocumentation 3.0", THE_SYSTEM),
            Arguments.of("GetCareManagers 1.0", EACH_UNIT),
            Arguments.of("GetCareAgreements 1.0", EACH_UNIT),
            Arguments.of("GetSubjectOfCareSchedule 1.1", EACH_UNIT));

    /** What it is about is not known, so nobody may say that nothing else is there. */
    @ParameterizedTest
    @ValueSource(strings = {"<c:categorization></c:categorization>", "<c:categorization> </c:categorization>", ""})
    void aPostThatDoesNotSayItsKind_isUnclear(String kind) throws Exception {
        String silent = post(DOMAIN, "KIND", "SYS2", "SYS2").replace("<c:categorization>KIND</c:categorization>", kind);

        assertThat(read(Addressing.SOURCE_SYSTEM, GOOD, silent)
                        .hits(List.of(People.ASTA))
                        .whole())
                .isFalse();
        assertThat(read(Addressing.SOURCE_SYSTEM, GOOD, silent).sources()).containsExactly(SYS1);
        assertThat(read(Addressing.SOURCE_SYSTEM, silent).isBesideTheQuestion()).isTrue();
    }

    /** In an answer for a whole domain it is unclear for each of its kinds. */
    @Test
    void aPostThatDoesNotSayItsKind_isUnclearForEveryContractOfItsDomain() throws Exception {
        FindContent plans = message(Addressing.SOURCE_SYSTEM);
        Posts all = posts(plans.ofWholeDomain(), GOOD, post(DOMAIN, "", "SYS2", "SYS2"));

        assertThat(all.hits(List.of(People.ASTA)).whole()).isTrue();
        assertThat(plans.among(all).sources()).containsExactly(SYS1);
        assertThat(plans.among(all).hits(List.of(People.ASTA)).whole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:riv:clinicalprocess:logistics:logistics, cll-cp",
        "URN:riv:clinicalprocess:logistics:logistics, cll-cp",
        "riv:clinicalprocess:Logistics:logistics, cll-cp",
        "riv:clinicalprocess:logistics:logistics, CLL-CP"
    })
    void aPostIsOfItsKind_inWhateverFormThatIsWritten(String domain, String kind) throws Exception {
        assertThat(read(Addressing.SOURCE_SYSTEM, post(domain, kind, "SYS1", "SYS1"))
                        .hits(List.of(People.ASTA)))
                .extracting(Hits::sources, Hits::whole)
                .containsExactly(List.of(SYS1), true);
    }

    /** Only a post that points at us is ours. */
    @ParameterizedTest
    @CsvSource({"SYS1, OURS, SYS1", "OURS, SYS1, OURS", "'', OURS, OURS", "OURS, OURS, OURS"})
    void aPostThatNamesUsForItsSystem_isForWhomItPointsAt(String address, String system, String called)
            throws Exception {
        assertThat(read(Addressing.SOURCE_SYSTEM, post(DOMAIN, KIND, address, system))
                        .sources())
                .containsExactly(Source.at(called));
    }

    /** The platform's tables know the source by another name than that of the system that holds the data. */
    @Test
    void aSourceIsKnownForTheSystemsThatItsPostsName() throws Exception {
        Posts posts = read(
                Addressing.AS_REGISTERED,
                post(DOMAIN, KIND, "SYS1", "SYS8"),
                post(DOMAIN, KIND, "SYS1", "SYS9"),
                post(DOMAIN, KIND, "SYS1", ""),
                post(DOMAIN, KIND, "SYS2", ""),
                post(DOMAIN, KIND, "SYS3", "OURS"));

        assertThat(posts.hits(List.of(People.ASTA)).systems())
                .isEqualTo(Map.of(
                        SYS1,
                        addresses("SYS1", "SYS8", "SYS9"),
                        Source.at("SYS2"),
                        addresses("SYS2"),
                        Source.at("SYS3"),
                        addresses("SYS3")));
    }

    /**
     * Two care units of one system. A contract whose logical address is its source system has one call to it; one that is
     * addressed to units has a call to each; and one whose address is what the platform's tables know the source by is called
     * there. So their descriptions have it (platform facts, section 8, and those of each contract).
     */
    @ParameterizedTest
    @FieldSource("CALLED")
    void twoUnitsOfOneSystemAreCalledAsTheContractIsAddressed(String contract, Set<Source> called) throws Exception {
        AggregatedContract<?> description = Contracts.all().stream()
                .filter(one -> name(one).equals(contract))
                .findFirst()
                .orElseThrow();
        IndexCategory index = description.index();
        String kind = index.categorization().orElse("NA");
        FindContent message = new FindContent(index, description.addressing(), addresses("ours"));

        Posts posts = posts(
                message,
                post(index.serviceDomain(), kind, "U101", "SYS1"),
                post(index.serviceDomain(), kind, "U201", "SYS1"));

        assertThat(Set.copyOf(posts.sources())).isEqualTo(called);
        assertThat(posts.hits(List.of(People.ASTA)).whole()).isTrue();
    }

    /** A contract that is new says here how it is addressed. */
    @Test
    void everyContractIsInTheTable() {
        assertThat(CALLED)
                .extracting(row -> row.get()[0])
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.all().stream().map(PostsTest::name).toList());
    }

    private static String name(AggregatedContract<?> contract) {
        return contract.publication().name() + " " + contract.publication().version();
    }

    private static Set<LogicalAddress> addresses(String... ids) {
        return Set.copyOf(List.of(ids).stream().map(LogicalAddress::new).toList());
    }

    private static FindContent message(Addressing addressing) {
        return new FindContent(IndexCategory.of(DOMAIN, KIND), addressing, addresses("ours"));
    }

    private static Posts read(Addressing addressing, String... posts) throws Exception {
        return posts(message(addressing), posts);
    }

    private static Posts posts(FindContent message, String... posts) throws Exception {
        String answer = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<FindContentResponse xmlns=\"" + FindContent.SERVICE
                + "\" xmlns:c=\"urn:riv:itintegration:engagementindex:1\">" + String.join("", posts)
                + "</FindContentResponse></soap:Body></soap:Envelope>";
        return message.posts(answer.getBytes(UTF_8), "text/xml;charset=UTF-8", Set.of(People.ASTA));
    }

    private static String post(String domain, String category, String address, String system) {
        return "<engagement><c:registeredResidentIdentification>" + People.ASTA.id()
                + "</c:registeredResidentIdentification><c:serviceDomain>" + domain
                + "</c:serviceDomain><c:categorization>" + category + "</c:categorization><c:logicalAddress>" + address
                + "</c:logicalAddress><c:sourceSystem>" + system + "</c:sourceSystem></engagement>";
    }
}
