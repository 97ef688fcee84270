package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.samples.messages.stub.LoggedPost;
import se.samplan.samples.messages.stub.Mood;

/** What becomes of posts over sockets that the national access log does not take: all of them, for a while, or one for ever. */
class RefusedPostsTest extends NationalLogInFront {

    RefusedPostsTest(@TempDir Path folder) {
        super(folder);
    }

    /** The reader has her answer, what is to be told waits, and is told once when the log is there again. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "FAULT",
                "NOT_PERMITTED",
                "FORBIDDEN",
                "BAD_GATEWAY",
                "HTML",
                "EMPTY",
                "RESULT_ERROR",
                "SILENT",
                "CLOSE",
                "RESET"
            })
    void whileTheLogStoresNothing_nothingIsLostAndNothingToldTwice(Mood mood) throws Exception {
        log.setMood(mood);
        List<String> logged = Logged.during(() -> {
            ask();
            await().atMost(GENEROUS).until(() -> log.calls().size() > 1 && health().contains("\"log\":\"latest"));
        });
        assertThat(health()).contains("2 posts wait since ");
        assertThat(Metrics.of(adapter().address()).value("samplan_log_waiting")).isEqualTo(2);
        assertThat(logged)
                .anyMatch(line -> line.startsWith("samplan.log the national access log: ")
                        && line.contains("; 2 posts wait in the ledger"));
        assertThat(logged).noneMatch(NationalLogInFront::namesSomebody);

        log.setMood(Mood.NORMAL);
        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        await().atMost(GENEROUS).until(() -> health().contains("\"log\":\"0 posts wait; told "));
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyInAnyOrderElementsOf(logIds());
        assertThat(log.calls()).allSatisfy(call -> assertThat(logIds()).containsAll(call));
        assertThat(reconciled()).startsWith("0 ").contains("of 2 posts for the national access log 2 are stored there");
    }

    /** The log has stored them, and its answer is lost: told again with the same log ids, and stored once. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"HALF_BODY", "CUT", "TRUNCATED"})
    void whatWasStoredWithoutAnAnswerIsStoredOnce_andToldOf(Mood mood) throws Exception {
        log.setMood(mood);
        ask();
        await().atMost(GENEROUS).until(() -> log.stored().size() == 2 && health().contains("\"log\":\"latest"));

        log.setMood(Mood.NORMAL);
        await().atMost(GENEROUS).until(() -> health().contains("0 posts wait; 2 given up since the start"));
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
        assertThat(allIdsOfCalls()).containsExactlyInAnyOrderElementsOf(logIds());
        assertThat(reconciled())
                .startsWith("1 ")
                .contains("2 are given up", logIds().get(0) + " REFUSED_AFTER_UNCLEAR")
                .doesNotContain(Request.ASTA, StaffRequest.EMILIA);
        assertThat(Metrics.of(adapter().address()).value("samplan_log_posts_total{outcome=\"refused-after-unclear\"}"))
                .isEqualTo(2);
    }

    @Test
    void aPostThatTheLogRefusesIsGivenUpAlone_keptAndToldOf() throws Exception {
        log.refuse(HSA + "KH00");
        List<String> logged = Logged.during(() -> {
            ask();
            await().atMost(GENEROUS).until(() -> health().contains("1 given up since the start"));
        });

        await().atMost(GENEROUS).until(() -> log.stored().size() == 1);
        assertThat(log.stored()).extracting(LoggedPost::owner).containsExactly(HSA + "RG00");
        String refused = logIds().get(0);
        assertThat(logged)
                .anyMatch(line -> line.startsWith("samplan.log GIVEN UP") && line.contains(refused + " (REFUSED)"));
        assertThat(logged).noneMatch(NationalLogInFront::namesSomebody);
        assertThat(reconciled()).startsWith("1 ").contains("1 are given up", refused + " REFUSED");
        assertThat(rows()).anyMatch(row -> row.contains("\tlog=" + refused + "\t"));
        assertThat(Metrics.of(adapter().address()).value("samplan_log_posts_total{outcome=\"refused\"}"))
                .isEqualTo(1);
    }

    /** As of a service that fails at one post: nothing that is told by others reaches the log while it waits for that one. */
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAULT", "SILENT", "CLOSE", "RESET"})
    void aPostAtWhichTheLogAlwaysFailsHoldsUpNoOther(Mood mood) throws Exception {
        String givenUp = "samplan_log_posts_total{outcome=\"holds-up\"}";
        assertThat(Metrics.of(adapter().address()).value(givenUp)).isZero();
        log.failAt(HSA + "KH00", mood);
        List<String> logged = Logged.during(() -> {
            ask();
            ask();
            ask();
            await().atMost(GENEROUS).until(() -> log.stored().size() == 3);
            ask();
            await().atMost(GENEROUS).until(() -> health().contains(" given up since the start"));
        });

        assertThat(Metrics.of(adapter().address()).value(givenUp)).isEqualTo(1);
        String unbearable = logIds().get(0);
        assertThat(log.stored()).extracting(LoggedPost::owner).containsOnly(HSA + "RG00");
        assertThat(logged)
                .anyMatch(line -> line.startsWith("samplan.log GIVEN UP") && line.contains(unbearable + " (HOLDS_UP)"));
        assertThat(logged).noneMatch(NationalLogInFront::namesSomebody);

        log.permit();
        await().atMost(GENEROUS).until(() -> health().contains("\"log\":\"0 posts wait"));
        assertThat(command("--tell-again=all")).startsWith("0 ");
        await().atMost(GENEROUS).until(() -> log.stored().size() == 8);
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyInAnyOrderElementsOf(logIds());
        await().atMost(GENEROUS).until(() -> reconciled().contains("8 are stored there, 0 wait"));
        assertThat(reconciled()).startsWith("0 ").contains("and 0 are given up");
    }

    @Test
    void whatWeMayNotTellWaits_andRequestsAreTurnedAwayWhereTheLawDemandsSo() throws Exception {
        log.deny(true);
        ask();
        await().atMost(GENEROUS).until(() -> health().contains("\"log\":\"latest attempt ACCESSDENIED; 2 posts wait"));
        await().atMost(GENEROUS)
                .until(() -> adapter()
                        .get("/ready")
                        .body()
                        .contains("log.address: the national access log has not been told"));
        assertThat(ask().text()).contains("Samordnad individuell plan");

        log.deny(false);
        await().atMost(GENEROUS).until(() -> log.stored().size() == 4);
        await().atMost(GENEROUS).until(() -> adapter().get("/ready").statusCode() == 200);
    }

    private Set<String> allIdsOfCalls() {
        Set<String> ids = new HashSet<>();
        log.calls().forEach(ids::addAll);
        return ids;
    }
}
