package se.samplan.understand.asking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.ContactDetails;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.ContactGuidanceBuilder;
import se.samplan.model.planning.ContactPoint;
import se.samplan.model.planning.ContactStage;
import se.samplan.model.planning.LocalId;
import se.samplan.understand.AsOf;
import se.samplan.understand.Expected;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.Worlds;
import se.samplan.understand.roster.Roster;

class WhomToAskTest {

    private static final String DOSE_BAGS = "doseBagSupply";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-30T08:29", "2026-01-30T08:30", "2026-01-31T12:00", "2026-02-02T07:29", "2026-02-02T07:30",
                "2026-02-02T12:20", "2026-02-02T22:00", "2026-02-03T07:30", "2026-10-24T23:59", "2026-10-25T01:59",
                "2026-10-25T02:30", "2026-10-26T07:30"
            })
    void somebodyIsToBeAskedAboutTheDoseBagsAtAnyHour(String moment) {
        AsOf asOf = new AsOf(LocalDateTime.parse(moment));

        assertThat(lines(now(StoryPlanning.atStep(10), asOf, AskQuestion.about(DOSE_BAGS))))
                .containsExactlyElementsOf(Expected.lines("asking", moment));
    }

    @Test
    void whoeverTheItemNamesIsAskedFirst() {
        Statement stitches = new Statement(new RecordKey("P4"), Optional.of(LocalId.of("a1")));

        List<Candidate> candidates =
                now(StoryPlanning.atStep(8), StoryPlanning.clockOf(8), AskQuestion.about(stitches));

        assertThat(candidates.get(0).name()).isEqualTo("Hampus Vällivara");
        assertThat(candidates.get(0).reason()).isEqualTo(AskReason.NAMED_BY_ITEM);
        assertThat(candidates.get(0).says()).containsExactly(stitches);
    }

    /** "I call if I get a fever" and the return visit: no topic, and who is to perform the visit has no telephone of his own. */
    @ParameterizedTest
    @ValueSource(strings = {"c2", "NS1"})
    void theAgreementThatAnItemStandsInSaysWhomToTurnTo_beforeTheFixedCareContact(String item) {
        Planning planning = StoryPlanning.atStep(10);

        assertThat(lines(now(planning, StoryPlanning.clockOf(10), inAgreement("A3", item))))
                .containsExactly(
                        "Kirurgmottagningen, Rymdstadens sjukhus | guidance | phone 08-46500402 closed until 2026-02-03 09:00",
                        "Farzane Hatamian | fixedCareContact | chat https://hemsjukvarden.example.org/chatt"
                                + " open until 2026-02-02 16:00 | phone 070-1740608 closed until 2026-02-03 07:30",
                        "1177 på telefon | nationalAdvice | phone 1177 open");
    }

    /** What is for another stage, another topic or urgent matters is not for what is asked about. */
    @Test
    void ofTheAgreementOnlyWhatIsForAnythingAtThisStageCounts() {
        for (UnaryOperator<ContactGuidance> other : List.<UnaryOperator<ContactGuidance>>of(
                guidance -> ContactGuidanceBuilder.builder(guidance)
                        .stage(Optional.of(ContactStage.AFTER))
                        .build(),
                guidance -> ContactGuidanceBuilder.builder(guidance)
                        .situationCode(Optional.of(CodedValue.of("stitches", "2.999.752.1.15", "Stygn")))
                        .build(),
                guidance -> ContactGuidanceBuilder.builder(guidance)
                        .urgent(Optional.of(true))
                        .build())) {
            assertThat(now(withGuidance(other), StoryPlanning.clockOf(10), inAgreement("A3", "c2")))
                    .extracting(Candidate::reason)
                    .doesNotContain(AskReason.GUIDANCE);
        }
    }

    /** Without a guidance it is the unit where the surgeon works that is asked in his place. */
    @Test
    void theUnitOfSomebodyWithoutAWayOfHisOwnIsAskedInHisPlace() {
        Planning without = withGuidance(guidance -> ContactGuidanceBuilder.builder(guidance)
                .stage(Optional.of(ContactStage.AFTER))
                .build());

        assertThat(now(without, StoryPlanning.clockOf(10), inAgreement("A3", "NS1")))
                .extracting(Candidate::name, Candidate::reason)
                .startsWith(
                        tuple("Kirurgmottagningen, Rymdstadens sjukhus", AskReason.RESPONSIBLE_UNIT),
                        tuple("Farzane Hatamian", AskReason.FIXED_CARE_CONTACT));
    }

    private static AskQuestion inAgreement(String key, String item) {
        return AskQuestion.about(new Statement(new RecordKey(key), Optional.of(LocalId.of(item))));
    }

    /** The story's tenth step, with other guidance in each agreement. */
    private static Planning withGuidance(UnaryOperator<ContactGuidance> other) {
        Planning planning = StoryPlanning.atStep(10);
        return PlanningBuilder.builder(planning)
                .agreements(planning.agreements().stream()
                        .map(known -> new Known<>(
                                known.key(), known.id(), known.owner(), withGuidance(known.record(), other)))
                        .toList())
                .build();
    }

    private static Agreement withGuidance(Agreement agreement, UnaryOperator<ContactGuidance> other) {
        return new Agreement(
                agreement.header(),
                AgreementBodyBuilder.builder(agreement.body())
                        .contactGuidance(agreement.body().contactGuidance().stream()
                                .map(other)
                                .toList())
                        .build());
    }

    /** INV-K2: a chat on a host that the reader may not have is no way to ask. */
    @Test
    void aServiceThatIsWithheldIsNoWayToAsk() {
        Planning planning = StoryPlanning.atStep(10);
        AsOf asOf = StoryPlanning.clockOf(10);

        List<Candidate> candidates = new WhomToAsk(planning, Roster.of(planning, asOf), asOf, service -> false)
                .now(AskQuestion.about(DOSE_BAGS));

        assertThat(candidates.get(0).way())
                .filteredOn(way -> way.channel().equals("chat"))
                .allMatch(way -> way.value().isEmpty() && way.openNow().isEmpty());
    }

    @Test
    void whoAnswersMeanwhileAndWhatToDoAtOtherHoursIsTold() {
        Candidate farzane = now(StoryPlanning.atStep(10), StoryPlanning.clockOf(10), AskQuestion.about(DOSE_BAGS))
                .get(0);

        assertThat(farzane.substitute()).contains("Hemsjukvården Rymdstaden");
        assertThat(farzane.way())
                .filteredOn(way -> way.channel().equals("phone"))
                .singleElement()
                .satisfies(way -> assertThat(way.answerTimes())
                        .contains("Svar inom en vardag", "Andra tider går det att prata in ett meddelande."));
    }

    /** Who can only be written to cannot be rung, and a unit of which no way is known cannot be asked. */
    @Test
    void aUnitWithoutATelephoneIsNotAmongThoseToRing() {
        ContactPoint phone = new ContactPoint(Optional.of(CodedValue.text("phone")), "08-46500401", List.of());
        ContactPoint mail =
                new ContactPoint(Optional.of(CodedValue.text("email")), "hemsjukvarden@example.org", List.of());

        assertThat(askedWithUnitReachedBy(List.of(phone)))
                .containsExactly("Farzane Hatamian", "Hemsjukvården Rymdstaden", "1177 på telefon");
        assertThat(askedWithUnitReachedBy(List.of(mail))).containsExactly("Farzane Hatamian", "1177 på telefon");
        assertThat(askedWithUnitReachedBy(List.of())).containsExactly("Farzane Hatamian", "1177 på telefon");
    }

    /** Farzane alone, of whose unit just that is known. */
    private static List<String> askedWithUnitReachedBy(List<ContactPoint> points) {
        Planning alone = PlanningBuilder.builder()
                .contacts(StoryPlanning.atStep(10).contacts().stream()
                        .filter(known -> known.key().value().equals("C3"))
                        .map(known ->
                                new Known<>(known.key(), known.id(), known.owner(), atUnit(known.record(), points)))
                        .toList())
                .build();
        return now(alone, StoryPlanning.clockOf(10), AskQuestion.about(DOSE_BAGS)).stream()
                .map(Candidate::name)
                .toList();
    }

    private static FixedContact atUnit(FixedContact contact, List<ContactPoint> points) {
        CareOrganization unit = contact.managingCareUnit().orElseThrow();
        return FixedContactBuilder.builder(contact)
                .managingCareUnit(new CareOrganization(
                        unit.hsaId(), unit.name(), List.of(new ContactDetails(points, Optional.empty()))))
                .fixedContactExtension(Optional.empty())
                .build();
    }

    @Test
    void withoutAnythingKnownThereIs1177() {
        assertThat(lines(now(StoryPlanning.ofUnit("U501", 7), StoryPlanning.clockOf(7), AskQuestion.about(DOSE_BAGS))))
                .containsExactly("1177 på telefon | nationalAdvice | phone 1177 open");
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        Worlds.seeds()
                .forEach(seed -> assertThat(ask(Worlds.shuffled(Worlds.of(seed), seed), seed))
                        .as("world %d", seed)
                        .isEqualTo(ask(Worlds.of(seed), seed)));
    }

    @Test
    void whoIsToBeAskedIsNamedByRecordsThatAreThere() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            Set<?> keys = world.all().map(known -> known.key()).collect(Collectors.toSet());
            List<Candidate> candidates = ask(world, seed);
            assertThat(candidates.subList(0, candidates.size() - 1))
                    .as("world %d", seed)
                    .allMatch(candidate -> !candidate.says().isEmpty()
                            && candidate.says().stream().allMatch(says -> keys.contains(says.record()))
                            && !candidate.way().isEmpty());
            assertThat(candidates.get(candidates.size() - 1).reason()).isEqualTo(AskReason.NATIONAL_ADVICE);
        });
    }

    private static List<Candidate> ask(Planning world, long seed) {
        Optional<Statement> item = world.plans().stream()
                .flatMap(known -> known.record().structuredCarePlan().stream()
                        .flatMap(plan -> plan.activity().stream())
                        .map(activity -> Statement.of(known, activity.activityId())))
                .findFirst();
        AsOf day = Worlds.someDay(seed);
        return now(world, day, new AskQuestion(Optional.of("K7"), item));
    }

    private static List<Candidate> now(Planning planning, AsOf asOf, AskQuestion asked) {
        return new WhomToAsk(planning, Roster.of(planning, asOf), asOf, service -> true).now(asked);
    }

    private static List<String> lines(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.name() + " | " + candidate.reason().code() + " | "
                        + candidate.way().stream().map(WhomToAskTest::way).collect(joining(" | ")))
                .toList();
    }

    private static String way(AskWay way) {
        String state = way.openNow().map(open -> open ? "open" : "closed").orElse("not known");
        Optional<LocalDateTime> until = way.closes().or(way::opensNext);
        return way.channel() + way.value().map(value -> " " + value).orElse("") + " " + state
                + until.map(time -> " until " + MINUTES.format(time)).orElse("");
    }
}
