package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What is taken along: times for a calendar, and plain text. */
class TakeAlongTest extends BehindProxy {

    @Test
    void comingTimesAreACalendarFile_theSameEachTime_andCancelledOnesAreCancelled() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        EntryType visit = Answers.time(overview, "b1", "20990224130000", "Återbesök");
        visit.setEnd("20990224133000");
        visit.setPlace("Kirurgmottagningen; våning 3, rum 12");
        EntryType cancelled = Answers.time(overview, "b2", "20990701100000", "Provtagning");
        cancelled.setStatus("cancelled");
        Answers.time(overview, "b3", "20991001", "Kallelse");
        Answers.time(overview, "b4", "20200101100000", "För länge sedan");
        adapter.say(overview);

        HttpResponse<String> file = get("/tider.ics");

        assertThat(file.headers().firstValue("content-type")).contains("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("content-disposition")).contains("attachment; filename=\"tider.ics\"");
        assertThat(unfolded(file))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "DTSTART:20990224T120000Z",
                        "DTEND:20990224T123000Z",
                        "SUMMARY:Återbesök",
                        "LOCATION:Kirurgmottagningen\\; våning 3\\, rum 12",
                        "DTSTART:20990701T080000Z",
                        "DTSTART;VALUE=DATE:20991001",
                        "CLASS:PRIVATE")
                .containsOnlyOnce("STATUS:CANCELLED")
                .doesNotContain("194304247663", "För länge sedan");
        assertThat(uids(get("/tider.ics"))).isEqualTo(uids(file)).doesNotHaveDuplicates();
        visit.setStart("20990303090000");
        visit.setMovedFrom("20990224130000");
        visit.setEnd(null);
        adapter.say(overview);
        assertThat(uids(get("/tider.ics"))).isEqualTo(uids(file));
    }

    @Test
    void eachTimeHasItsOwnFile() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.time(overview, "b1", "20990224130000", "Återbesök");
        Answers.time(overview, "b2", "20990701100000", "Provtagning");
        adapter.say(overview);

        HttpResponse<String> file = get(link(get("/").body(), "href=\"(/tid/[^\"]+\\.ics)\""));

        assertThat(unfolded(file)).containsOnlyOnce("BEGIN:VEVENT").contains("SUMMARY:Återbesök");
        assertThat(file.headers().firstValue("content-disposition")).contains("attachment; filename=\"tid.ics\"");
        assertThat(get("/tid/gone.ics").statusCode()).isEqualTo(404);
    }

    /** What has no card has its link on the line, and all that comes has one in the calendar. */
    @Test
    void eachTimeAfterTheSixthHasItsOwnFile_too() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        for (int number = 1; number <= 8; number++) {
            Answers.time(overview, "b" + number, "2099022" + number + "130000", "Återbesök " + number);
        }
        adapter.say(overview);

        List<String> files = files("/");

        assertThat(files).hasSize(8).doesNotHaveDuplicates();
        for (int number = 1; number <= files.size(); number++) {
            assertThat(unfolded(get(files.get(number - 1))))
                    .containsOnlyOnce("BEGIN:VEVENT")
                    .contains("SUMMARY:Återbesök " + number);
        }
        assertThat(files("/kalender?manad=2099-02")).containsExactlyElementsOf(files);
    }

    private List<String> files(String page) throws Exception {
        return Pattern.compile("href=\"(/tid/[^\"]+)\"")
                .matcher(get(page).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Whoever finds it knows whose it is, and who has taken it along. */
    @Test
    void whatIsTakenAlongSaysForWhom_andByWhichAgent() throws Exception {
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.agreement(overview, body, "20260121093000");
        adapter.say(overview);
        String agreement = link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\"");
        List<String> sheets =
                List.of("/utskrift/oversikt.pdf", "/utskrift/kontakter.pdf", "/utskrift" + agreement + ".pdf");

        for (String sheet : sheets) {
            assertThat(read(sheet)).contains("Asta Blomberg").doesNotContain("ombudet");
        }
        assertThat(get("/text").body()).contains("Översikten gäller Asta Blomberg.\n");
        agent = true;
        for (String sheet : sheets) {
            assertThat(read(sheet))
                    .as(sheet)
                    .contains("Asta Blomberg")
                    .containsPattern("utskrive[nt] av ombudet Maria\\.");
        }
        assertThat(get("/text").body()).contains("Översikten gäller Asta Blomberg och är hämtad av ombudet Maria.\n");
    }

    @Test
    void thePlainTextHasTheUrgentNumber_andWhatIsNew() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.changed("compared", "marker-1");
        Answers.contact(overview, "Hemsjukvården, jour", "phone", "08-46500401");
        ContactType unit = overview.getContacts().getContact().get(0);
        unit.setContactKind("unit");
        unit.getWay().get(0).setResponseTimeText("Dygnet runt");
        Answers.plan(overview, "plan-1", "Vårdplan");
        ChangeType change = new ChangeType();
        change.setKind("planNew");
        change.setText("Något är nytt");
        change.getStatementRef().add(Answers.ref("plan-1"));
        overview.getChanges().getChange().add(change);
        adapter.say(overview);

        assertThat(get("/text").body())
                .contains(
                        "NYTT ATT TA DEL AV (1)\n- Du har fått en ny plan\n  Vårdplan\n",
                        "DYGNET RUNT\n- Bråttom? Hemsjukvården, jour\n  Ring 08-465 004 01\n");
    }

    @Test
    void thePlainTextHasWhatTheStartPageHas_andNoMarkup() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.contact(overview, "Farzane Hatamian", "phone", "070-1740608");
        Answers.time(overview, "b1", "20990224130000", "Åter\u00adbesök\u2060, ring 018\u00a0611\u201100\u202f00");
        adapter.say(overview);

        HttpResponse<String> text = get("/text");

        assertThat(text.headers().firstValue("content-type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body())
                .doesNotContainPattern("[\u00a0\u00ad\u200b\u2007\u2011\u202f\u2060\ufeff]")
                .contains(
                        "FASTA KONTAKTER\n- Farzane Hatamian\n",
                        "Ring 070-174 06 08",
                        "24 februari 2099 kl. 13.00: Återbesök, ring 018 611-00 00")
                .doesNotContain("<", "Öppet nu");
    }
}
