package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.LoggedPost;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubLog;
import se.samplan.settings.SettingsRejected;

/** The national access log over sockets: told of what staff was shown, once, and of nothing else. */
class NationalLogTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Pattern LOG_ID = Pattern.compile("\tlog=([0-9a-f-]{36})\t");
    private static final String HSA = "TSTASTA00000-";

    private static Landscape sources;
    private static StubLog log;

    private final Path folder;
    private Path settings = Path.of("");
    private Optional<RunningAdapter> running = Optional.empty();

    NationalLogTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void startStubs() {
        sources = Landscape.start(9, 0);
        log = StubLog.start(0);
    }

    @AfterAll
    static void stopStubs() {
        log.close();
        sources.close();
    }

    @BeforeEach
    void start() throws Exception {
        log.forget();
        settings = StaffRequest.settings(
                folder,
                sources,
                "ledger.file = ledger.txt",
                "log.address = " + log.uri(),
                "log.time = 1s",
                "log.poll = 50ms",
                "log.pause = 100ms",
                "log.longest-pause = 300ms",
                "log.denied-pause = 500ms",
                "log.not-ready-after = 1s");
        running = Optional.of(RunningAdapter.start(settings));
    }

    @AfterEach
    void stop() {
        adapter().close();
    }

    @Test
    void whatStaffIsShownIsTold_asItStandsInTheLedger() throws Exception {
        ask();

        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        assertThat(log.received())
                .allSatisfy(request ->
                        assertThat(PlatformRequests.problems(request)).isEmpty())
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("x-vp-sender-id", SettingsFile.OWN_ID)
                        .containsEntry("x-rivta-original-serviceconsumer-hsaid", SettingsFile.OWN_ID)
                        .containsKey("x-skltp-correlation-id"));
        assertThat(log.stored()).extracting(LoggedPost::owner).containsExactly(HSA + "KH00", HSA + "RG00");
        assertThat(log.stored())
                .allSatisfy(post -> assertThat(post)
                        .isEqualTo(new LoggedPost(
                                post.logId(),
                                SettingsFile.OWN_ID,
                                "Läsa",
                                post.startDate(),
                                "Vård och behandling",
                                StaffRequest.EMILIA,
                                "Emilia Ström",
                                "Allmänläkare",
                                HSA + "RG00",
                                HSA + "U101",
                                "Vårdplan",
                                "1.2.752.129.2.1.3.1",
                                Request.ASTA,
                                post.owner())));
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
        assertThat(LocalDateTime.parse(log.stored().get(0).startDate()))
                .isEqualTo(LocalDateTime.ofInstant(
                        Instant.ofEpochMilli(
                                Instant.parse(rows().get(0).split("\t", -1)[0]).toEpochMilli()),
                        ZoneId.of("Europe/Stockholm")));
    }

    @Test
    void whatThePersonOrASystemIsShownStaysHere() throws Exception {
        Request.aboutAsta().to(adapter().address());
        StoryContract.PLANS
                .request()
                .with(Request.CONSUMER, StaffRequest.SYSTEM)
                .fromStaffTo(adapter().address());
        ask();

        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        assertThat(log.stored()).extracting(LoggedPost::user).containsOnly(StaffRequest.EMILIA);
        assertThat(rows())
                .filteredOn(row -> row.contains("\treader=person\t"))
                .hasSize(3)
                .noneMatch(row -> row.contains("log="));
        assertThat(rows())
                .filteredOn(row -> row.contains("\treader=system\t"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("log="));
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
        assertThat(logged).noneMatch(NationalLogTest::namesSomebody);

        log.setMood(Mood.NORMAL);
        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        await().atMost(GENEROUS).until(() -> health().contains("\"log\":\"0 posts wait; told "));
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
        assertThat(log.calls()).allSatisfy(call -> assertThat(call).isEqualTo(logIds()));
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
        assertThat(logged).noneMatch(NationalLogTest::namesSomebody);
        assertThat(reconciled()).startsWith("1 ").contains("1 are given up", refused + " REFUSED");
        assertThat(rows()).anyMatch(row -> row.contains("\tlog=" + refused + "\t"));
        assertThat(Metrics.of(adapter().address()).value("samplan_log_posts_total{outcome=\"refused\"}"))
                .isEqualTo(1);
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

    @Test
    void whatWaitsAtAStopIsToldAfterTheStart() throws Exception {
        log.setMood(Mood.RESET);
        ask();
        await().atMost(GENEROUS).until(() -> health().contains("2 posts wait"));
        adapter().close();
        assertThat(reconciled()).startsWith("0 ").contains("0 are stored there, 2 wait");

        log.setMood(Mood.NORMAL);
        running = Optional.of(RunningAdapter.start(settings));
        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
    }

    @Test
    void aWordForAContractThatThereIsNotStopsTheStart(@TempDir Path other) throws Exception {
        Path wrong = StaffRequest.settings(
                other,
                sources,
                "ledger.file = ledger.txt",
                "log.address = " + log.uri(),
                "log.kinds = GetNothing Vårdplan");

        assertThatThrownBy(() -> RunningAdapter.start(wrong).close())
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("log.kinds: there is no contract GetNothing");
    }

    private RunningAdapter adapter() {
        return running.orElseThrow();
    }

    private Set<String> allIdsOfCalls() {
        Set<String> ids = new HashSet<>();
        log.calls().forEach(ids::addAll);
        return ids;
    }

    /** Those of the ledger, in its order. */
    private List<String> logIds() throws IOException {
        return rows().stream()
                .map(LOG_ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("ledger.txt"));
    }

    private static boolean namesSomebody(String line) {
        return line.contains(Request.ASTA) || line.contains(StaffRequest.EMILIA) || line.contains("Emilia");
    }

    private String reconciled() {
        return Commands.run(settings, "--ledger=reconcile");
    }

    private Answer ask() {
        return StaffRequest.named().fromStaffTo(adapter().address());
    }

    private String health() throws IOException, InterruptedException {
        return adapter().get("/health").body();
    }
}
