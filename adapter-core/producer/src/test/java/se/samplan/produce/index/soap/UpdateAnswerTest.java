package se.samplan.produce.index.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.PlatformService;
import se.samplan.call.Reply;
import se.samplan.contracts.update.v1.UpdateResponderInterface;
import se.samplan.model.People;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.index.IndexAnswer;
import se.samplan.produce.index.IndexAnswer.Kind;

class UpdateAnswerTest {

    private static final String ASTA = People.ASTA.id();
    private static final PlatformService<UpdateResponderInterface> INDEX = new PlatformServices(
                    (target, headers, body, room) -> Call.done(next()))
            .at(
                    new PlatformServices.Place(
                            URI.create("http://127.0.0.1/"),
                            Duration.ofMinutes(1),
                            SoapIndexSender.LARGEST_ANSWER,
                            new ByteBudget(Long.MAX_VALUE)),
                    UpdateResponderInterface.class);

    private static Reply next = new Reply(200, "", new byte[0]);

    private static Reply next() {
        return next;
    }

    @ParameterizedTest
    @CsvSource({"OK, TAKEN, OK", "INFO, TAKEN, INFO", "ERROR, REFUSED, ERROR", "PERHAPS, FAULTED, INVALID_ANSWER"})
    void aResultCodeSaysWhatBecameOfThem(String code, Kind kind, String told) {
        assertThat(read(result(code))).isEqualTo(new IndexAnswer(kind, told));
    }

    /** Engagement index facts, section 6; platform facts, section 6. */
    @ParameterizedTest
    @CsvSource({
        "Server, EI000: technical error, FAULTED, EI000",
        "Server, E000 technical error, FAULTED, EI000",
        "Server, EI001: payload, REFUSED, EI001",
        "Client, EI002: two posts, REFUSED, EI002",
        "Server, EI003: not the owner, STOP, EI003",
        "Server, EI004: validation, REFUSED, EI004",
        "Server, EI005: reserved, REFUSED, EI005",
        "Server, EI006: reserved, REFUSED, EI006",
        "Client, VP004 [X] Ingen vägvalsregel, STOP, VP004",
        "Server, VP006 [X] Fler, STOP, VP006",
        "Server, VP007 [X] Behörighet saknas, STOP, VP007",
        "Server, VP008 [X] TAK, FAULTED, VP008",
        "Server, VP009 [X] Fel vid anrop, FAULTED, VP009",
        "Server, VP012 [X] Resurser, FAULTED, VP012",
        "Client, VP015 [X] Kan inte läsas, STOP, VP015",
        "Server, something else, FAULTED, FAULT",
        "Client, something else, REFUSED, CLIENT_FAULT",
        "Server, EI00412 no code, FAULTED, FAULT"
    })
    void aFaultsCodeSaysWhetherToTryAgain(String who, String text, Kind kind, String told) {
        assertThat(read(fault(who, text))).isEqualTo(new IndexAnswer(kind, told));
    }

    @Test
    void aFaultIsOneWithHttp200Too() {
        Reply refused = fault("Server", "VP007 [X] Behörighet saknas");

        assertThat(read(new Reply(200, refused.contentType(), refused.body())))
                .isEqualTo(new IndexAnswer(Kind.STOP, "VP007"));
    }

    @ParameterizedTest
    @CsvSource({
        "403, STOP, HTTP_403",
        "404, NOT_REACHED, HTTP_STATUS",
        "502, NOT_REACHED, HTTP_STATUS",
        "202, NOT_REACHED, HTTP_STATUS"
    })
    void aStatusWithoutSoapSaysSoToo(int status, Kind kind, String told) {
        assertThat(read(new Reply(status, "text/html", "<html/>".getBytes(UTF_8))))
                .isEqualTo(new IndexAnswer(kind, told));
    }

    /** It may have taken them, or not: that nothing is lost, they are sent again. */
    @Test
    void anAnswerThatIsCutOffIsNone_whereverThatIs() {
        byte[] whole = result("OK").body();
        for (int length = 0; length < whole.length; length++) {
            assertThat(read(new Reply(200, "text/xml", Arrays.copyOf(whole, length)))
                            .kind())
                    .isEqualTo(Kind.FAULTED);
        }
        assertThat(read(new Reply(200, "text/xml", whole)).kind()).isEqualTo(Kind.TAKEN);
    }

    @Test
    void theResultOfAnotherContractIsNone() {
        byte[] other = new String(result("OK").body(), UTF_8)
                .replace("UpdateResponder", "FindContentResponder")
                .getBytes(UTF_8);

        assertThat(read(new Reply(200, "text/xml", other)).kind()).isEqualTo(Kind.FAULTED);
    }

    @Test
    void noTextOfTheIndexComesThrough() {
        assertThat(read(fault("Server", "EI004: the post of " + ASTA + " is bad"))
                                .toString()
                        + read(fault("Server", ASTA))
                        + read(result("ERROR")))
                .doesNotContain(ASTA);
    }

    /** As it comes over HTTP, through the client and the generated interface. */
    private static IndexAnswer read(Reply reply) {
        next = reply;
        return UpdateAnswer.read(
                INDEX.ask(port -> port.update("TSTASTA00000-IDX0", Update.request(List.of())), Map.of()));
    }

    private static Reply fault(String who, String text) {
        return new Reply(
                500,
                "text/xml",
                envelope("<soap:Fault><faultcode>soap:" + who + "</faultcode><faultstring>" + text
                        + "</faultstring><detail>" + ASTA + "</detail></soap:Fault>"));
    }

    private static Reply result(String code) {
        return new Reply(
                200,
                "text/xml",
                envelope("<r:UpdateResponse xmlns:r=\"urn:riv:itintegration:engagementindex:"
                        + "UpdateResponder:1\"><r:ResultCode>" + code + "</r:ResultCode><r:comment>" + ASTA
                        + "</r:comment></r:UpdateResponse>"));
    }

    private static byte[] envelope(String body) {
        return ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                        + "</soap:Body></soap:Envelope>")
                .getBytes(UTF_8);
    }
}
