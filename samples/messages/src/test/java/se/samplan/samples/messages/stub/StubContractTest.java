package se.samplan.samples.messages.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class StubContractTest {

    @ParameterizedTest
    @EnumSource
    void hasAnEmptyAnswerInItsNamespace(StubContract contract) {
        Document answer = Http.xml(contract.empty());

        assertThat(answer.getElementsByTagNameNS(contract.service(), contract.operation() + "Response")
                        .getLength())
                .isEqualTo(1);
        assertThat(Http.texts(answer, contract.recordElement())).isEmpty();
        assertThat(codes(answer)).isSubsetOf("OK");
    }

    @ParameterizedTest
    @EnumSource
    void saysErrorInItsResult_ifItHasOne(StubContract contract) {
        assertThat(contract.error().stream())
                .allSatisfy(error -> assertThat(codes(Http.xml(error))).containsExactly("ERROR"));
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNamespaceOnly(StubContract contract) {
        assertThat(StubContract.of(contract.service())).contains(contract);
        assertThat(StubContract.of(contract.otherMajor())).isEmpty();
    }

    /** The engagement index's contracts write it with a capital letter. */
    private static List<String> codes(Document answer) {
        return Stream.of("resultCode", "ResultCode")
                .flatMap(name -> Http.texts(answer, name).stream())
                .toList();
    }
}
