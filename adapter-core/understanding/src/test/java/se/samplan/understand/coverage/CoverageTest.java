package se.samplan.understand.coverage;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.understand.statement.RecordKind;

class CoverageTest {

    private static final HsaId SYS1 = new HsaId("TSTASTA00000-SYS1");
    private static final HsaId SYS2 = new HsaId("TSTASTA00000-SYS2");
    private static final HsaId SYS3 = new HsaId("TSTASTA00000-SYS3");
    private static final HsaId SYS5 = new HsaId("TSTASTA00000-SYS5");
    private static final HsaId KS00 = new HsaId("TSTASTA00000-KS00");
    private static final Set<RecordKind> OF_SOCIAL_CARE = EnumSet.of(RecordKind.PLAN, RecordKind.CONTACT);

    /** Asta's step 4: primary care and the diabetes clinic have plans, the hospital has none, the social services have no route. */
    @Test
    void whoHasNothingIsToldApartFromWhoIsNotConnected() {
        Coverage coverage = Coverage.of(
                List.of(
                        Asked.of(RecordKind.PLAN, SYS1, Ending.answered(1)),
                        Asked.of(RecordKind.PLAN, SYS2, Ending.answered(0)),
                        Asked.of(RecordKind.PLAN, SYS3, Ending.answered(1))),
                List.of(socialServices(Set.of())));

        assertThat(lines(coverage))
                .containsExactly(
                        "PLAN notConnected KS00 Inte ansluten än. Uppgifter härifrån visas inte.",
                        "PLAN hasData SYS1 Källan har svarat.",
                        "PLAN hasNothing SYS2 Källan har svarat och har inga uppgifter.",
                        "PLAN hasData SYS3 Källan har svarat.",
                        "CONTACT notConnected KS00 Inte ansluten än. Uppgifter härifrån visas inte.");
        assertThat(coverage.isComplete()).isTrue();
    }

    /** What a source says of its answer being old reaches who reads it. */
    @Test
    void aCopySaysFromWhenItIs() {
        LocalDateTime held = LocalDateTime.of(2020, 1, 1, 23, 30);
        Coverage coverage = Coverage.of(
                List.of(Asked.of(RecordKind.PLAN, SYS1, Ending.answered(1).outOfACopy(Optional.of(held)))), List.of());

        assertThat(lines(coverage))
                .containsExactly("PLAN hasData SYS1 Källan har svarat. Uppgifterna är från den 1 januari 2020.");
        assertThat(coverage.entries().get(0).dataAsOf()).contains(held);
    }

    /** From step 7 the social services are connected, and the index names nobody: that is no reason for anything. */
    @Test
    void whoIsConnectedAndWasNotAskedHasNoEntry() {
        assertThat(Coverage.of(List.of(), List.of(socialServices(OF_SOCIAL_CARE)))
                        .entries())
                .isEmpty();
    }

    /** It answers though the list says that it has no route: what happened comes before what was expected. */
    @Test
    void whoAnsweredIsNotToldToBeNotConnected() {
        Asked answered = new Asked(RecordKind.PLAN, Optional.of(SYS5), Optional.of(KS00), Ending.answered(1));

        assertThat(lines(Coverage.of(List.of(answered), List.of(socialServices(Set.of())))))
                .containsExactly(
                        "PLAN hasData SYS5 KS00 Källan har svarat.",
                        "CONTACT notConnected KS00 Inte ansluten än. Uppgifter härifrån visas inte.");
    }

