package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What can be done on pages of others: told by its kind, and a link only where that is safe. */
class OnlineTest extends BehindProxy {

    private static final String CONTACT = "href=\"(/kontakt/[^\"]+)\"";
    private static final String ADDRESS = "https://enhet.example.org/boka?av=1";

    @ParameterizedTest
    @CsvSource({
        "unitPage, Enhetens sida",
        "webBooking, Boka tid på nätet",
        "form, Formulär",
        "programme, Stödprogram",
        "video, Videomöte",
        "fees, Avgifter",
        "map, Karta",
        "message, Meddelande",
        "other, Mer information",
        "somethingElse, Mer information"
    })
    void eachKindHasItsWord_withWhosePageItIs(String kind, String words) throws Exception {
        GetPlanningOverviewResponseType overview = plan();
        Answers.link(overview, "plan-1", kind, ADDRESS);
        Answers.contact(overview, "Farzane Hatamian", kind, ADDRESS);
        adapter.say(overview);

        assertThat(online())
                .contains("href=\"" + ADDRESS + "\"", ">" + words + "</span>", ">Om mottagningen</p>")
                .contains("Öppnas utanför översikten, på enhet.example.org");
        assertThat(get(link(get("/kontakter").body(), CONTACT)).body())
                .contains("href=\"" + ADDRESS + "\"", ">" + words + "</span>", "på enhet.example.org");
    }

    /** A service that the reader may not have is told without its address. */
    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "http://enhet.example.org/"})
    void whatIsNotSafeIsNoLink(String address) throws Exception {
        GetPlanningOverviewResponseType overview = plan();
        Answers.link(overview, "plan-1", "unitPage", address);
        Answers.contact(overview, "Farzane Hatamian", "video", address);
        adapter.say(overview);

        assertThat(planPage()).doesNotContain("Mer på nätet", "javascript:", "enhet.example");
        assertThat(get("/kontakter").body()).contains("Videomöte").doesNotContain("href=\"javascript:", "href=\"http:");
    }

    @Test
    void whatIsNotForThePerson_orBelongsToAnotherRecord_isNotThere() throws Exception {
        GetPlanningOverviewResponseType overview = plan();
        Answers.link(overview, "plan-1", "form", ADDRESS).setHiddenFromPerson(true);
        Answers.link(overview, "plan-2", "form", ADDRESS);
        adapter.say(overview);

        assertThat(planPage()).doesNotContain("Mer på nätet", "enhet.example");
    }

    private static GetPlanningOverviewResponseType plan() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "plan-1", "Vårdplan", new StructuredCarePlanType());
        return overview;
    }

    private String planPage() throws Exception {
        return get(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\"")).body();
    }

    private String online() throws Exception {
        return link(planPage(), "(?s)(<h2 id=\"natet\".*?)</section>").replace("&amp;", "&");
    }
}
