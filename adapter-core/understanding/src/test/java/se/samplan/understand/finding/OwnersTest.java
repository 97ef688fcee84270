package se.samplan.understand.finding;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.Known;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Section;
import se.samplan.understand.Statement;
import se.samplan.understand.Texts;
import se.samplan.understand.Worlds;

/** INV-L3: what two owners say is never joined in one text. */
class OwnersTest {

    @Test
    void textsOfTwoOwnersAreNeverInOneFinding() {
        Stream<Section> story = IntStream.rangeClosed(2, 10).mapToObj(Section::ofAsta);
        Stream<Section> variants =
                Stream.of("V-05", "V-07", "V-08", "V-30", "V-32", "V-33").map(Section::inVariant);
        Stream<Section> worlds =
                Worlds.seeds().limit(200).mapToObj(seed -> Section.ofWorld(Worlds.of(seed), Worlds.someDay(seed)));

        assertThat(Stream.of(story, variants, worlds).flatMap(sections -> sections))
                .allSatisfy(OwnersTest::quotesOneOwnerAtMost);
    }

    /** The samples stand in the region's plan and come too late for the visit, which stands in the municipality's. */
    @Test
    void anOrderAcrossOwnersQuotesNeither() {
        Precedes visit = new Precedes(
                Optional.of(Identifier.record(SmallPlan.SYSTEM, "Q")),
                LocalId.of("a2"),
                Optional.empty(),
                Optional.empty());
        Section section = Section.ofWorld(
                PlanningBuilder.builder()
                        .plans(List.of(
                                owned("RG00", "P", activity("a1", "Blodprov för hjärtat", 11, List.of(visit))),
                                owned("KH00", "Q", activity("a2", "Besök av sjuksköterskan", 10, List.of()))))
                        .build(),
                SmallPlan.DAY);

        assertThat(section.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.TOO_LATE)
                .map(finding -> Section.texts(finding.statements()))
                .containsExactly("P/a1 Q/a2");
        quotesOneOwnerAtMost(section);
    }

    private static Known<CarePlan> owned(String giver, String id, Activity activity) {
        Known<CarePlan> plan = SmallPlan.named(id).activity(List.of(activity)).build(id, id);
        return new Known<>(
                plan.key(),
                plan.id(),
                new Owner(Optional.of(new HsaId("TSTASTA00000-" + giver)), Optional.empty()),
                plan.record());
    }

    private static Activity activity(String id, String description, int dayOfFebruary, List<Precedes> order) {
        return ActivityBuilder.builder()
                .activityId(LocalId.of(id))
                .kind(ActivityKind.OTHER)
                .status(ActivityStatus.PLANNED)
                .description(description)
                .schedule(ScheduleBuilder.builder()
                        .precision(SchedulePrecision.EXACT)
                        .dateTime(LocalDate.of(2026, 2, dayOfFebruary).atTime(9, 0))
                        .build())
                .precedes(order)
                .responsible(List.of(ResponsibleBuilder.builder()
                        .kind(ResponsibilityKind.PERFORMS)
                        .partyType(PartyKind.STAFF)
                        .name("Hampus Vällivara")
                        .build()))
                .build();
    }

    private static void quotesOneOwnerAtMost(Section section) {
        Map<RecordKey, Known<?>> byKey = section.reading().planning().all().collect(toMap(Known::key, known -> known));
        for (Finding finding : section.findings()) {
            List<Known<?>> cited = finding.statements().stream()
                    .map(Statement::record)
                    .distinct()
                    .<Known<?>>map(byKey::get)
                    .toList();
            Set<Owner> owners = cited.stream().map(Known::owner).collect(Collectors.toSet());
            if (owners.size() > 1) {
                assertThat(cited.stream().flatMap(known -> Texts.of(known.record()).stream()))
                        .as("%s", finding.kind())
                        .noneMatch(finding.text()::contains);
            }
        }
    }
}
