package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The benchmark's own eyes: a check that sees nothing would make every figure worthless. */
class AnswerCheckTest {

    private static final Scene TWO = Scene.of(2, 1, Scenario.HANG);
    private static final String LATE = status("TSTASTA00000-HANG0", "<code>SP-LATE</code>");
    private static final String GOOD = status("TSTASTA00000-GOOD1", "");
    private static final String PLAN = "<documentId>plan-1</documentId>";

    @Test
    void findsNothingInARightAnswer() throws IOException {
        assertThat(complaint(200, LATE + GOOD + PLAN)).isEmpty();
    }

    @Test
    void findsWhatIsWrong() throws IOException {
        assertThat(complaint(500, LATE + GOOD + PLAN)).isEqualTo("HTTP 500");
        assertThat(complaint(200, "<")).isEqualTo("the answer is no XML");
        assertThat(complaint(200, LATE + GOOD)).isEqualTo("a plan is missing");
        assertThat(complaint(200, LATE + GOOD + PLAN + PLAN)).isEqualTo("a plan is there that should not be");
        assertThat(complaint(200, GOOD + PLAN)).isEqualTo("a source is not told of");
        assertThat(complaint(200, LATE + GOOD + GOOD + PLAN)).isEqualTo("a source is told of twice");
        assertThat(complaint(200, LATE + GOOD + PLAN + status("TSTASTA00000-GOOD2", "")))
                .isEqualTo("a source is told of that was not to be asked");
        assertThat(complaint(200, status("TSTASTA00000-HANG0", "") + GOOD + PLAN))
                .isEqualTo("HANG is told as answered");
        assertThat(complaint(200, LATE.replace("LATE", "FAULT") + GOOD + PLAN)).isEqualTo("HANG is told as SP-FAULT");
    }

    @Test
    void aFailingSourceMayNotHaveBeenAsked_butAGoodOneMustBe() throws IOException {
        AnswerCheck check = new AnswerCheck(Set.of("SP-BUSY"));

        assertThat(check.complaint(TWO, answer(200, LATE.replace("LATE", "BUSY") + GOOD + PLAN)))
                .isEmpty();
        assertThat(check.complaint(TWO, answer(200, LATE + status("TSTASTA00000-GOOD1", "<code>SP-BUSY</code>"))))
                .isEqualTo("GOOD is told as SP-BUSY");
    }

    private static String complaint(int status, String content) throws IOException {
        return new AnswerCheck(Set.of()).complaint(TWO, answer(status, content));
    }

    /** Comes in chunks, cut where it may be. */
    private static HttpAnswer answer(int status, String content) throws IOException {
        String body = "<a>" + content + "</a>";
        HttpAnswer answer = new HttpAnswer();
        answer.begin();
        String head = "HTTP/1.1 " + status + " Told\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunks = Integer.toHexString(3) + "\r\n<a>\r\n" + Integer.toHexString(body.length() - 3) + "\r\n"
                + body.substring(3) + "\r\n0\r\n\r\n";
        byte[] bytes = (head + chunks).getBytes(UTF_8);
        for (int at = 0; at < bytes.length - 1; at++) {
            assertThat(answer.read(ByteBuffer.wrap(bytes, at, 1))).isFalse();
        }
        assertThat(answer.read(ByteBuffer.wrap(bytes, bytes.length - 1, 1))).isTrue();
        return answer;
    }

    private static String status(String address, String error) {
        return "<ProcessingStatusList><logicalAddress>" + address + "</logicalAddress>" + error
                + "</ProcessingStatusList>";
    }
}
