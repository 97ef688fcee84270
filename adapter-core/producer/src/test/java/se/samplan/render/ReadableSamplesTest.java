package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples that the documentation shows are what is made of these records on that day. */
class ReadableSamplesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 29);
    private static final Path FOLDER = Path.of("docs", "readable");

    /** @param pdf the text of it */
    private record Sample(String name, String html, String pdf) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theHtmlIsWhatIsMade(Sample sample) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(sample.name() + ".html"))).isEqualTo(sample.html());
    }

    /** By its text: the bytes depend on the compressor of the machine. */
    @ParameterizedTest
    @MethodSource("samples")
    void thePdfSaysWhatIsMade(Sample sample) throws IOException {
        assertThat(PlanPagePdfTest.text(Files.readAllBytes(FOLDER.resolve(sample.name() + ".pdf"))))
                .isEqualTo(sample.pdf());
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample(
                        "asta-sip",
                        PlanPage.html(AstaPlans.sip(), DAY),
                        PlanPagePdfTest.text(PlanPage.pdf(AstaPlans.sip(), DAY))),
                new Sample(
                        "asta-genomforandeplan",
                        PlanPage.html(AstaPlans.implementationPlan(), DAY),
                        PlanPagePdfTest.text(PlanPage.pdf(AstaPlans.implementationPlan(), DAY))),
                new Sample(
                        "asta-overenskommelse",
                        AgreementPage.html(StoryRecords.agreement(), DAY),
                        PlanPagePdfTest.text(AgreementPage.pdf(StoryRecords.agreement(), DAY))),
                new Sample(
                        "asta-fast-kontakt",
                        ContactPage.html(StoryRecords.contact(), DAY),
                        PlanPagePdfTest.text(ContactPage.pdf(StoryRecords.contact(), DAY))),
                new Sample(
                        "asta-bokad-tid",
                        BookedTimePage.html(StoryRecords.booked(), DAY),
                        PlanPagePdfTest.text(BookedTimePage.pdf(StoryRecords.booked(), DAY))));
    }
}
