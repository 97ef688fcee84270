package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.render.PlanPageTest.count;
import static se.samplan.render.PlanPageTest.mark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.render.PlanPageTest.Told;

/** What holds for the page of every agreement. */
class AgreementPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private static final List<Agreement> AGREEMENTS = LongStream.range(0, 100)
            .mapToObj(seed -> SomePlans.agreement(seed, 1 + (int) (seed % 4)))
            .toList();

    @Test
    void saysEveryTextOnce_andNamesWhereverTheyAreNeeded() {
        AGREEMENTS.forEach(agreement -> {
            String body = Read.body(AgreementPage.html(agreement, TODAY));
            told(agreement).forEach(told -> {
                int times = count(body, mark(told.text()));
                if (PlanPageTest.NAMES.contains(told.name())) {
                    assertThat(times).as(told.toString()).isPositive();
                } else {
                    assertThat(times).as(told.toString()).isEqualTo(1);
                }
            });
        });
    }

    /** What staff write for each other is nobody else's. */
    @Test
    void neverSaysAnInternalNote() {
        AGREEMENTS.stream()
                .filter(agreement -> agreement.body().internalNotes().isPresent())
                .forEach(agreement -> assertThat(Read.body(AgreementPage.html(agreement, TODAY)))
                        .doesNotContain(mark(agreement.body().internalNotes().orElseThrow())));
    }

    @Test
    void isWellFormed_withoutASkippedLevel_andSmallEnough() {
        AGREEMENTS.forEach(agreement -> {
            String html = AgreementPage.html(agreement, TODAY);
            List<Integer> levels = Read.levels(html);
            assertThat(html).doesNotContainPattern("(?i)<script|<img|<link|src=|url\\(|https?:");
            assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Sendable.LARGEST);
            IntStream.range(1, levels.size())
                    .forEach(i -> assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1));
        });
    }

    @Test
    void theSameAgreementAndDayGiveTheSamePdf() {
        Agreement agreement = AGREEMENTS.get(1);

        assertThat(AgreementPage.pdf(agreement, TODAY))
                .isEqualTo(AgreementPage.pdf(agreement, TODAY))
                .hasSizeLessThanOrEqualTo(Sendable.LARGEST);
    }

    @Test
    void isGivenAsContent_whereTheAgreementHasNone() {
        Agreement agreement = AGREEMENTS.get(2);
        Rendering rendering = new Rendering(Rendering.Form.HTML);

        Agreement rendered = rendering.of(agreement, TODAY);

        assertThat(rendered.body().content()).hasSize(1);
        assertThat(new Agreement(
                        rendered.header(),
                        AgreementBodyBuilder.builder(rendered.body())
                                .content(List.of())
                                .build()))
                .isEqualTo(agreement);
        assertThat(rendering.of(rendered, TODAY.plusDays(1))).isEqualTo(rendered);
    }

    /** The contract sends no title in the header, and internal notes are for staff. */
    private static List<Told> told(Agreement agreement) {
        List<Told> told = new ArrayList<>();
        PlanPageTest.collect(
                RecordHeaderBuilder.builder(agreement.header())
                        .documentTitle(Optional.empty())
                        .build(),
                "header",
                told);
        PlanPageTest.collect(
                AgreementBodyBuilder.builder(agreement.body())
                        .internalNotes(Optional.empty())
                        .build(),
                "body",
                told);
        return told;
    }
}
