package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.model.People;
import se.samplan.model.ValidRecords;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.contract.ProducedCareDocumentation3;
import se.samplan.produce.contract.ProducedCarePlans2;
import se.samplan.rules.Breach;
import se.samplan.rules.Rule;

/** A journal gives records that have one id. */
class OneOfEachIdTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2025, 3, 1, 8, 0);
    private static final Production.Size ALL = new Production.Size(100, Long.MAX_VALUE);

    private final List<List<Breach>> stopped = new ArrayList<>();

    @Test
    void ofTwoTheNewestGoesOut_andTheOtherIsToldOfByItsRule() {
        CareNote old = note("N1", DAY, "Hembesök");
        CareNote young = note("N1", DAY.plusDays(1), "Telefon");

        for (List<CareNote> journal : List.of(List.of(old, young), List.of(young, old))) {
            stopped.clear();
            Produced<CareNote> answer = notes(ALL, Optional.empty(), journal);

            assertThat(answer.records()).containsExactly(young);
            assertThat(answer.lacks()).isTrue();
            assertThat(stopped).containsExactly(List.of(new Breach(Rule.CON_15, "")));
        }
    }

    @Test
    void ofTheSameTimeTheFirstGoesOut() {
        CareNote one = note("N1", DAY, "Hembesök");

        Produced<CareNote> answer = notes(ALL, Optional.empty(), List.of(one, note("N1", DAY, "Telefon")));

        assertThat(answer.records()).containsExactly(one);
        assertThat(answer.lacks()).isTrue();
        assertThat(stopped).hasSize(1);
    }

    @Test
    void equalOnesCountOnce_withoutAnAlarm() {
        CareNote other = note("N2", DAY, "Hembesök");

        Produced<CareNote> answer =
                notes(ALL, Optional.empty(), List.of(note("N1", DAY, "Besök"), other, note("N1", DAY, "Besök")));

        assertThat(answer.records()).containsExactlyInAnyOrder(note("N1", DAY, "Besök"), other);
        assertThat(answer.lacks()).isFalse();
        assertThat(stopped).isEmpty();
    }

    @Test
    void anOlderOneDoesNotPassForTheNewestThatCannotBeSent() {
        CareNote broken = note("N1", DAY.plusDays(1), "Besök\u0007");

        Produced<CareNote> answer = notes(ALL, Optional.empty(), List.of(broken, note("N1", DAY, "Hembesök")));

        assertThat(answer.records()).isEmpty();
        assertThat(answer.lacks()).isTrue();
        assertThat(stopped).hasSize(2);
    }

    @Test
    void neitherDoesItOnALaterPage() {
        CareNote young = note("N1", DAY.plusDays(2), "Telefon");
        CareNote between = note("N2", DAY.plusDays(1), "Besök");
        List<CareNote> journal = List.of(note("N1", DAY, "Hembesök"), between, young);
        Production.Size one = new Production.Size(1, Long.MAX_VALUE);

        Produced<CareNote> first = notes(one, Optional.empty(), journal);
        Produced<CareNote> second = notes(one, first.cutAfter(), journal);
        Produced<CareNote> third = notes(one, second.cutAfter(), journal);

        assertThat(List.of(first.records(), second.records(), third.records()))
                .containsExactly(List.of(young), List.of(between), List.of());
        assertThat(third.lacks()).isTrue();
    }

    @Test
    void versionsOfAPlanThatAreNumberedAreRecordsOfTheirOwn() {
        CarePlan first = plan(1, DAY);

        assertThat(plans(List.of(first, plan(2, DAY))).records()).hasSize(2);
        assertThat(stopped).isEmpty();

        assertThat(plans(List.of(first, plan(1, DAY.plusDays(1)))).records()).hasSize(1);
        assertThat(stopped).containsExactly(List.of(new Breach(Rule.CON_15, "")));
    }

    @Test
    void anIdentityHidesItsId() {
        assertThat(RecordIdentity.of("194304247663-1").toString()).doesNotContain("1943");
    }

    private Produced<CareNote> notes(Production.Size size, Optional<Place> after, List<CareNote> journal) {
        Production<CareNote> production =
                new Production<>(ProducedCareDocumentation3.description().kind(), size, clock(), new Heard(stopped));
        return after.map(production::after)
                .orElse(production)
                .answer(Set.of(People.ASTA), ValidRecords.SYSTEM, note -> true, List.of(journal::stream));
    }

    private Produced<CarePlan> plans(List<CarePlan> journal) {
        return new Production<>(
                        ProducedCarePlans2.description(JournalSystem::carePlans, plan -> plan)
                                .kind(),
                        ALL,
                        clock(),
                        new Heard(stopped))
                .answer(Set.of(People.ASTA), ValidRecords.SYSTEM, plan -> true, List.of(journal::stream));
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    }

    private static CareNote note(String id, LocalDateTime time, String title) {
        CareNote note = ValidRecords.careNote(1);
        return CareNoteBuilder.builder(note)
                .header(RecordHeaderBuilder.builder(note.header())
                        .documentId(id)
                        .patientId(People.ASTA)
                        .approvedForPatient(true)
                        .documentTime(time)
                        .build())
                .clinicalDocumentNoteTitle(title)
                .build();
    }

    private static CarePlan plan(long version, LocalDateTime time) {
        CarePlan plan = ValidRecords.carePlan(1);
        StructuredCarePlan structure = plan.structuredCarePlan().orElseThrow();
        return CarePlanBuilder.builder(plan)
                .header(RecordHeaderBuilder.builder(plan.header())
                        .documentId("P1")
                        .patientId(People.ASTA)
                        .documentTime(time)
                        .build())
                .structuredCarePlan(StructuredCarePlanBuilder.builder(structure)
                        .provenance(ProvenanceBuilder.builder(structure.provenance())
                                .versionNumber(version)
                                .build())
                        .build())
                .build();
    }

    private record Heard(List<List<Breach>> stops) implements ProductionListener {

        @Override
        public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
            stops.add(breaches);
        }

        @Override
        public void invalid(String kind, String reference, List<String> problems) {
            // there is no other producer
        }

        @Override
        public void warned(String kind, String reference, List<Breach> breaches) {
            // the records are sent
        }

        @Override
        public void cut(String kind, int sent) {
            // the page says so
        }
    }
}
