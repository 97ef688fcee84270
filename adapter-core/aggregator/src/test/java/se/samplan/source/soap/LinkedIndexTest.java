package se.samplan.source.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.noHurry;
import static se.samplan.question.Questions.aQuestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samplan.call.ByteBudget;
import se.samplan.call.FanOut;
import se.samplan.call.Identity;
import se.samplan.call.Sockets;
import se.samplan.contract.CarePlans2;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;
import se.samplan.source.EngagementIndex.Hits;
import se.samplan.source.IndexUnavailable;
import se.samplan.time.Ticker;

/** The index knows a post under the identity that the person had then, so it is asked about every one that is hers. */
class LinkedIndexTest {

    private static final PersonId BEFORE = new PersonId("194307782393", IdentityType.SAMORDNINGSNUMMER);
    private static final PersonId THE_SAME_IN_ANOTHER_KIND =
            new PersonId(People.ASTA.id(), IdentityType.SAMORDNINGSNUMMER);
    private static final Question QUESTION = aQuestion().about(People.ASTA).build();

    private final ByteBudget room = new ByteBudget(1_000_000);
    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());
    private final StubServer server = StubServer.bind(0);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        fanOut.close();
        server.close();
    }

    @Test
    void findsWhatIsThereUnderEveryIdentity() throws Exception {
        answering(person ->
                StubReply.http(200, "text/xml", bytes(response(person, person.equals(BEFORE.id()) ? "SYS2" : "SYS1"))));

        Hits hits = finished(of(Set.of(People.ASTA, BEFORE)));

        assertThat(asked).containsExactlyInAnyOrder(People.ASTA.id(), BEFORE.id());
        assertThat(hits.sources()).containsExactly(Source.at("SYS1"), Source.at("SYS2"));
        assertThat(hits.whole()).isTrue();
        assertThat(hits.identities())
                .isEqualTo(Map.of(Source.at("SYS1"), Set.of(People.ASTA), Source.at("SYS2"), Set.of(BEFORE)));
    }

    /** It may hold something else under each. */
    @Test
    void aSourceThatIsNamedUnderBoth_isKnownForBoth() throws Exception {
        answering(person -> StubReply.http(200, "text/xml", bytes(response(person, "SYS1"))));

        assertThat(finished(of(Set.of(People.ASTA, BEFORE))).identities())
                .isEqualTo(Map.of(Source.at("SYS1"), Set.of(People.ASTA, BEFORE)));
    }

    @Test
    void findsItForEveryContractOfADomain() throws Exception {
        answering(person ->
                StubReply.http(200, "text/xml", bytes(response(person, person.equals(BEFORE.id()) ? "SYS2" : "SYS1"))));

        assertThat(finished(index(Set.of(People.ASTA, BEFORE)).sourcesFor(List.of(QUESTION), noHurry()))
                        .values())
                .singleElement()
                .satisfies(hits -> {
                    assertThat(hits.sources()).containsExactly(Source.at("SYS1"), Source.at("SYS2"));
                    assertThat(hits.identities()).containsEntry(Source.at("SYS2"), Set.of(BEFORE));
                });
    }

    /** A post that nobody can use is one, under whichever identity it stands. */
    @Test
    void isNotWhole_whenOneOfTheAnswersIsNot() throws Exception {
        answering(person -> StubReply.http(
                200,
                "text/xml",
                bytes(response(person, "SYS1")
                        .replace(
                                "</FindContentResponse>",
                                person.equals(BEFORE.id())
                                        ? post(person, "") + "</FindContentResponse>"
                                        : "</FindContentResponse>"))));

        assertThat(finished(of(Set.of(People.ASTA, BEFORE))).whole()).isFalse();
    }

    /** Who has no answer about one of them does not know all. */
    @Test
    void isUnavailable_whenOneQuestionFails() {
        answering(person -> person.equals(BEFORE.id())
                ? StubReply.http(500, "text/html", bytes("<html/>"))
                : StubReply.http(200, "text/xml", bytes(response(person, "SYS1"))));

        assertThatThrownBy(() -> finished(of(Set.of(People.ASTA, BEFORE))))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IndexUnavailable.class);
    }

    /** A number of two kinds is one number, and an index knows no local reserve numbers. */
    @Test
    void asksAboutEachNumberOnce_andAboutNoneThatItCannotKnow() throws Exception {
        answering(person -> StubReply.http(200, "text/xml", bytes(response(person, "SYS1"))));

        finished(of(Set.of(
                People.ASTA, THE_SAME_IN_ANOTHER_KIND, new PersonId("990000000011", IdentityType.REGIONAL_RESERVE))));

        assertThat(asked).containsExactly(People.ASTA.id());
    }

    private void answering(Function<String, StubReply> answer) {
        server.serve(request -> {
            String person = new String(request.body(), UTF_8).replaceAll("(?s).*Identification>([^<]+)<.*", "$1");
            asked.add(person);
            return answer.apply(person);
        });
    }

    private CompletableFuture<Hits> of(Set<PersonId> identities) {
        return index(identities).sourcesFor(QUESTION, noHurry());
    }

    private SoapEngagementIndex index(Set<PersonId> same) {
        Identities identities = person -> same;
        return new SoapEngagementIndex(
                new SoapEngagementIndex.Means(
                        Sockets.soapClient(), fanOut, new Identity(Optional.empty(), false), room),
                new SoapEngagementIndex.Index(
                        server.uri(),
                        new LogicalAddress(StubIndex.LOGICAL_ADDRESS),
                        new HsaId("TSTASTA00000-AG00"),
                        Set.of(),
                        identities,
                        Sockets.LIMIT,
                        PATIENCE),
                List.of(CarePlans2.description()));
    }

    private static String response(String person, String address) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<FindContentResponse xmlns=\"" + FindContent.SERVICE
                + "\" xmlns:c=\"urn:riv:itintegration:engagementindex:1\">" + post(person, address)
                + "</FindContentResponse></soap:Body></soap:Envelope>";
    }

    private static String post(String person, String address) {
        return "<engagement><c:registeredResidentIdentification>" + person
                + "</c:registeredResidentIdentification><c:serviceDomain>riv:clinicalprocess:logistics:logistics"
                + "</c:serviceDomain><c:categorization>cll-cp</c:categorization><c:logicalAddress>" + address
                + "</c:logicalAddress></engagement>";
    }

    private static <T> T finished(CompletableFuture<T> future) throws Exception {
        return future.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
