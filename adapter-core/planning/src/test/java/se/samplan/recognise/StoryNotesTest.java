package se.samplan.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.samplan.model.PlanType;
import se.samplan.model.note.CareNote;
import se.samplan.model.planning.DerivationConfidence;
import se.samplan.recognise.template.Templates;

/** Asta's notes (scenario, section 5.5): N3 holds a plan, the others do not (V-31). */
class StoryNotesTest {

    private static final Recogniser SHIPPED = new Recogniser(Templates.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"GetCareDocumentation.xml", "GetCareDocumentation-2.1.xml"})
    void findsThePlanInTheDischargeSummary(String file) throws Exception {
        PlanNote found = SHIPPED.recognise(only(notes("SYS2", file))).orElseThrow();

        assertThat(found.kind()).isEqualTo(PlanType.VP);
        assertThat(found.level()).isEqualTo(DerivationConfidence.MEDIUM);
        assertThat(found.reasons()).contains(new Reason(Mark.PLAN_HEADING, "Vårdplan"));
    }

    @Test
    void takesNoOtherNoteForAPlan() throws Exception {
        List<SomeNote> others = notes("SYS1", "GetCareDocumentation.xml");

        assertThat(others).hasSize(4);
        assertThat(others)
                .allSatisfy(note -> assertThat(SHIPPED.recognise(note.build())).isEmpty());
    }

    @Test
    void findsNoneWithoutTemplates() throws Exception {
        assertThat(new Recogniser(List.of()).recognise(only(notes("SYS2", "GetCareDocumentation.xml"))))
                .isEmpty();
    }

    private static CareNote only(List<SomeNote> notes) {
        assertThat(notes).hasSize(1);
        return notes.get(0).build();
    }

    /** The notes that a source holds at step 9, with what recognition looks at. */
    private static List<SomeNote> notes(String source, String file) throws Exception {
        String name = "samples/asta/step-9/" + source + "/" + file;
        try (InputStream message = StoryNotesTest.class.getClassLoader().getResourceAsStream(name)) {
            Document answer = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(message));
            return elements(answer.getDocumentElement(), "careDocumentation")
                    .map(StoryNotesTest::note)
                    .toList();
        }
    }

    private static SomeNote note(Element record) {
        Element code = elements(record, "clinicalDocumentNoteCode").findFirst().orElseThrow();
        return SomeNote.note()
                .coded(elements(code, "code")
                        .findFirst()
                        .orElse(code)
                        .getTextContent()
                        .strip())
                .titled(text(record, "clinicalDocumentNoteTitle"))
                .saying(text(record, "clinicalDocumentNoteText"));
    }

    private static String text(Element record, String name) {
        return elements(record, name).findFirst().orElseThrow().getTextContent();
    }

    private static Stream<Element> elements(Element in, String name) {
        var found = in.getElementsByTagNameNS("*", name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }
}
