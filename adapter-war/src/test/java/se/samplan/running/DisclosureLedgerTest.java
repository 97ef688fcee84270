package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.ledger.BrokenRow;
import se.samplan.ledger.LedgerReading;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Variant;
import se.samplan.settings.SettingsRejected;

/** What is kept of who was shown what, over sockets. */
class DisclosureLedgerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DEVIATING = "row %d does not follow from the one before";

    private static Landscape sources;
    private static RunningAdapter adapter;
    private static Path folder;
    private static Path file;

    private int before;

    @BeforeAll
    static void start(@TempDir Path settings) throws Exception {
        folder = settings;
        file = folder.resolve("ledger.txt");
        sources = Landscape.start(9, 0);
        adapter = started(folder);
    }

    private static RunningAdapter started(Path settings) throws Exception {
        return RunningAdapter.start(SettingsFile.write(settings, sources, "ledger.file = ledger.txt"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        sources.close();
    }

    @BeforeEach
    void count() {
        before = rows().size();
    }

    @Test
    void oneRowForEachOwnerIsKept_andThenThatItArrived() {
        Request.aboutAsta().to(adapter.address());

        List<String> kept = keptOfOne();
        assertThat(kept).hasSize(4);
        assertThat(kept.subList(0, 3))
                .allSatisfy(row -> assertThat(row)
                        .contains(
                                "\tINTENT\t",
                                "\tprov-4711\tconsumer=TSTASTA00000-CON1\treader=person\tactor=none\t",
                                "\tperson=1.2.752.129.2.1.3.1/194304247663\t",
                                "\tpurpose=own\tcontract=urn:riv:",
                                ":GetCarePlansResponder:2\t"));
        assertThat(kept.subList(0, 3).stream().map(row -> row.replaceAll(".*owner=(\\S+).*records=(\\d+).*", "$1 $2")))
                .containsExactly("TSTASTA00000-KH00 1", "TSTASTA00000-KS00 1", "TSTASTA00000-RG00 3");
        assertThat(kept.get(3)).contains("\tCLOSED\t", "\tdelivered\t");
        assertThat(kept.stream().map(row -> row.split("\t", -1)[2]).distinct()).hasSize(1);
    }

    /** What a page or a filter leaves out has not left, and what has no record has nothing to keep. */
    @ParameterizedTest
    @EnumSource
    void everyContractIsKept_andOnlyWhatIsInTheAnswer(StoryContract contract) {
        contract.asking("<agg:maxRecords>1</agg:maxRecords>").to(adapter.address());

        List<String> kept = keptOfOne();
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0)).contains("\trecords=1\t");
    }

    @Test
    void ofAnOverviewEveryContractIsKept() {
        OverviewRequest.with().to(adapter.address());

        assertThat(keptOfOne().stream()
                        .map(row -> row.replaceAll(".*Get([A-Za-z]+)Responder.*", "$1"))
                        .distinct())
                .contains(
                        "CarePlans",
                        "CareManagers",
                        "CareAgreements",
                        "CareDocumentation",
                        "SubjectOfCareSchedule",
                        "CareContacts");
    }

    /** Records that the sections do not refer to have not left. */
    @Test
    void ofAnOverviewOfSomeSectionsWhatIsInTheAnswerIsKept() {
        Answer answer = OverviewRequest.with(OverviewRequest.IN_THE_STORY, "<svc:section>contacts</svc:section>")
                .to(adapter.address());

        assertThat(keptOfOne().stream()
                        .filter(row -> row.contains("\trecords="))
                        .mapToInt(row -> Integer.parseInt(row.replaceAll(".*\\trecords=(\\d+).*", "$1")))
                        .sum())
                .isPositive()
                .isEqualTo(answer.elements(OverviewRequest.CORE, "key").size());
    }

    /** By the command line, as an operator does. */
    @Test
    void itIsVerifiedAndReconciledByCommands(@TempDir Path other) throws Exception {
        Request.aboutAsta().to(adapter.address());
        keptOfOne();
        List<String> whole = rows();
        Path settings = SettingsFile.write(other, sources, "ledger.file = ledger.txt");
        Path copy = other.resolve("ledger.txt");

        Files.write(copy, whole);
        assertThat(Commands.run(settings, "--ledger=verify", "--ledger=reconcile"))
                .startsWith("0 " + whole.size() + " rows follow one from the other; the last has the hash ")
                .contains("0 answers were not closed");

        Files.write(copy, whole.subList(0, whole.size() - 1));
        assertThat(Commands.run(settings, "--ledger=reconcile"))
                .startsWith("1 1 answers were not closed")
                .doesNotContain(Request.ASTA);

        Files.write(copy, whole.subList(1, whole.size()));
        assertThat(Commands.run(settings, "--ledger=verify"))
                .startsWith("1 0 rows follow")
                .contains(DEVIATING.formatted(1));
    }

    @Test
    void anAnswerWithoutRecordsIsNoDisclosure() {
        Request.aboutAsta().replacing(Request.ASTA, "191212121212").to(adapter.address());
        Request.aboutAsta().to(adapter.address());

        assertThat(keptOfOne()).allSatisfy(row -> assertThat(row).doesNotContain("191212121212"));
    }

    /** Far more than the connection holds, so that the answer cannot have been written when the reader hangs up. */
    @Test
    void aReaderThatHangsUpIsToldOf_andWhatWasIntendedWasKeptBeforeTheFirstByte() throws Exception {
        sources.source("SYS1").answerWith(request -> GoneConsumerTest.manyPlans());
        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(10_000);
            reader.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), adapter.address().getPort()));
            reader.getOutputStream().write(Request.aboutAsta().onTheWire());
            assertThat(reader.getInputStream().readNBytes(1)).hasSize(1);

            assertThat(rows().subList(before, rows().size()))
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row).contains("\tINTENT\t"));
        } finally {
            sources.goTo(Variant.atStep(9));
        }

        assertThat(keptOfOne().get(3)).contains("\tCLOSED\t", "\treader went away\t");
        assertThat(LedgerReading.of(file).open()).isEmpty();
    }

    @Test
    void nothingOfItStandsInALog() {
        List<String> logged = Logged.during(() -> Request.aboutAsta().to(adapter.address()));

        keptOfOne();
        assertThat(logged).allSatisfy(line -> assertThat(line).doesNotContain(Request.ASTA));
    }

    @Test
    void itIsForItsOwnerAlone_andOneProgramWritesToIt() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> started(folder))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("ledger.file: this program writes to it already");
    }

    @Test
    void everyRowFollowsFromTheOneBefore_andAChangeIsFound(@TempDir Path other) throws Exception {
        Request.aboutAsta().to(adapter.address());
        keptOfOne();
        List<String> whole = rows();
        int last = whole.size();

        assertThat(reading(other, rows -> rows).broken()).isEmpty();
        assertThat(reading(other, rows -> rows).rows()).isEqualTo(last);
        assertThat(broken(other, rows -> changed(rows, 1, "records=3", "records=2")))
                .hasValueSatisfying(row -> assertThat(row).isLessThanOrEqualTo(last));
        assertThat(broken(other, rows -> rows.subList(1, last))).contains(1L);
        assertThat(broken(other, rows -> without(rows, last - 2))).contains((long) last - 1);
    }

    /** As after kill -9 between the two rows, and in the middle of one. */
    @Test
    void whatWasNotClosedIsFound_andHalfARowIsCutOff(@TempDir Path other) throws Exception {
        Request.aboutAsta().to(adapter.address());
        keptOfOne();
        List<String> whole = rows();
        Path killed = other.resolve("ledger.txt");
        String last = whole.get(whole.size() - 1);
        Files.writeString(
                killed,
                String.join("\n", whole.subList(0, whole.size() - 1)) + "\n" + last.substring(0, last.length() / 2));

        assertThat(LedgerReading.of(killed).open()).containsExactly(last.split("\t", -1)[2]);
        try (RunningAdapter again = started(other)) {
            Request.aboutAsta().to(again.address());
        }
        LedgerReading reading = LedgerReading.of(killed);
        assertThat(reading.broken()).isEmpty();
        assertThat(reading.rows()).isEqualTo(whole.size() - 1 + 4);
        assertThat(reading.open()).containsExactly(last.split("\t", -1)[2]);
    }

    @Test
    void itDoesNotStartOnALedgerThatWasChanged(@TempDir Path other) throws Exception {
        Request.aboutAsta().to(adapter.address());
        keptOfOne();
        Files.write(other.resolve("ledger.txt"), rows().subList(1, rows().size()));

        assertThatThrownBy(() -> started(other))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("ledger.file: " + DEVIATING.formatted(1));
    }

    /** What one answer has left in the file: its rows, and the one that closes them. */
    private List<String> keptOfOne() {
        await().atMost(SOON).until(() -> {
            List<String> kept = rows().subList(before, rows().size());
            return !kept.isEmpty() && kept.get(kept.size() - 1).contains("\tCLOSED\t");
        });
        return rows().subList(before, rows().size());
    }

    private static Optional<Long> broken(Path folder, UnaryOperator<List<String>> edit) throws IOException {
        return reading(folder, edit).broken().map(BrokenRow::number);
    }

    private static LedgerReading reading(Path folder, UnaryOperator<List<String>> edit) throws IOException {
        return LedgerReading.of(Files.write(folder.resolve("copy.txt"), edit.apply(rows())));
    }

    private static List<String> changed(List<String> rows, int row, String from, String to) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> i < row ? rows.get(i) : rows.get(i).replace(from, to))
                .toList();
    }

    private static List<String> without(List<String> rows, int row) {
        return IntStream.range(0, rows.size())
                .filter(i -> i != row)
                .mapToObj(rows::get)
                .toList();
    }

    private static List<String> rows() {
        try {
            return Arrays.asList(Files.readString(file).split("\n", -1)).stream()
                    .filter(row -> !row.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
