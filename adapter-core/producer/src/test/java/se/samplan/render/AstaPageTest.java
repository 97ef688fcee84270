package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;

/** What Asta reads, word for word as it was written down by hand. */
class AstaPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 29);

    @Test
    void saysWhatHolds_andWhomToCall_first() {
        assertThat(words(AstaPlans.sip()))
                .startsWith("Samordnad individuell plan Gäller 22 januari–22 juli 2026 Varför planen finns")
                .contains("Ansvarar för helheten Rymdstadens kommun, hälso- och sjukvård Samordnar Farzane Hatamian")
                .contains("Vem kontaktar jag när? 1. Frågor om medicin, sår eller om du mår sämre"
                        + " Farzane Hatamian, Sjuksköterska Telefon 070-1740608, vardagar kl. 7.30–8.30"
                        + " Om ingen svarar Telefon 08-46500401, alla dagar"
                        + " 2. Frågor om hemtjänsten Eva Lennartsson, Undersköterska"
                        + " Telefon 070-1740609, vardagar kl. 13.00–14.00 Vad som ska göras");
    }

    @Test
    void saysWhenAndWho_withTheNumberBesideTheName() {
        assertThat(words(AstaPlans.sip()))
                .contains("1. Stygnen tas bort hemma Tisdag 27 januari 2026 kl. 10.00 Tiden har passerat"
                        + " Hampus Vällivara, Distriktssköterska, 070-1740606 Gör så här")
                .contains("2. Följa upp hur smärtlindringen fungerar Tisdag 3 februari 2026"
                        + " Farzane Hatamian, Sjuksköterska, 070-1740608 – ansvarar Planerat")
                .contains("Promenad med sällskap Två gånger per vecka Hemtjänstområde 4, Rymdstaden, 070-1740609"
                        + " Eva Lennartsson, Undersköterska, 070-1740609 – stöder Pågår")
                .contains("Varannan vecka Startdatum är inte bestämt Kommunens hälso- och sjukvård – ansvarar Planerat")
                .contains(
                        "Läkaren går igenom medicinerna Ingen tid är bestämd Emilia Ström, Allmänläkare, 070-1740605");
    }

    @Test
    void saysWhoseGoalItIs_andByWhenItIsToBeReached() {
        assertThat(words(AstaPlans.sip()))
                .contains("Mål 1: Vara ute och promenera med Ines igen Mitt mål Målet ska vara nått senast 1 april"
                        + " Pågår")
                .contains("Delmål 2.1: Såret har läkt Personalens mål Målet ska vara nått senast 24 februari")
                .contains(
                        "Delmål 2.2: Morgonen och kvällen fungerar Vårt gemensamma mål Målet ska vara nått senast 5 mars")
                .contains("Ingen förändring")
                .doesNotContain("Pågår Pågår");
    }

    @Test
    void saysWhatAZoneMeans_whoWasThere_andWhatIsExcluded() {
        assertThat(words(AstaPlans.sip()))
                .contains("Jag ramlar Röd nivå – sök hjälp nu Tecken")
                .contains("Medverkan Inbjuden, kunde inte vara med");
        assertThat(words(AstaPlans.implementationPlan()))
                .contains("Ärenden på apoteket och att hämta medicin ingår inte i inköpen. Gäller punkt 2, Inköp");
    }

    @Test
    void usesNoneOfOurOwnWords() {
        assertThat(words(AstaPlans.sip()) + words(AstaPlans.implementationPlan()))
                .doesNotContain("Läge", "Slag", "aktör", "strukturerad", "klockan", "Uppgift i planen");
    }

    /** A day has not passed while it is today; what is done has no time that has passed. */
    @Test
    void aTimeHasPassed_onceItsDayHas_andNobodyHasSaidThatItIsDone() {
        assertThat(words(planned(TODAY.minusDays(1), ActivityStatus.SCHEDULED))).contains("Tiden har passerat");
        assertThat(words(planned(TODAY, ActivityStatus.SCHEDULED))).doesNotContain("Tiden har passerat");
        assertThat(words(planned(TODAY.minusDays(1), ActivityStatus.COMPLETED))).doesNotContain("Tiden har passerat");
    }

    @Test
    void anOrganisationIsSaidOnce() {
        String page = words(planned(TODAY, ActivityStatus.PLANNED));

        assertThat(page).contains("Kommunens hälso- och sjukvård – ansvarar").doesNotContain("sjukvård, kommunen");
    }

    private static CarePlan planned(LocalDate day, ActivityStatus status) {
        Activity activity = ActivityBuilder.builder()
                .activityId(LocalId.of("x"))
                .kind(ActivityKind.HEALTHCARE_ACTIVITY)
                .status(status)
                .description("Provtagning")
                .schedule(ScheduleBuilder.builder()
                        .precision(SchedulePrecision.EXACT)
                        .dateTime(LocalDateTime.of(day, LocalTime.NOON))
                        .build())
                .responsible(List.of(ResponsibleBuilder.builder()
                        .kind(ResponsibilityKind.ACCOUNTABLE)
                        .partyType(PartyKind.ORGANIZATION)
                        .name("Kommunens hälso- och sjukvård")
                        .principal(PrincipalKind.MUNICIPALITY)
                        .build()))
                .build();
        return PlanPageTest.withStructure(structure -> structure.activity(List.of(activity)));
    }

    private static String words(CarePlan plan) {
        return Read.body(PlanPage.html(plan, TODAY)).replaceAll("\\s+", " ").strip();
    }
}
