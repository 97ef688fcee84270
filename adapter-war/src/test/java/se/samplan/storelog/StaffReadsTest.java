package se.samplan.storelog;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.question.Questions.aQuestion;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.endpoint.Shown;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.question.StaffReader;
import se.samplan.reader.AccessReport;

/** Which disclosures the national access log is told of, and in which words. */
class StaffReadsTest {

    private static final HsaId GIVER = new HsaId("TSTASTA00000-RG00");
    private static final HsaId UNIT = new HsaId("TSTASTA00000-U101");
    private static final Audience STAFF = Audience.careStaff(GIVER, UNIT);
    private static final Question QUESTION = aQuestion().build();
    private static final StaffReads READS = new StaffReads(Map.of(QUESTION.contract(), "Vårdplan"), "Administration");

    @Test
    void aReadByANamedEmployeeIsToldAsItWas() {
        LogPost post = post(named("Vård och behandling"), 0).orElseThrow();

        assertThat(post.at()).isEqualTo(LogPosts.THEN);
        assertThat(post.activity()).isEqualTo(LogPost.Activity.READ);
        assertThat(post.purpose()).isEqualTo("Vård och behandling");
        assertThat(post.user())
                .isEqualTo(new LogPost.User(
                        new HsaId("TSTASTA00000-P101"),
                        Optional.of("Emilia Ström"),
                        Optional.of("Allmänläkare"),
                        GIVER,
                        UNIT));
        assertThat(post.resource())
                .isEqualTo(new LogPost.Resource("Vårdplan", People.ASTA, new HsaId("TSTASTA00000-KH00")));
    }

    /** A read that nobody is named for is told as the consumer's, and not left out. */
    @Test
    void withoutANamedEmployeeItIsTheConsumers() {
        LogPost post = post(STAFF, 0).orElseThrow();

        assertThat(post.user().id()).isEqualTo(QUESTION.caller().originalConsumer());
        assertThat(post.user().name()).isEmpty();
        assertThat(post.purpose()).isEqualTo("Administration");
    }

    static Stream<Audience> others() {
        return Stream.of(Audience.PERSON, Audience.AGENT, Audience.SYSTEM);
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatAPersonAnAgentOrASystemWasShownIsNotTold(Audience other) {
        assertThat(post(other, 0)).isEmpty();
    }

    /** Nobody of the staff has read. */
    @Test
    void aPreviewIsNotTold() {
        Question preview = withOptionsPreviewing(question(STAFF));

        assertThat(READS.post(LogPosts.THEN, shown(preview, 0), "TSTASTA00000-KH00"))
                .isEmpty();
    }

    @Test
    void emergencyAccessIsToldAsSuch() {
        Audience registered =
                new Audience(Audience.Kind.CARE_STAFF, Optional.of(GIVER), Optional.of(UNIT), true, Optional.empty());

        assertThat(post(STAFF, 1).orElseThrow().activity()).isEqualTo(LogPost.Activity.EMERGENCY);
        assertThat(post(registered, 0).orElseThrow().activity()).isEqualTo(LogPost.Activity.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource({
        "vård och behandling, Vård och behandling",
        "KVALITETSREGISTER, Kvalitetsregister",
        "Annan dokumentation enligt lag, Annan dokumentation enligt lag",
        "Tillsyn, Tillsyn"
    })
    void aPurposeThatTheLogKnowsIsSpeltAsItDoes_andAnotherGoesAsItCame(String named, String told) {
        assertThat(post(named(named), 0).orElseThrow().purpose()).isEqualTo(told);
    }

    @Test
    void eachPostHasALogIdOfItsOwn() {
        assertThat(post(STAFF, 0).orElseThrow().logId())
                .isNotEqualTo(post(STAFF, 0).orElseThrow().logId());
    }

    @Test
    void aPostThatIsPrintedTellsNothingOfWhoReadAboutWhom() {
        assertThat(post(named("Vård och behandling"), 0).orElseThrow())
                .asString()
                .doesNotContain("P101", "Emilia", People.ASTA.id());
    }

    private static Audience named(String purpose) {
        return STAFF.readBy(
                new StaffReader(
                        new HsaId("TSTASTA00000-P101"),
                        purpose,
                        Optional.of("Emilia Ström"),
                        Optional.of("Allmänläkare")),
                GIVER,
                UNIT);
    }

    private static Optional<LogPost> post(Audience reader, int byEmergency) {
        return READS.post(LogPosts.THEN, shown(question(reader), byEmergency), "TSTASTA00000-KH00");
    }

    private static Shown shown(Question question, int byEmergency) {
        return new Shown(question, new AccessReport(1, 0, Map.of(), byEmergency, 0), Map.of("TSTASTA00000-KH00", 1L));
    }

    private static Question question(Audience reader) {
        Caller caller = QUESTION.caller().readingAs(reader);
        return new Question(
                QUESTION.contract(),
                QUESTION.person(),
                QUESTION.onlySource(),
                QUESTION.filters(),
                QUESTION.options(),
                QUESTION.payload(),
                caller);
    }

    private static Question withOptionsPreviewing(Question question) {
        return new Question(
                question.contract(),
                question.person(),
                question.onlySource(),
                question.filters(),
                question.options().previewing(),
                question.payload(),
                question.caller());
    }
}
