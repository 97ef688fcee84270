package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.running.Request;
import se.samplan.running.StaffRequest;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.LoggedPost;
import se.samplan.samples.messages.stub.StubLog;

/** The packaged program as an operator uses it on posts that the national access log has refused. */
class GivenUpPostsIT {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    private final Path folder;

    GivenUpPostsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theyAreListedWithoutThePerson_andToldAgainWhileItRuns() throws Exception {
        try (Landscape sources = Landscape.start(9, 0);
                StubLog log = StubLog.start(0)) {
            log.refuse("TSTASTA00000-KH00");
            Path settings = StaffRequest.settings(
                    folder, sources, "ledger.file = ledger.txt", "log.address = " + log.uri(), "log.poll = 50ms");
            try (War war = War.start(Files.createDirectory(folder.resolve("war")), "--settings=" + settings)) {
                StaffRequest.named().fromStaffTo(URI.create(war.address()));
                await().atMost(GENEROUS)
                        .until(() -> rows("GIVEN-UP") == 1 && log.stored().size() == 1);
                log.permit();

                Ended listed = run(settings, "--ledger=given-up");
                assertThat(listed.code()).isZero();
                assertThat(listed.out()).startsWith("1 given up").contains(" REFUSED given-up=20");
                assertThat(listed.out() + listed.err()).doesNotContain(Request.ASTA, StaffRequest.EMILIA, "Emilia");

                Ended told = run(settings, "--tell-again=all");
                assertThat(told.code()).isZero();
                assertThat(told.out()).startsWith("1 are told again");
                await().atMost(GENEROUS).until(() -> log.stored().size() == 2 && rows("TOLD") == 2);
                assertThat(log.stored())
                        .extracting(LoggedPost::owner)
                        .containsExactly("TSTASTA00000-RG00", "TSTASTA00000-KH00");
            }
            Ended none = run(settings, "--tell-again=nothing-of-ours");
            assertThat(none.code()).isEqualTo(1);
            assertThat(none.out()).contains("nothing is given up").doesNotContain("nothing-of-ours");
            Ended reconciled = run(settings, "--ledger=reconcile", "--ledger=verify");
            assertThat(reconciled.out()).contains("2 are stored there, 0 wait", "and 0 are given up");
            assertThat(reconciled.code()).isZero();
        }
    }

    @Test
    void whereNobodyTellsTheLogThatIsSaid() throws Exception {
        try (Landscape sources = Landscape.start(9, 0)) {
            Files.createFile(folder.resolve("ledger.txt"));
            Path settings = StaffRequest.settings(folder, sources, "ledger.file = ledger.txt");

            Ended refused = run(settings, "--tell-again=all");

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("log.address: is not set").doesNotContain("\tat ");
        }
    }

    private long rows(String kind) throws IOException {
        try (Stream<String> rows = Files.lines(folder.resolve("ledger.txt"))) {
            return rows.filter(row -> row.contains("\t" + kind + "\t")).count();
        }
    }

    /** How it ended. */
    private record Ended(int code, String out, String err) {}

    private Ended run(Path settings, String... commands) throws IOException, InterruptedException {
        String[] arguments = Stream.concat(Stream.of("--settings=" + settings), Stream.of(commands))
                .toArray(String[]::new);
        try (War war = War.start(Files.createTempDirectory(folder, "run"), arguments)) {
            return new Ended(war.exitCode(), war.out(), war.err());
        }
    }
}
