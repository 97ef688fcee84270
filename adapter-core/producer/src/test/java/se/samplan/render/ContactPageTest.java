package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.render.Told.mark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.CareTeamBuilder;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;

/** What holds for the page of every fixed contact. */
class ContactPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private static final List<FixedContact> CONTACTS = LongStream.range(0, 100)
            .mapToObj(seed -> SomePlans.contact(seed, 1 + (int) (seed % 4)))
            .toList();

    @Test
    void saysEveryTextOnce_andNamesWhereverTheyAreNeeded() {
        CONTACTS.forEach(contact -> {
            PageLaws.saysEveryTextOnce(ContactPage.html(contact, TODAY), told(contact));
        });
    }

    /** What staff write for each other is nobody else's, whether it is about the contact or about the team. */
    @Test
    void neverSaysAnInternalNote() {
        CONTACTS.forEach(contact -> {
            String body = Read.body(ContactPage.html(contact, TODAY));
            contact.internalNotes().ifPresent(note -> assertThat(body).doesNotContain(mark(note)));
            contact.careTeam()
                    .flatMap(team -> team.internalNotes())
                    .ifPresent(note -> assertThat(body).doesNotContain(mark(note)));
        });
    }

    @Test
    void isWellFormed_withoutASkippedLevel_andSmallEnough() {
        CONTACTS.forEach(contact -> {
            String html = ContactPage.html(contact, TODAY);
            PageLaws.isSmallAndFetchesNothing(html);
            PageLaws.skipsNoLevel(html);
        });
    }

    @Test
    void theSameContactAndDayGiveTheSamePdf() {
        FixedContact contact = CONTACTS.get(1);

        assertThat(ContactPage.pdf(contact, TODAY))
                .isEqualTo(ContactPage.pdf(contact, TODAY))
                .hasSizeLessThanOrEqualTo(Sendable.LARGEST);
    }

    /** Farzane, as home health care sends her: name, title, unit, hours and what for. */
    @Test
    void says_whoHowAndWhatFor() {
        assertThat(said(StoryRecords.contact()))
                .containsSubsequence("Farzane Hatamian", "Fast vårdkontakt", "Så når jag kontakten", "vardagar kl.")
                .doesNotContain("Har slutat", "Det står inte hur");
    }

    @Test
    void saysThatNoWayIsKnown_ratherThanNothing() {
        FixedContact unreachable = FixedContactBuilder.builder(StoryRecords.contact())
                .contact(List.of())
                .managingCareGiver(silent(StoryRecords.contact()).managingCareGiver())
                .managingCareUnit(Optional.empty())
                .careProvidingCareUnit(Optional.empty())
                .build();

        assertThat(said(unreachable)).contains("Det står inte hur man når kontakten.");
    }

    @Test
    void saysOnlyOfWhoHasEnded_thatItHas() {
        assertThat(said(from(LocalDate.of(2025, 1, 1), Optional.of(LocalDate.of(2026, 2, 1)))))
                .contains("Har slutat som kontakt", "1 januari 2025–1 februari 2026");
        assertThat(said(from(LocalDate.of(2025, 1, 1), Optional.of(TODAY)))).doesNotContain("Har slutat");
        assertThat(said(from(LocalDate.of(2026, 2, 3), Optional.empty()))).contains("Har inte börjat ännu");
        assertThat(said(from(TODAY, Optional.empty()))).doesNotContain("Har inte börjat");
    }

    private static String said(FixedContact contact) {
        return Read.body(ContactPage.html(contact, TODAY)).replaceAll("\\s+", " ");
    }

    private static FixedContact from(LocalDate start, Optional<LocalDate> end) {
        return FixedContactBuilder.builder(StoryRecords.contact())
                .period(new ContactPeriod(start, end))
                .build();
    }

    private static FixedContact silent(FixedContact contact) {
        return FixedContactBuilder.builder(contact)
                .managingCareGiver(new CareOrganization(
                        contact.managingCareGiver().hsaId(),
                        contact.managingCareGiver().name(),
                        List.of()))
                .build();
    }

    /** Internal notes are for staff. */
    private static List<Told> told(FixedContact contact) {
        return Told.in(
                FixedContactBuilder.builder(contact)
                        .internalNotes(Optional.empty())
                        .careTeam(contact.careTeam()
                                .map(team -> CareTeamBuilder.builder(team)
                                        .internalNotes(Optional.empty())
                                        .build()))
                        .build(),
                "contact");
    }
}
