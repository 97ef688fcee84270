package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.render.Told.mark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;

/** What holds for the page of every agreement. */
class AgreementPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private static final List<Agreement> AGREEMENTS = LongStream.range(0, 100)
            .mapToObj(seed -> SomePlans.agreement(seed, 1 + (int) (seed % 4)))
            .toList();

    @Test
    void saysEveryTextOnce_andNamesWhereverTheyAreNeeded() {
        AGREEMENTS.forEach(agreement -> {
            PageLaws.saysEveryTextOnce(AgreementPage.html(agreement, TODAY), told(agreement));
        });
    }

    /** It stands at the contact person, or in the guidance, and is said wherever she is responsible. */
    @Test
    void saysTheNumberBesideEachWhoIsResponsible_ifItIsTheSamePerson() {
        Agreement agreement = StoryRecords.agreement();
        String her = "Farzane Hatamian, sjuksköterska, kommunen";

        assertThat(Read.body(AgreementPage.html(agreement, TODAY)).split(her + ", 070-1740608", -1))
                .hasSizeGreaterThan(4);
        AgreementBody body = agreement.body();
        List<Commitment> others = body.commitment().stream()
                .map(one -> CommitmentBuilder.builder(one)
                        .partyRef(one.partyRef().map(AgreementPageTest::inAnotherRole))
                        .build())
                .toList();
        Agreement changed = new Agreement(
                agreement.header(),
                AgreementBodyBuilder.builder(body)
                        .commitment(others)
                        .nextStep(List.of())
                        .build());
        assertThat(Read.body(AgreementPage.html(changed, TODAY)))
                .contains("Farzane Hatamian, kurator, kommunen")
                .doesNotContain("kommunen, 070-1740608");
    }

    private static Responsible inAnotherRole(Responsible one) {
        return ResponsibleBuilder.builder(one).role(CodedValue.text("kurator")).build();
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
            PageLaws.isSmallAndFetchesNothing(html);
            PageLaws.skipsNoLevel(html);
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
        List<Told> told = new ArrayList<>(Told.in(
                RecordHeaderBuilder.builder(agreement.header())
                        .documentTitle(Optional.empty())
                        .build(),
                "header"));
        told.addAll(Told.in(
                AgreementBodyBuilder.builder(agreement.body())
                        .internalNotes(Optional.empty())
                        .build(),
                "body"));
        return told;
    }
}
