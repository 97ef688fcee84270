package se.samplan.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.contracts.time.WireTime;
import se.samplan.launch.RunningAdapter;
import se.samplan.model.HsaId;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.reader.Ownership;
import se.samplan.running.OverviewRequest;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;

/**
 * The overview for another moment than now, over sockets: what is derived moves with the moment, and who may see what does not. A
 * block and a consent end a day from now, by the clock on the wall.
 */
class OverviewAtAnotherMomentTest {

    private static final String READER = """
            <agg:aggregationRequest><agg:reader>
              <agg:employeeId>TSTASTA00000-P101</agg:employeeId><agg:careUnitId>TSTASTA00000-U101</agg:careUnitId>
              <agg:careGiverId>TSTASTA00000-RG00</agg:careGiverId><agg:purpose>Vård och behandling</agg:purpose>
            </agg:reader></agg:aggregationRequest>
            """;

    private static final Clock WALL = Clock.system(WireTime.ZONE);

    private static Landscape asta;
    private static RunningAdapter adapter;
    private static volatile LocalDateTime end = LocalDateTime.MAX;

    /** What a service of blocks and one of consent do: they look at their own clock. */
    @Configuration(proxyBeanMethods = false)
    static class UntilTheEnd {

        private static final HsaId BLOCKED_UNIT = new HsaId("TSTASTA00000-U202");
        private static final Set<AccessQuestion> ASKED = ConcurrentHashMap.newKeySet();

        @Bean
        BlockCheck blocks() {
            return (question, deadline) -> {
                ASKED.add(question);
                return CompletableFuture.completedFuture(question.records().stream()
                        .collect(Collectors.toMap(Function.identity(), UntilTheEnd::block, (one, same) -> one)));
            };
        }

        @Bean
        ConsentCheck consents() {
            return (question, deadline) -> {
                ASKED.add(question);
                return CompletableFuture.completedFuture(question.records().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                record -> isNotYet() ? Consent.GIVEN : Consent.NOT_GIVEN,
                                (one, same) -> one)));
            };
        }

        private static Block block(Ownership record) {
            boolean concerned = record.careUnit().equals(Optional.of(BLOCKED_UNIT));
            return concerned && isNotYet() ? Block.BLOCKED : Block.OPEN;
        }

        private static boolean isNotYet() {
            return LocalDateTime.now(WALL).isBefore(end);
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        end = LocalDateTime.now(WALL).plusDays(1);
        asta = Landscape.start(9, 0);
        Files.writeString(
                folder.resolve("consumers.txt"),
                "TSTASTA00000-CON1 = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 as-of vouches\n");
        Path settings = SettingsFile.write(
                folder,
                asta,
                "consumers.file = consumers.txt",
                "policy.check-time = 3s",
                "policy.without-relation-service = show");
        adapter = Integrator.with(folder, UntilTheEnd.class, () -> RunningAdapter.start(settings));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        asta.close();
    }

    @Test
    void whoMaySeeWhatIsDecidedByTheClockOnTheWall_whateverMomentIsAskedFor() {
        UntilTheEnd.ASKED.clear();
        String now = overview("");
        Set<AccessQuestion> askedNow = Set.copyOf(UntilTheEnd.ASKED);

        assertThat(records(now)).contains(">P2<", ">P4<").doesNotContain(">P3<");
        assertThat(askedNow).isNotEmpty();
        for (String moment : moments()) {
            UntilTheEnd.ASKED.clear();
            String then = overview("<svc:asOf>" + moment + "</svc:asOf>");

            assertThat(records(then)).as(moment).isEqualTo(records(now));
            assertThat(coverage(then)).as(moment).isEqualTo(coverage(now));
            assertThat(UntilTheEnd.ASKED).as(moment).isEqualTo(askedNow);
        }
    }

    @Test
    void whatIsDerivedMovesWithTheMoment() {
        assertThat(due("20260129193000")).isNotEqualTo(due("20260301193000"));
    }

    private static List<String> moments() {
        return List.of(
                "19000101000000",
                WireTime.format(end.minusYears(1)),
                WireTime.format(end.minusSeconds(1)),
                WireTime.format(end.plusSeconds(1)),
                WireTime.format(end.plusYears(1)),
                "20991231235959");
    }

    private static String due(String moment) {
        return between(overview("<svc:asOf>" + moment + "</svc:asOf><svc:section>due</svc:section>"), "due");
    }

    private static String records(String answer) {
        return between(answer, "records");
    }

    private static String coverage(String answer) {
        return between(answer, "coverage");
    }

    /** As it is written, with what is in it. */
    private static String between(String answer, String element) {
        int start = answer.indexOf("<svc:" + element);
        int end = answer.indexOf("</svc:" + element + ">");
        assertThat(start).as(element + " in " + answer).isBetween(0, end);
        return answer.substring(start, end);
    }

    private static String overview(String more) {
        return OverviewRequest.with(more, READER).fromStaffTo(adapter.address()).text();
    }
}
