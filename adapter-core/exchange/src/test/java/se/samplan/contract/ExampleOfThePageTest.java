package se.samplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.samplan.contract.SomeDomain.GetExamplesType;
import se.samplan.contracts.agreement.v1.IIType;
import se.samplan.model.HsaId;

/** What the page CONTRIBUTING gives as a whole description can be compiled, and says what it seems to say. */
class ExampleOfThePageTest {

    private static final String FENCE = "```";
    private static final String FIRST_LINE = "/** GetExamples 1.0";

    @Test
    void thePageShowsTheClassThatIsCompiledHere() throws IOException {
        String page = Files.readString(Path.of("../../CONTRIBUTING.md"));
        String source = Files.readString(Path.of("src/test/java/se/samplan/contract/Examples1.java"));

        assertThat(from(FIRST_LINE, page)).startsWith(from(FIRST_LINE, source) + FENCE);
    }

    @Test
    void itReadsPersonAndUnitsOfARequest() {
        GetExamplesType request = new GetExamplesType();
        request.getPatientId().setExtension("191212121212");
        request.getPatientId().setRoot("1.2.752.129.2.1.3.1");
        IIType unit = new IIType();
        unit.setExtension("TSTASTA00000-U101");
        request.getCareUnit().add(unit);

        Asked asked = Examples1.description().asked().apply(request);

        assertThat(asked.person().id()).isEqualTo("191212121212");
        assertThat(asked.filters().careUnits()).containsExactly(new HsaId("TSTASTA00000-U101"));
    }

    private static String from(String start, String text) {
        return text.substring(text.indexOf(start));
    }
}
