package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.HoursOfServiceType;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.logistics.v3.structure.TimePeriodType;
import se.samplan.contracts.logistics.v3.structure.WeekDaysEnum;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.WayType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.residentparticipation.v1.ext.FixedContactExtensionType;
import se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory;

/** The page of a fixed contact has what her record says: each day's hours, how soon she answers, who answers instead, and why she left. */
class ContactPartsTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();
    private final FixedContactExtensionType more = new FixedContactExtensionType();

    @BeforeEach
    void farzane() {
        Answers.contact(overview, "Farzane Hatamian", "phone", "070-1740608");
    }

    @Test
    void theHoursOfEachDay_andThatItIsClosed() throws Exception {
        way().getHours().add(hours("073000", "083000", WeekDaysEnum.MONDAY, WeekDaysEnum.TUESDAY));
        way().getHours().add(hours("130000", "140000", WeekDaysEnum.MONDAY));

        assertThat(page())
                .contains("Öppettider under veckan")
                .containsSubsequence(
                        "Måndag 7.30–8.30", "13.00–14.00", "Tisdag 7.30–8.30", "Onsdag Stängt", "Söndag Stängt");
    }

    /** A time alone is told what it is; what says so by itself stands as it was written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Samma dag                      | Svarstid: samma dag.
        Svar inom två vardagar         | Svar inom två vardagar.
        Säg det helst i telefon.       | Säg det helst i telefon.
        Dygnet runt, när det brådskar  | Dygnet runt, när det brådskar.
        """)
    void howSoonSheAnswers(String said, String read) throws Exception {
        way().setResponseTimeText(said);

        assertThat(page()).contains(" " + read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv-x-lattlast | Så snabbt får du svar: samma dag.
        en            | Reply time: Samma dag.
        fi            | Vastausaika: samma dag.
        ar            | مدة الرد: samma dag.
        """)
    void howSoonSheAnswersIsToldInEveryLanguage(String language, String read) throws Exception {
        way().setResponseTimeText("Samma dag");
        adapter.say(overview);
        String token = link(get("/").body(), "name=\"token\" value=\"([^\"]+)\"");
        post("/sprak", "token=" + token + "&till=%2F&sprak=" + language);

        assertThat(read("/kontakter")).contains(read);
    }

    @Test
    void whoAnswersInstead() throws Exception {
        more.setSubstitute(new ResponsibleType());
        more.getSubstitute().setName("Bo Provsson");

        assertThat(page()).contains("När kontakten inte kan svara Ersättare: Bo Provsson.");
    }

    @Test
    void sinceWhen_andWhySheLeft() throws Exception {
        more.setEndReason(new CVType());
        more.getEndReason().setDisplayName("Flyttade till annan ort");
        OpenDatePeriodType period = new OpenDatePeriodType();
        period.setStart("20250121");
        period.setEnd("20260120");
        contact().getCapacity().get(0).setPeriod(period);

        assertThat(page())
                .contains("Uppdrag Fast vårdkontakt 21 januari 2025–20 januari 2026")
                .contains("Avslutades: Flyttade till annan ort.");
    }

    /** Whom nobody says how to reach is said to have no number, and has no empty card. */
    @Test
    void thatThereIsNoNumber() throws Exception {
        contact().getWay().clear();
        adapter.say(overview);

        assertThat(get("/kontakter").body()).contains("Inget telefonnummer är angivet.");
    }

    /** Her number stands where one reaches her, and not again beside each thing that she does. */
    @Test
    void herNumberStandsOnce() throws Exception {
        Answers.row(overview, "p1", "a1", "Tillsyn", "Farzane Hatamian")
                .getCell()
                .get(0)
                .getParty()
                .setContactKey("c0");

        assertThat(page()).contains("Det här gör kontakten Tillsyn").containsOnlyOnce("174 06 08");
    }

    private ContactType contact() {
        return overview.getContacts().getContact().get(0);
    }

    private WayType way() {
        return contact().getWay().get(0);
    }

    private static HoursOfServiceType hours(String start, String end, WeekDaysEnum... days) {
        HoursOfServiceType hours = new HoursOfServiceType();
        hours.getWeekDay().addAll(List.of(days));
        hours.setTime(new TimePeriodType());
        hours.getTime().setStart(start);
        hours.getTime().setEnd(end);
        return hours;
    }

    private String page() throws Exception {
        PractitionerRoleType role = new PractitionerRoleType();
        role.getAny().add(new ObjectFactory().createFixedContactExtension(more));
        Answers.record(overview, "r1", "careManager", PractitionerRoleType.class, role);
        adapter.say(overview);
        return get(link(get("/kontakter").body(), "href=\"(/kontakt/[^\"]+)\""))
                .body()
                .replace("\u2060", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("[\\s\u00a0]+", " ");
    }
}
