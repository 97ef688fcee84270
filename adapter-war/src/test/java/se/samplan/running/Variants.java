package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.running.Answer.Status;

/** What the tests of variants have in common. */
final class Variants {

    static final String ISOLATION = "194107149207";
    static final String STRUCTURE = "urn:samplan:clinicalprocess:logistics:logistics:3.1";
    static final String SUMMARY = "urn:samplan:interoperability:aggregation:1";
    static final String[] ALL = {"P5", "P4", "P3", "P2", "P1"};

    private Variants() {}

    /** What is told when all five answered but those that are given. */
    static List<Status> statuses(Status... exceptions) {
        Map<String, Status> byAddress =
                Stream.of(exceptions).collect(Collectors.toMap(Status::address, Function.identity()));
        return Stream.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")
                .map(Status::answered)
                .map(status -> byAddress.getOrDefault(status.address(), status))
                .toList();
    }

    static void assertValidForEverybody(Answer answer) {
        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.header())).isEmpty();
    }

    static String titleOf(String document, Answer answer) {
        return answer.elements("*", "documentTitle").stream()
                .filter(title -> documentOf(title).equals(document))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    /** The document id of the plan that an element is part of. */
    static String documentOf(Node part) {
        Node node = part;
        while (!"carePlan".equals(node.getLocalName())) {
            node = node.getParentNode();
        }
        return Answer.textIn((Element) node, "documentId");
    }

    static String onlyText(Answer answer, String element) {
        List<Element> found = answer.elements(SUMMARY, element);
        assertThat(found).as(element).hasSize(1);
        return found.get(0).getTextContent();
    }
}
