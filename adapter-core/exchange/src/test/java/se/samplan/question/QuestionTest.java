package se.samplan.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.question.Questions.aQuestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;

class QuestionTest {

    private static final LogicalAddress SYS1 = new LogicalAddress("TSTASTA00000-SYS1");
    private static final String TWELVE_DIGITS = "191212121212";

    @ParameterizedTest
    @EnumSource(names = {"REGIONAL_RESERVE", "LOCAL"})
    void isInvalidWhenOnlyOneSystemKnowsTheIdentity(IdentityType local) {
        Questions question = aQuestion().about(new PersonId("991945000023", local));

        assertThatThrownBy(question::build)
                .isInstanceOf(QuestionInvalid.class)
                .hasMessageContaining("reservnummer")
                .hasMessageContaining("patientId");
    }

    @Test
    void isInvalidWithoutRepeatingTheIdentity() {
        PersonId person = People.WITH_REGIONAL_RESERVE;

        assertThatThrownBy(aQuestion().about(person)::build)
                .message()
                .doesNotContain(person.id())
                .doesNotContain(person.type().oid());
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSONNUMMER", "SAMORDNINGSNUMMER", "NATIONAL_RESERVE"})
    void canBePutWhenTheWholeCountryKnowsTheIdentity(IdentityType national) {
        PersonId person = new PersonId(TWELVE_DIGITS, national);

        assertThat(aQuestion().about(person).build().person()).isEqualTo(person);
    }

    @Test
    void neverShowsThePersonInALogLine() {
        Question question = aQuestion().about(People.ASTA).build();

        assertThat(question.toString()).doesNotContain(People.ASTA.id());
    }

    @Test
    void doesNotChangeWhenTheHeadersItWasMadeFromDo() {
        Map<String, String> headers = new HashMap<>(Map.of("x-rivta-routing-history", "a"));
        Caller asked = aQuestion().caller();
        Caller caller = new Caller(
                asked.sender(),
                asked.originalConsumer(),
                asked.correlationId(),
                asked.platform(),
                asked.actor(),
                headers);

        headers.clear();

        assertThat(caller.forwarded()).containsExactly(Map.entry("x-rivta-routing-history", "a"));
    }

    @Test
    void neverShowsTheActorInALogLine() {
        Actor herself = new Actor(People.ASTA.id(), Actor.Role.SUBJECT_OF_CARE);

        assertThat(aQuestion().build().caller().actingFor(herself).toString()).doesNotContain(People.ASTA.id());
    }

    @Test
    void isPutToEverySourceAsItCame() {
        byte[] xml = bytes("<a>å</a>");
        Payload payload = Payload.of(xml);
        xml[1] = 'b';

        assertThat(payload.to(SYS1)).isEqualTo(bytes("<a>å</a>"));
    }

    @Test
    void namesTheSourceInItsBody_whereTheContractRepeatsTheAddressThere() {
        Payload payload = Payload.addressed(bytes("<a>"), bytes("</a>"));

        assertThat(payload.to(SYS1)).isEqualTo(bytes("<a>TSTASTA00000-SYS1</a>"));
        assertThat(payload.to(new LogicalAddress("<å> & ]]>"))).isEqualTo(bytes("<a>&lt;å&gt; &amp; ]]&gt;</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"194304247663", "19430424-7663"})
    void isPutByThePersonHerself_whenTheActorIsTheOneAskedAbout(String id) {
        Question question = aQuestion()
                .about(People.ASTA)
                .actedBy(new Actor(id, Actor.Role.SUBJECT_OF_CARE))
                .build();

        assertThat(question.person()).isEqualTo(People.ASTA);
    }

    @Test
    void isRejected_whenTheActorSaysToBeThePerson_andIsAnother_withoutRepeatingAnIdentity() {
        Questions question = aQuestion()
                .about(People.ASTA)
                .actedBy(new Actor(People.SOMEBODY_ELSE.id(), Actor.Role.SUBJECT_OF_CARE));

        assertThatThrownBy(question::build)
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContainingAll("Actor/actorId", "subject_of_care_agent")
                .message()
                .doesNotContain(People.ASTA.id())
                .doesNotContain(People.SOMEBODY_ELSE.id());
    }

    @Test
    void isPutByAnAgent_whoeverThatIs() {
        Actor agent = new Actor(People.SOMEBODY_ELSE.id(), Actor.Role.SUBJECT_OF_CARE_AGENT);

        assertThat(aQuestion().actedBy(agent).build().caller().actor()).contains(agent);
    }

    /** The header knows no role for staff: whatever stands there opens nothing. */
    @Test
    void isPutByStaff_whateverTheActorSays() {
        Caller staff = Readers.asking(
                        aQuestion().caller(),
                        Audience.careStaff(new HsaId("TSTASTA00000-RG00"), new HsaId("TSTASTA00000-U101")))
                .actingFor(new Actor(People.SOMEBODY_ELSE.id(), Actor.Role.SUBJECT_OF_CARE));
        Question question = aQuestion().build();

        assertThat(new Question(
                                question.contract(),
                                question.person(),
                                question.onlySource(),
                                question.filters(),
                                question.options(),
                                question.payload(),
                                staff)
                        .caller()
                        .audience()
                        .isStaff())
                .isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void tiesATokenToTheEmployeeWhoReads_whoseNameIsHidden() {
        HsaId giver = new HsaId("TSTASTA00000-RG00");
        HsaId unit = new HsaId("TSTASTA00000-U101");
        StaffReader emilia = new StaffReader(
                new HsaId("TSTASTA00000-P101"), "Vård och behandling", Optional.of("Emilia"), Optional.empty());
        Audience named = Audience.careStaff(giver, unit).readBy(emilia, giver, unit);

        assertThat(named.toString()).contains("TSTASTA00000-U101").doesNotContain("Emilia", "TSTASTA00000-P101");
        assertThat(named.binding()).endsWith(", employee=TSTASTA00000-P101]");
        assertThatThrownBy(() -> Audience.PERSON.readBy(emilia, giver, unit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What is hidden in logs is not hidden where a token is tied to whom it is for. */
    @Test
    void tiesATokenToTheCareGiverInFull_asEarlierReleasesDid() {
        Audience staff = Audience.careStaff(new HsaId("194307782393"), new HsaId("TSTASTA00000-U101"));
        Question question = aQuestion().build();
        Caller caller = Readers.asking(question.caller(), staff);

        assertThat(staff.toString()).doesNotContain("194307782393");
        assertThat(new Question(
                                question.contract(),
                                question.person(),
                                question.onlySource(),
                                question.filters(),
                                question.options(),
                                question.payload(),
                                caller)
                        .bindings())
                .contains("Audience[kind=CARE_STAFF, careGiver=Optional[194307782393],"
                        + " careUnit=Optional[TSTASTA00000-U101], emergency=false]");
        assertThat(FiltersBuilder.builder()
                        .careGivers(List.of(new HsaId("194307782393")))
                        .build()
                        .binding())
                .contains("careGivers=[194307782393]");
    }
}
