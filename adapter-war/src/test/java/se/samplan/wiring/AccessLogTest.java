package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;
import se.samplan.endpoint.Shown;
import se.samplan.model.ContractId;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.Readers;
import se.samplan.reader.AccessReport;
import se.samplan.reader.Reason;

class AccessLogTest {

    private static final String ASTA = "194304247663";
    private static final String MARIA = "197004112394";
    private static final Audience AT_U101 =
            Audience.careStaff(new HsaId("TSTASTA00000-RG00"), new HsaId("TSTASTA00000-U101"));

    private final List<String> lines = new ArrayList<>();

    @Test
    void oneLineSaysForWhomAndHowMuch() {
        log().delivered(new Shown(
                question(Readers.asking(caller(), AT_U101)),
                new AccessReport(3, 0, Map.of(Reason.NO_CONSENT, 2), 0, 0)));

        assertThat(lines)
                .containsExactly("info c0ffee consumer=TSTASTA00000-CONS2 audience=care-staff giver=TSTASTA00000-RG00"
                        + " unit=TSTASTA00000-U101 actor=none contract=urn:test shown=3 shown-without-internal=0"
                        + " withheld=2[NO_CONSENT=2]");
    }

    @Test
    void anAgentIsLoggedAsTheActor_andNobodyByNumber() {
        log().delivered(new Shown(
                question(caller().actingFor(new Actor(MARIA, Actor.Role.SUBJECT_OF_CARE_AGENT))),
                new AccessReport(0, 4, Map.of(), 0, 0)));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                " audience=agent actor=subject_of_care_agent ",
                                " shown-without-internal=4 withheld=0[]")
                        .doesNotContain(MARIA, ASTA));
    }

    @Test
    void emergencyAccessAndTheOtherLaneHaveLinesOfTheirOwn() {
        log().delivered(new Shown(
                question(Readers.asking(caller(), Readers.inEmergency(AT_U101))),
                new AccessReport(5, 0, Map.of(), 1, 2)));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("warn ").contains("EMERGENCY ACCESS: 1 records");
        assertThat(lines.get(2)).startsWith("warn ").contains("OTHER LANE: 2 records");
    }

    /** The audience of the line is then the one that was asked as, and not the consumer's own. */
    @Test
    void aPreviewHasALineOfItsOwn_whetherItArrivedOrNot() {
        Shown shown = new Shown(preview(Readers.asking(caller(), AT_U101)), new AccessReport(5, 0, Map.of(), 0, 0));

        log().delivered(shown);
        log().notDelivered(shown);

        String who = "consumer=TSTASTA00000-CONS2 audience=care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101"
                + " actor=none contract=urn:test";
        assertThat(lines)
                .contains(
                        "warn c0ffee " + who
                                + " PREVIEW: this consumer saw what that audience gets, and what is withheld from it",
                        "warn c0ffee " + who + " PREVIEW: this consumer asked as that audience, NOT DELIVERED")
                .hasSize(4);
    }

    @Test
    void whatHasNotArrivedIsNotCalledShown() {
        Shown shown = new Shown(
                question(Readers.asking(caller(), Readers.inEmergency(AT_U101))),
                new AccessReport(5, 1, Map.of(Reason.NO_CONSENT, 2), 1, 2));

        log().notDelivered(shown);
        log().nothingDelivered("c0ffee");

        String who = "consumer=TSTASTA00000-CONS2 audience=care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101"
                + " actor=none contract=urn:test";
        assertThat(lines)
                .containsExactly(
                        "warn c0ffee NOT DELIVERED: the consumer had gone, and what it has of the answer cannot be told; "
                                + who + " records=5 records-without-internal=1 withheld=2[NO_CONSENT=2]",
                        "warn c0ffee " + who + " EMERGENCY ACCESS: 1 records allowed because of it, NOT DELIVERED",
                        "warn c0ffee " + who + " OTHER LANE: 2 records allowed by the policy, NOT DELIVERED",
                        "warn c0ffee NOT DELIVERED: the consumer had gone; the answer had no records")
                .noneMatch(line -> line.contains("shown"));
    }

    @Test
    void theNumberOfASoleTraderIsHidden() {
        HsaId soleTrader = new HsaId("194307782393");

        log().delivered(new Shown(
                question(Readers.asking(caller(), Audience.careStaff(soleTrader, new HsaId("SE194307782393-U1")))),
                new AccessReport(1, 0, Map.of(), 0, 0)));

        assertThat(lines).singleElement().asString().contains(" giver=hidden unit=SEhidden-U1 ");
    }

    private AccessLog log() {
        return new AccessLog((Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    Object[] values = arguments[arguments.length - 1] instanceof Object[] all
                            ? all
                            : Arrays.copyOfRange(arguments, 1, arguments.length);
                    lines.add(method.getName() + " "
                            + MessageFormatter.arrayFormat((String) arguments[0], values)
                                    .getMessage());
                    return null;
                }));
    }

    private static Caller caller() {
        return new Caller(
                new HsaId("TSTASTA00000-VPX1"),
                new HsaId("TSTASTA00000-CONS2"),
                new CorrelationId("c0ffee"),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Question question(Caller caller) {
        return question(caller, Options.NONE);
    }

    private static Question preview(Caller caller) {
        return question(caller, Options.NONE.previewing());
    }

    private static Question question(Caller caller, Options options) {
        return new Question(
                new ContractId("urn:test"),
                new PersonId(ASTA, IdentityType.PERSONNUMMER),
                Optional.empty(),
                Filters.NONE,
                options,
                Payload.of(new byte[0]),
                caller);
    }
}
