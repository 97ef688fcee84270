package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.plan.CarePlan;

/** The samples that the documentation shows are what is made of these plans on that day. */
class ReadableSamplesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 29);
    private static final Path FOLDER = Path.of("docs", "readable");

    @ParameterizedTest
    @MethodSource("samples")
    void theHtmlIsWhatIsMade(String name, CarePlan plan) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(name + ".html"))).isEqualTo(PlanPage.html(plan, DAY));
    }

    /** By its text: the bytes depend on the compressor of the machine. */
    @ParameterizedTest
    @MethodSource("samples")
    void thePdfSaysWhatIsMade(String name, CarePlan plan) throws IOException {
        assertThat(PlanPagePdfTest.text(Files.readAllBytes(FOLDER.resolve(name + ".pdf"))))
                .isEqualTo(PlanPagePdfTest.text(PlanPage.pdf(plan, DAY)));
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("asta-sip", AstaPlans.sip()),
                Arguments.of("asta-genomforandeplan", AstaPlans.implementationPlan()));
    }
}
