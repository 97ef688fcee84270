package se.samplan.understand.risk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.ContactGuidanceBuilder;
import se.samplan.model.planning.ContactPoint;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.RiskAction;
import se.samplan.model.planning.RiskActionBuilder;
import se.samplan.model.planning.RiskAndAction;
import se.samplan.model.planning.RiskAndActionBuilder;
import se.samplan.model.planning.RiskZone;
import se.samplan.understand.AsOf;
import se.samplan.understand.Expected;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.Section;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;
import se.samplan.understand.statement.Reading;

class RiskCardsTest {

    /** Asta, and Maria as her agent. */
    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theRisksOfTheStory(int step) {
        assertThat(lines(Section.ofAsta(step))).containsExactlyElementsOf(expected("asta", step));
    }

    /** Staff of three units, without consent. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"U101", "U401", "U501"})
    void theRisksInTheRecordsOfStaff(String unit) {
        for (int step = 7; step <= 10; step++) {
            assertThat(lines(Section.ofUnit(unit, step)))
                    .as("step %d", step)
                    .containsExactlyElementsOf(expected(unit, step));
        }
    }

    /** Emilia takes part in P2, and says what is done at a warning sign. */
    @Test
    void whoActsIsThatContactOfTheRoster() {
        Responsible emilia = ResponsibleBuilder.builder()
                .kind(ResponsibilityKind.PERFORMS)
                .partyType(PartyKind.STAFF)
                .participantRef(LocalId.of("p-emilia"))
                .build();
        Planning planning = PlanningBuilder.builder()
                .plans(StoryPlanning.atStep(4).plans().stream()
                        .map(known -> acting(known, emilia))
                        .toList())
                .build();
        AsOf asOf = StoryPlanning.clockOf(4);
        Roster roster = Roster.of(planning, asOf);
        PartyKey key = roster.entries().stream()
                .filter(entry -> entry.shownName().equals(Optional.of("Emilia Ström")))
                .map(RosterEntry::key)
                .findFirst()
                .orElseThrow();

        assertThat(RiskCards.of(new Reading(planning, asOf), roster).stream()
                        .flatMap(card -> card.actions().stream())
                        .flatMap(action -> action.parties().stream()))
                .isNotEmpty()
                .containsOnly(new PartyNamed(PartyKind.STAFF, Optional.of(key), Optional.of("Emilia Ström")));
    }

    /** What is done comes in its order, however the record has it; a risk that is no more has no card. */
    @Test
    void actionsComeInTheirOrderAndARiskHasItsDays() {
        AsOf asOf = StoryPlanning.clockOf(4);
        OpenPeriod today = OpenPeriod.between(asOf.date(), asOf.date());
        Planning planning = PlanningBuilder.builder()
                .plans(StoryPlanning.atStep(4).plans().stream()
                        .map(known -> changed(
                                known,
                                risk -> RiskAndActionBuilder.builder(risk)
                                        .validityPeriod(today)
                                        .action(List.of(action(2), action(1)))
                                        .build()))
                        .toList())
                .build();

        assertThat(cards(planning, asOf))
                .isNotEmpty()
                .allSatisfy(card ->
                        assertThat(card.actions()).map(AgreedAction::text).containsExactly("steg 1", "steg 2"));
        assertThat(cards(planning, asOf.plusDays(1))).isEmpty();
    }

    /** The second way of a guidance counts as well as the first. */
    @Test
    void whatAGuidanceNamesInsteadIsAWayToo() {
        AsOf asOf = StoryPlanning.clockOf(4);
        Planning planning = PlanningBuilder.builder()
                .plans(StoryPlanning.atStep(4).plans().stream()
                        .map(known -> with(
                                known,
                                structure -> StructuredCarePlanBuilder.builder(structure)
                                        .contactGuidance(structure.contactGuidance().stream()
                                                .map(one -> ContactGuidanceBuilder.builder(one)
                                                        .alternative(one.contact())
                                                        .build())
                                                .toList())
                                        .build()))
                        .toList())
                .build();

        assertThat(cards(planning, asOf).stream()
                        .flatMap(card -> card.actions().stream())
                        .flatMap(action -> action.reached().stream())
                        .filter(reached -> !reached.ways().isEmpty()))
                .isNotEmpty()
                .allMatch(reached -> reached.ways().size() >= 2);
    }

    private static List<RiskCard> cards(Planning planning, AsOf asOf) {
        return RiskCards.of(new Reading(planning, asOf), Roster.of(planning, asOf));
    }

    private static RiskAction action(int number) {
        return RiskActionBuilder.builder()
                .text("steg " + number)
                .sequence(number)
                .build();
    }

    private static Known<CarePlan> changed(Known<CarePlan> known, UnaryOperator<RiskAndAction> change) {
        return with(
                known,
                structure -> StructuredCarePlanBuilder.builder(structure)
                        .riskAndAction(
                                structure.riskAndAction().stream().map(change).toList())
                        .build());
    }

    private static Known<CarePlan> with(Known<CarePlan> known, UnaryOperator<StructuredCarePlan> change) {
        CarePlan plan = CarePlanBuilder.builder(known.record())
                .structuredCarePlan(known.record().structuredCarePlan().map(change))
                .build();
        return new Known<>(known.key(), known.id(), known.owner(), plan);
    }

    private static Known<CarePlan> acting(Known<CarePlan> known, Responsible party) {
        return changed(
                known,
                risk -> RiskAndActionBuilder.builder(risk)
                        .action(risk.action().stream()
                                .map(action -> RiskActionBuilder.builder(action)
                                        .responsible(List.of(party))
                                        .build())
                                .toList())
                        .build());
    }

    private static List<String> expected(String reader, int step) {
        return Expected.lines("risks", reader, step).stream().map(String::strip).toList();
    }

    private static List<String> lines(Section section) {
        return section.risks().stream().map(card -> line(card).strip()).toList();
    }

    private static String line(RiskCard card) {
        return String.join(
                " | ",
                Section.text(card.statement()),
                card.zone().map(RiskZone::code).orElse(""),
                card.title(),
                card.actions().stream()
                        .flatMap(action -> action.reached().stream())
                        .map(RiskCardsTest::reached)
                        .collect(joining(", ")));
    }

    private static String reached(Reached reached) {
        return reached.name().orElse("–") + " "
                + reached.ways().stream()
                        .flatMap(way -> way.telecom().stream())
                        .map(ContactPoint::value)
                        .collect(joining(" "));
    }
}
