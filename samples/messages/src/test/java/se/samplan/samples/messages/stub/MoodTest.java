package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Moods whose answer is a complete HTTP response. For the others see {@link BrokenMoodTest}. */
@Timeout(60)
class MoodTest {

    private final StubSource source =
            StubSource.start(Questions.SYS1, 0, StoryAnswers.in("stub/two-plans", List.of("SYS1")));

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void normal_isTheFileAsItStands() throws Exception {
        HttpResponse<byte[]> response = in(Mood.NORMAL);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("text/xml;charset=UTF-8");
        try (var file = MoodTest.class.getResourceAsStream("/stub/two-plans/SYS1/GetCarePlans.xml")) {
            assertThat(file).isNotNull();
            assertThat(response.body()).isEqualTo(file.readAllBytes());
        }
    }

    @Test
    void fault_hasATextThatNobodyMayForward() {
        HttpResponse<byte[]> response = in(Mood.FAULT);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Http.texts(Http.xml(response), "faultstring"))
                .singleElement()
                .asString()
                .contains(TestIds.ASTA, TestIds.ASTAS_NAME);
    }

    @Test
    void notPermitted_isThePlatformsVp007() {
        HttpResponse<byte[]> response = in(Mood.NOT_PERMITTED);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Http.texts(Http.xml(response), "faultcode")).containsExactly("soap:Server");
        assertThat(Http.texts(Http.xml(response), "faultstring").get(0)).startsWith("VP007 ");
        assertThat(Http.texts(Http.xml(response), "detailString")).hasSize(1);
    }

    @Test
    void pagesAreHtml_withTheirStatus() {
        assertThat(List.of(Mood.FORBIDDEN, Mood.BAD_GATEWAY, Mood.HTML))
                .map(this::in)
                .allSatisfy(page -> {
                    assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
                    assertThat(new String(page.body(), UTF_8)).startsWith("<!DOCTYPE html>");
                })
                .extracting(HttpResponse::statusCode)
                .containsExactly(403, 502, 200);
    }

    @Test
    void empty_isNothingWithStatus200() {
        HttpResponse<byte[]> response = in(Mood.EMPTY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void notXml_isCalledXmlAllTheSame() {
        HttpResponse<byte[]> response = in(Mood.NOT_XML);

        assertThat(response.headers().firstValue("content-type")).contains("text/xml;charset=UTF-8");
        assertThatThrownBy(() -> Http.xml(response)).hasMessage("not XML");
    }

    @Test
    void truncated_isTheStartOfTheRightAnswer() {
        byte[] right = in(Mood.NORMAL).body();
        byte[] truncated = in(Mood.TRUNCATED).body();

        assertThat(truncated).hasSize(right.length / 2);
        assertThat(right).startsWith(truncated);
    }

    @Test
    void resultError_hasNoRecords() {
        Document answer = Http.xml(in(Mood.RESULT_ERROR));

        assertThat(Http.texts(answer, "carePlan")).isEmpty();
        assertThat(Http.texts(answer, "resultCode")).containsExactly("ERROR");
        assertThat(Http.texts(answer, "errorCode")).containsExactly("INVALID_REQUEST");
    }

    @Test
    void wrongPatient_isInAllRecords_orInTheLast() {
        assertThat(Http.texts(Http.xml(in(Mood.WRONG_PATIENT)), "id"))
                .containsExactly(TestIds.OTHER_PERSON, TestIds.OTHER_PERSON);
        assertThat(Http.texts(Http.xml(in(Mood.ONE_WRONG_PATIENT)), "id"))
                .containsExactly(TestIds.ASTA, TestIds.OTHER_PERSON);
    }

    @Test
    void wrongSource_isInAllRecords_andOnlyThere() {
        Document answer = Http.xml(in(Mood.WRONG_SOURCE));

        assertThat(Http.texts(answer, "sourceSystemHSAId")).containsExactly(TestIds.OTHER_SOURCE, TestIds.OTHER_SOURCE);
        assertThat(Http.texts(answer, "healthcareProfessionalCareUnitHSAId")).containsOnly(TestIds.HSA_PREFIX + "U101");
    }

    @Test
    void wrongNamespace_isAnotherMajorVersion() {
        Document answer = Http.xml(in(Mood.WRONG_NAMESPACE));

        assertThat(answer.getElementsByTagNameNS(
                                "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:1",
                                "GetCarePlansResponse")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void duplicate_hasEveryRecordTwice() {
        assertThat(Http.texts(Http.xml(in(Mood.DUPLICATE)), "documentId"))
                .containsExactly("stub-1", "stub-1", "stub-2", "stub-2");
    }

    @Test
    void unknownElement_standsLastInTheBody_withItsPrefixOnTheEnvelope() {
        Document answer = Http.xml(in(Mood.UNKNOWN_ELEMENT));

        assertThat(answer.getDocumentElement().getAttribute("xmlns:okand")).isEqualTo("urn:example:unknown");
        Element body =
                (Element) answer.getElementsByTagNameNS("*", "carePlanBody").item(1);
        assertThat(((Element) body.getLastChild()).getAttributes().getLength()).isZero();
        assertThat(body.getLastChild().getNamespaceURI()).isEqualTo("urn:example:unknown");
        assertThat(Http.texts(answer, "tillagg")).hasSize(2);
    }

    @Test
    void latin1AndUtf16_areToldByTheMessageAlone() {
        HttpResponse<byte[]> latin1 = in(Mood.LATIN1);
        HttpResponse<byte[]> utf16 = in(Mood.UTF16);

        assertThat(List.of(latin1, utf16)).allSatisfy(response -> {
            assertThat(response.headers().firstValue("content-type")).contains("text/xml");
            assertThat(Http.texts(Http.xml(response), "documentTitle").get(0))
                    .isEqualTo("Vårdplan hjärtsvikt & åderförkalkning – översyn");
        });
        assertThat(new String(latin1.body(), ISO_8859_1)).contains("encoding=\"ISO-8859-1\"", "Vårdplan");
        assertThat(utf16.body()).startsWith(0xFE, 0xFF);
        assertThat(new String(utf16.body(), UTF_16)).contains("encoding=\"UTF-16\"");
    }

    @Test
    void dtd_isWellFormed_andUsesItsEntity() {
        HttpResponse<byte[]> response = in(Mood.DTD);

        assertThat(new String(response.body(), UTF_8)).contains("<!DOCTYPE", "<!ENTITY", "&besked;");
        assertThat(Http.texts(Http.xml(response), "tillagg")).containsOnly("utbytt text");
    }

    @Test
    void deep_is200ElementsInEachOther() {
        assertThat(Http.texts(Http.xml(in(Mood.DEEP)), "tillagg")).hasSize(2 * 200);
    }

    @Test
    void huge_isMoreThan20MegabytesAndWellFormed() {
        HttpResponse<byte[]> response = in(Mood.HUGE);

        assertThat(response.headers().firstValue("content-length")).isEmpty();
        assertThat(response.body()).hasSizeGreaterThan(20 * 1024 * 1024);
        assertThat(Http.texts(Http.xml(response), "documentId")).containsExactly("stub-1", "stub-2");
    }

    @Test
    void gzip_onlyForThoseWhoAcceptIt() throws IOException {
        byte[] right = in(Mood.NORMAL).body();
        HttpResponse<byte[]> compressed = in(Mood.GZIP, "Accept-Encoding", "deflate, gzip");

        assertThat(compressed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(right);
        assertThat(in(Mood.GZIP).body()).isEqualTo(right);
    }

    private HttpResponse<byte[]> in(Mood mood, String... headers) {
        source.setMood(mood);
        return Http.post(source.uri(), Questions.carePlans(Questions.SYS1, TestIds.ASTA), headers);
    }
}
