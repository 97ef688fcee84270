package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.list.ListRejected;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Right;
import se.samplan.question.Standing;

class ConsumerTableTest {

    private static final HsaId REGION = new HsaId("TSTASTA00000-RG00");
    private static final HsaId WARD = new HsaId("TSTASTA00000-U101");
    private static final HsaId COUNCIL = new HsaId("TSTASTA00000-KS00");
    private static final HsaId OFFICE = new HsaId("TSTASTA00000-U501");
    private static final String ONLY =
            "only giver=HSA-id, unit=HSA-id, emergency, as-of, preview, vouches may follow, each once";

    @Test
    void eachConsumerHasItsAudience() throws ListRejected {
        ConsumerTable table = ConsumerTable.read("""
                # who asks for whom

                TSTASTA00000-CONS1 = person        # the web
                TSTASTA00000-CONS3=agent
                TSTASTA00000-CONS4 = system
                tstasta00000-cons2 = care-staff giver=TSTASTA00000-RG00  unit=TSTASTA00000-U101
                TSTASTA00000-CONS5 = social-care-staff unit=TSTASTA00000-U501 emergency giver=TSTASTA00000-KS00
                """);

        assertThat(table.size()).isEqualTo(5);
        assertThat(audience(table, "CONS1")).contains(Audience.PERSON);
        assertThat(audience(table, "CONS3")).contains(Audience.AGENT);
        assertThat(audience(table, "CONS4")).contains(Audience.SYSTEM);
        assertThat(audience(table, "CONS2")).contains(Audience.careStaff(REGION, WARD));
        assertThat(audience(table, "CONS5"))
                .contains(
                        new Audience(Audience.Kind.SOCIAL_CARE_STAFF, Optional.of(COUNCIL), Optional.of(OFFICE), true));
        assertThat(audience(table, "CONS6")).isEmpty();
        assertThat(table.consumers()).hasSize(5).contains(new HsaId("TSTASTA00000-CONS2"));
    }

    @Test
    void nobodyHasARightThatIsNotGiven() throws ListRejected {
        ConsumerTable table = ConsumerTable.read("""
                TSTASTA00000-CONS1 = person
                TSTASTA00000-CONS2 = person as-of
                TSTASTA00000-CONS3 = care-staff preview giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 as-of
                TSTASTA00000-CONS4 = system preview
                TSTASTA00000-CONS5 = social-care-staff giver=TSTASTA00000-KS00 unit=TSTASTA00000-U501 vouches
                """);

        assertThat(rights(table, "CONS1")).isEmpty();
        assertThat(rights(table, "CONS2")).containsOnly(Right.AS_OF);
        assertThat(rights(table, "CONS3")).containsOnly(Right.AS_OF, Right.PREVIEW);
        assertThat(rights(table, "CONS4")).containsOnly(Right.PREVIEW);
        assertThat(rights(table, "CONS5")).containsOnly(Right.VOUCHES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TSTASTA00000-CONS1                                       | must have the form \"HSA-id = audience\"",
                "= person                                                 | must have the form \"HSA-id = audience\"",
                "TSTASTA00000-CONS2 =                                     | the audience must be person, agent, care-staff, social-care-staff or system",
                "TSTASTA00000-CONS2 = doctor                              | the audience must be person, agent, care-staff, social-care-staff or system",
                "TSTASTA00000-CONS3 = care-staff giver=TSTASTA00000-RG00  | care-staff must have giver=HSA-id and unit=HSA-id",
                "TSTASTA00000-CONS4 = person emergency                    | person takes no giver, unit or emergency",
                "TSTASTA00000-CONS5 = care-staff giver=A unit=B ward=C    | " + ONLY,
                "TSTASTA00000-CONS6 = care-staff giver=A giver=B unit=C   | " + ONLY,
                "TSTASTA00000-CONSA = person as-of as-of                  | " + ONLY,
                "TSTASTA00000-CONSC = care-staff giver=A unit=B vouc      | " + ONLY,
                "TSTASTA00000-CONS9 = agent preview                       | agent takes no preview: it is for staff and testers",
                "TSTASTA00000-CONSB = system vouches                      | system takes no vouches: it is for who has staff"
            })
    void everyLineThatIsWrongIsNamed_andNotWhatStandsThere(String line, String rule) {
        assertThat(problemsOf("TSTASTA00000-CONS7 = person\n" + line + "\n" + line))
                .containsExactly("line 2: " + rule, "line 3: " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TSTASTA00000- CONS8", "TSTASTA00000-*", "*"})
    void anIdThatNoHeaderCanHold_orThatIsManyIds_isRefused(String id) {
        assertThat(problemsOf(id + " = system"))
                .containsExactly(
                        "line 1: an HSA-id is made of visible ASCII characters, which is what a header can hold,"
                                + " and none is *");
    }

    @Test
    void aConsumerHasOneLine() {
        assertThat(problemsOf("TSTASTA00000-CONS7 = person\ntstasta00000-cons7 = person"))
                .containsExactly("line 2: this consumer has a line already");
    }

    /** An organisation number in two spellings is one consumer; the number is not told, as it may be a person's. */
    @Test
    void twoSpellingsOfOneConsumerMustAgree() throws ListRejected {
        ConsumerTable table = ConsumerTable.read("556559-4230 = person as-of\n5565594230 = person as-of");
        assertThat(table.of(new HsaId("5565594230"))).contains(new Standing(Audience.PERSON, Set.of(Right.AS_OF)));

        assertThat(problemsOf("556559-4230 = person as-of\n5565594230 = person"))
                .containsExactly(
                        "line 2: another line names the same organisation number, in another spelling, and they"
                                + " do not agree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nobody yet\n"})
    void aFileWithoutALineIsRefused(String text) {
        assertThat(problemsOf(text)).containsExactly("has no line that says anything");
    }

    private static Optional<Audience> audience(ConsumerTable table, String consumer) {
        return table.of(new HsaId("TSTASTA00000-" + consumer)).map(Standing::audience);
    }

    private static Set<Right> rights(ConsumerTable table, String consumer) {
        return table.of(new HsaId("TSTASTA00000-" + consumer)).orElseThrow().rights();
    }

    private static List<String> problemsOf(String text) {
        return catchThrowableOfType(ListRejected.class, () -> ConsumerTable.read(text))
                .problems();
    }
}
