package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineTest {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final String NESTED = "<timePeriod><start>20260402</start></timePeriod>";

    @Test
    void saysWhatArrived() {
        String line = line(read("SYS1", TestIds.ASTA, NESTED));

        assertThat(line)
                .isEqualTo("12:00:00 SYS1 GetCarePlans to SYS1, person: personal number, headers: soapaction"
                        + " x-skltp-correlation-id, filters: careUnitHSAId=TSTASTA00000-U101"
                        + " timePeriod/start=20260402, answers NORMAL");
    }

    @ParameterizedTest
    @CsvSource({
        "194304247663, personal number",
        "194307782393, coordination number",
        "991945000023, other number",
        "'', none",
    })
    void saysOfWhichKindThePersonsNumberIs(String number, String kind) {
        assertThat(line(read("SYS1", number, ""))).contains("person: " + kind + ",");
        assertThat(read("SYS1", number, "")).asString().contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"194304247663", "19430424-7663", "430424-7663", "4304247663", "194307782393"})
    void aPersonsNumberIsNeverShown_whereverItStands(String number) {
        String digits =
                number.replace("-", "").substring(number.replace("-", "").length() - 8);

        assertThat(line(read(number, number, "<note>about " + number + ".</note>"))
                        .replace("-", ""))
                .contains("****")
                .doesNotContain(digits, digits.substring(4));
    }

    @Test
    void anOrganisationsNumberAndATimeAreShown() {
        assertThat(line(read("5565594230", TestIds.ASTA, "<at>20260402120000</at>")))
                .contains("to 5565594230,", "at=20260402120000");
    }

    @Test
    void isOneLine_whateverIsSent() {
        assertThat(line(read("SYS1&#10;12:00:00 EI00", TestIds.ASTA, "<long>" + "x".repeat(5000) + "</long>")))
                .hasLineCount(1)
                .hasSizeLessThan(1001);
    }

    private static String line(ReceivedRequest request) {
        return RequestLine.at(NOON, "SYS1", Mood.NORMAL, request);
    }

    private static ReceivedRequest read(String address, String person, String more) {
        byte[] plans = new String(Questions.carePlans(address, person), UTF_8)
                .replace("</GetCarePlans>", more + "</GetCarePlans>")
                .getBytes(UTF_8);
        return SoapReader.read(new StubRequest(
                "POST", "/", Map.of("soapaction", "x", "x-skltp-correlation-id", "prov-4711", "host", "here"), plans));
    }
}
