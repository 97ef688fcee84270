package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.samplan.model.HsaId;
import se.samplan.model.People;

/** The rules over the records of Asta's story, as its sources send them. */
class StoryTest {

    private static final List<String> PLACES = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");

    static Stream<Integer> steps() {
        return IntStream.rangeClosed(2, 10).boxed();
    }

    @ParameterizedTest(name = "step {0}")
    @MethodSource("steps")
    void theStoryBreaksNothingAtLevelError(int step) throws Exception {
        List<String> errors = new ArrayList<>();
        int answers = 0;
        for (String place : PLACES) {
            for (Contract<?> contract : Contract.all()) {
                String file = "samples/asta/step-" + step + "/" + place + "/" + contract.file();
                try (InputStream message = stream(file)) {
                    if (message != null) {
                        answers++;
                        contract.errors(body(message), context(step, place)).forEach(e -> errors.add(place + " " + e));
                    }
                }
            }
        }

        assertThat(answers).isPositive();
        assertThat(errors).isEmpty();
    }

    /** A file of the story and the kind of its records. */
    private record Contract<M>(String file, RecordKind<M> kind) {

        static List<Contract<?>> all() {
            return List.of(
                    new Contract<>("GetCarePlans.xml", RecordKind.CARE_PLAN),
                    new Contract<>("GetCareAgreements.xml", RecordKind.AGREEMENT),
                    new Contract<>("GetCareManagers.xml", RecordKind.FIXED_CONTACT),
                    new Contract<>("GetCareDocumentation.xml", RecordKind.NOTE_30),
                    new Contract<>("GetCareDocumentation-2.1.xml", RecordKind.NOTE_21),
                    new Contract<>("GetSubjectOfCareSchedule.xml", RecordKind.BOOKED_TIME),
                    new Contract<>("GetCareContacts.xml", RecordKind.CARE_CONTACT));
        }

        Stream<String> errors(String answer, RuleContext context) {
            return kind.wire().records(answer).stream()
                    .flatMap(record -> kind.rules().apply(record, context).stream())
                    .filter(breach -> breach.level() == Level.ERROR)
                    .map(breach -> kind + " " + breach);
        }
    }

    private static RuleContext context(int step, String place) throws IOException {
        try (InputStream clock = Objects.requireNonNull(stream("samples/clock/step-" + step + ".txt"))) {
            String now = new String(clock.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new RuleContext(
                    LocalDateTime.parse(now).toLocalDate(), People.ASTA, new HsaId("TSTASTA00000-" + place));
        }
    }

    private static String body(InputStream message)
            throws IOException, SAXException, ParserConfigurationException, TransformerException {
        Document envelope = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(message);
        Node child = envelope.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body")
                .item(0)
                .getFirstChild();
        while (!(child instanceof Element)) {
            child = Objects.requireNonNull(child).getNextSibling();
        }
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(child), new StreamResult(text));
        return text.toString();
    }

    private static @Nullable InputStream stream(String name) {
        return StoryTest.class.getClassLoader().getResourceAsStream(name);
    }
}
