package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.render.PlanPageTest.TODAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Each kind of page as PDF, and plans of all sorts, by every rule of the profile of accessible documents that a machine can check. */
class AccessiblePdfTest {

    /** Each takes the better part of a second; {@code -Daccessible.plans=500} takes more of them. */
    private static final int PLANS = Integer.getInteger("accessible.plans", 6);

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void passesTheProfileOfAccessibleDocuments(String name, byte[] pdf) throws Exception {
        assertThat(broken(pdf)).isEmpty();
    }

    static Stream<Arguments> pages() {
        return Stream.concat(
                Stream.of(
                        Arguments.of("coordinated plan", PlanPage.pdf(AstaPlans.sip(), TODAY)),
                        Arguments.of("implementation plan", PlanPage.pdf(AstaPlans.implementationPlan(), TODAY)),
                        Arguments.of("a plan too large", PlanPage.pdf(PlanPageTest.crowded(300), TODAY)),
                        Arguments.of("agreement", AgreementPage.pdf(StoryRecords.agreement(), TODAY)),
                        Arguments.of("fixed contact", ContactPage.pdf(StoryRecords.contact(), TODAY)),
                        Arguments.of("booked time", BookedTimePage.pdf(StoryRecords.booked(), TODAY))),
                PlanPageTest.plans(PLANS).map(plan -> Arguments.of("some plan", PlanPage.pdf(plan, TODAY))));
    }

    private static List<String> broken(byte[] pdf) throws VeraPDFException, IOException {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
