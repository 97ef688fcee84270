package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** A stay in hospital lasts from one day to another, and is no moment. */
class StayTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();

    @Test
    void isToldFromItsFirstDayToItsLast() throws Exception {
        visit("20990112143000", "20990116140000", "Akuta buksmärtor");
        adapter.say(overview);

        assertThat(read("/")).contains("12–16 januari 2099 Akuta buksmärtor").doesNotContain("14.30");
        String month = get("/kalender?manad=2099-01").body();
        assertThat(month.split("Akuta buksmärtor", -1)).hasSize(5 + 1 + 1);
        assertThat(month).contains("12–16 januari 2099: ".replace(' ', '\u00a0').replace(":\u00a0", ": "));
    }

    /** A night at an emergency ward is told by the hour at which it began. */
    @Test
    void aVisitPastMidnightIsAMoment() throws Exception {
        visit("20990112230000", "20990113013000", "Akutbesök");
        adapter.say(overview);

        assertThat(read("/")).contains("Kl. 23.00 Akutbesök").doesNotContain("–13 januari");
    }

    private void visit(String start, String end, String text) {
        EntryType visit = Answers.time(overview, "r1", start, text);
        visit.setKind("careContact");
        visit.setStatus("planned");
        visit.setEnd(end);
    }
}