    /** V-01, V-04: late and failed are told with their reasons, and that there may be more; never as nothing. */
    @Test
    void whatCouldNotBeFetchedHasItsReason() {
        Coverage coverage = Coverage.of(
                List.of(
                        Asked.of(RecordKind.PLAN, SYS1, Ending.notFetched("SP-LATE", 0)),
                        Asked.of(RecordKind.PLAN, SYS2, Ending.notFetched("SP-INVALID-RECORD", 2)),
                        Asked.of(RecordKind.PLAN, SYS3, Ending.notFetched("SP-NEWER-THAN-THIS", 0)),
                        Asked.lookUpFailed(RecordKind.AGREEMENT, "SP-LATE")),
                List.of());

        assertThat(lines(coverage))
                .containsExactly(
                        "PLAN notFetched SYS1 Uppgifterna kunde inte hämtas. Det kan finnas mer än det som visas."
                                + " Källan svarade inte i tid.",
                        "PLAN notFetched SYS2 Uppgifterna kunde inte hämtas. Det kan finnas mer än det som visas. En"
                                + " del av källans svar gick inte att använda. at least 2",
                        "PLAN notFetched SYS3 Uppgifterna kunde inte hämtas. Det kan finnas mer än det som visas.",
                        "AGREEMENT notFetched Det gick inte att ta reda på var uppgifterna finns. Det kan finnas mer"
                                + " än det som visas.");
        assertThat(coverage.isComplete()).isFalse();
        assertThat(coverage.whole()).isEmpty();
    }

    /** What a source did not give does not exist only if it gave all it has, of that kind, wherever it was asked. */
    @Test
    void onlyWhoGaveAllIsWhole() {
        Coverage coverage = Coverage.of(
                List.of(
                        Asked.of(RecordKind.PLAN, SYS1, Ending.answered(0)),
                        Asked.of(RecordKind.AGREEMENT, SYS1, Ending.notAllowed("SP-NOT-PERMITTED")),
                        Asked.of(RecordKind.PLAN, SYS2, Ending.withheld("SP-BLOCKED", 1)),
                        Asked.of(RecordKind.PLAN, SYS3, Ending.answered(2)),
                        Asked.of(RecordKind.PLAN, SYS3, Ending.notFetched("SP-LATE", 0))),
                List.of());

        assertThat(coverage.whole()).containsExactly(new Holder(RecordKind.PLAN, SYS1));
    }

    @Test
    void everybodyAskedHasAnEntryInAnyOrder() {
        Random random = new Random(7);
        for (int world = 0; world < 1000; world++) {
            List<Asked> asked = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                HsaId source = new HsaId("TSTASTA00000-SYS" + (1 + random.nextInt(5)));
                RecordKind kind = random.nextBoolean() ? RecordKind.PLAN : RecordKind.BOOKING;
                Ending ending = random.nextBoolean()
                        ? Ending.answered(random.nextInt(3))
                        : Ending.notFetched("SP-LATE", random.nextInt(3));
                asked.add(Asked.of(kind, source, ending));
            }
            List<Expected> expected = List.of(socialServices(Set.of()));
            Coverage coverage = Coverage.of(asked, expected);
            Collections.shuffle(asked, random);

            assertThat(Coverage.of(asked, expected)).isEqualTo(coverage);
            assertThat(coverage.entries().stream()
                            .flatMap(entry -> entry.source().stream().map(source -> new Holder(entry.kind(), source)))
                            .collect(toSet()))
                    .isEqualTo(asked.stream()
                            .flatMap(one -> one.source().stream().map(source -> new Holder(one.kind(), source)))
                            .collect(toSet()));
        }
    }

    private static Expected socialServices(Set<RecordKind> connected) {
        return new Expected(KS00, Optional.of("Rymdstadens kommun, socialnämnden"), OF_SOCIAL_CARE, connected);
    }

    private static List<String> lines(Coverage coverage) {
        return coverage.entries().stream()
                .map(entry -> entry.kind() + " " + entry.state().code()
                        + entry.source().map(CoverageTest::local).orElse("")
                        + entry.giver().map(CoverageTest::local).orElse("") + " " + entry.text()
                        + entry.atLeast().map(count -> " at least " + count).orElse(""))
                .toList();
    }

    private static String local(HsaId id) {
        return " " + id.value().substring("TSTASTA00000-".length());
    }
}
