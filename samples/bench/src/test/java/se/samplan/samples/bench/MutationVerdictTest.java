package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The eyes of the mutations: each kind of wrong answer is found. */
class MutationVerdictTest {

    private static final List<Asked> ALL = Asked.all();
    private static final String RIGHT = "<e><carePlan/><s:carePlan a='b'/></e>";

    @Test
    void everyContractIsAskedAbout() {
        assertThat(ALL)
                .extracting(Asked::path)
                .contains(
                        "/services/GetCarePlans/2",
                        "/services/GetCareDocumentation/2",
                        "/services/GetCareDocumentation/3",
                        "/services/GetCareManagers/1",
                        "/services/GetCareAgreements/1",
                        "/services/GetSubjectOfCareSchedule/1");
    }

    @Test
    void theSameSeedMakesTheSameMessage_andItIsAnother() {
        byte[] message = ALL.get(0).answers().get(0);

        for (long seed = 0; seed < 200; seed++) {
            byte[] mutated = new Mutator(new Random(seed)).mutated(message);
            assertThat(new Mutator(new Random(seed)).mutated(message)).isEqualTo(mutated);
        }
        assertThat(new Mutator(new Random(7)).mutated(message)).isNotEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <e><carePlan/><s:carePlan a='b'/></e> | ''
            200 | <e><carePlan/></e>                    | records of the other source are missing
            500 | <e><carePlan/><carePlan/></e>         | HTTP 500 without a fault
            200 | <e><carePlan/><carePlan/>SP-INTERNAL</e> | told as a defect
            200 | <e><carePlan/><carePlan><c:patientId><c:id>194107149207</c:id></c:patientId></carePlan></e> | somebody else
            200 | <e><carePlan/><carePlan><c:id>194107149207</c:id></carePlan></e> | ''
            500 | <faultcode>s:Server</faultcode><faultstring>Technical error (reference 1)</faultstring> | fault: Technical error
            """)
    void findsWhatIsWrong(int status, String answer, String complaint) {
        assertThat(MutationVerdict.of(of(MutatedQuestion.Kind.SOURCE), status, answer.getBytes(UTF_8), 2))
                .isEqualTo(complaint);
    }

    @ParameterizedTest
    @EnumSource(MutatedQuestion.Kind.class)
    void aDefectIsNeverExplained(MutatedQuestion.Kind kind) {
        String fault = "<faultcode>s:Server</faultcode><faultstring>Technical error (reference 1)</faultstring>";
        String clients = fault.replace("Server", "Client");

        assertThat(MutationVerdict.of(of(kind), 500, fault.getBytes(UTF_8), 0)).isEqualTo("fault: Technical error");
        assertThat(MutationVerdict.of(of(kind), 500, clients.getBytes(UTF_8), 0).isEmpty())
                .isEqualTo(kind.isRequest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a xmlns:z=''/>   | Xerces
            <a><?b:c?></a>    | Woodstox
            <a>               | Xerces
            """)
    void oneParserSeesWhatTheOtherDoesNot(String document, String parser) {
        assertThat(Parsers.refusing(document.getBytes(UTF_8))).contains(parser);
        assertThat(Parsers.refusing(RIGHT.replace("s:", "").getBytes(UTF_8))).isEqualTo(Optional.empty());
    }

    private static MutatedQuestion of(MutatedQuestion.Kind kind) {
        MutatedQuestion right = MutatedQuestion.withoutFirst(ALL.get(0));
        return new MutatedQuestion(kind, right.asked(), right.path(), right.request(), right.answers());
    }
}
