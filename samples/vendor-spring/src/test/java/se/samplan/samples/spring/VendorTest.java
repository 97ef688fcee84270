package se.samplan.samples.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samplan.samples.conformance.command.Main;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubIndex;

/** The application with its database in a file, after an earlier run of it was killed in the midst of its work. */
@Timeout(120)
class VendorTest {

    private static final Pattern DOCUMENT = Pattern.compile(":value>([^<]+)<");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static StubIndex index;
    private static Vendor vendor;
    private static Path folder;
    private static List<String> keptByTheKilled;

    @BeforeAll
    static void start(@TempDir Path given) throws Exception {
        folder = given;
        killedBetweenCommitAndIndex();
        keptByTheKilled = kept();
        index = StubIndex.start(0, List.of());
        vendor = Vendor.start(arguments(index.uri().toString()));
    }

    @AfterAll
    static void end() {
        vendor.close();
        index.close();
    }

    private static List<String> arguments(String indexAddress) {
        return List.of(
                "--spring.profiles.active=story",
                "--spring.datasource.url=" + database(),
                "--vendor.index.address=" + indexAddress);
    }

    private static String database() {
        return "jdbc:h2:file:" + folder.resolve("journal") + ";WRITE_DELAY=0";
    }

    /** The bookings of which the index has still to be told, as the file has them when nobody runs. */
    private static List<String> kept() throws SQLException {
        List<String> bookings = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database(), "sa", "");
                ResultSet row =
                        connection.createStatement().executeQuery("select object_id from samplan_index_outbox")) {
            while (row.next()) {
                bookings.add(row.getString(1));
            }
        }
        return bookings;
    }

    private static void killedBetweenCommitAndIndex() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledVendor.class.getName()));
        command.add("--spring.main.web-application-type=none");
        command.addAll(arguments("http://127.0.0.1:1/"));
        Process killed = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(killed.getInputStream().readAllBytes(), UTF_8);
        assertThat(killed.waitFor()).isEqualTo(KilledVendor.KILLED);
        assertThat(said).contains(KilledVendor.COMMITTED);
    }

    @Test
    void isConformantAtLevelL3_inEveryContract(@TempDir Path report) throws Exception {
        Stream<String> contracts = Stream.of(
                        "GetCarePlans/2",
                        "GetCareDocumentation/2",
                        "GetCareDocumentation/3",
                        "GetCareManagers/1",
                        "GetCareAgreements/1",
                        "GetCareContacts/3",
                        "GetSubjectOfCareSchedule/1")
                .map(contract -> contract + "=" + vendor.at("/producer/" + contract));
        Stream<String> options = Stream.of(
                "--report", report.toString(),
                "--person", "194304247663",
                "--logical-address", "TSTASTA00000-SYS1",
                "--care-unit", "TSTASTA00000-U101",
                "--level", "L3",
                "--calls", "2");

        StringWriter said = new StringWriter();
        int exitCode = Main.run(
                new PrintWriter(said), Stream.concat(options, contracts).toArray(String[]::new));

        assertThat(exitCode).as(said.toString()).isZero();
        assertThat(said.toString()).contains("Conformant at level L3");
    }

    @Test
    void givesAPlanWithAPageThatAPersonCanRead() throws Exception {
        String answer = vendor.ask("GetCarePlans/2", Questions.PLANS).body();

        Matcher document = DOCUMENT.matcher(answer);
        assertThat(document.find()).as(answer).isTrue();
        assertThat(new String(Base64.getDecoder().decode(document.group(1)), UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("Hålla vikten stabil", "Väga mig varje morgon", "Orka promenera", "08-46500400");
    }

    @Test
    void refusesACallerWhoIsNamedTwice() throws Exception {
        String answer = vendor.ask(
                        "GetCarePlans/2",
                        Questions.PLANS,
                        "x-vp-sender-id",
                        "TSTASTA00000-ONE",
                        "x-vp-sender-id",
                        "TSTASTA00000-OTHER")
                .body();

        assertThat(answer)
                .contains("HTTP header x-vp-sender-id: is given more than once, with different values")
                .doesNotContain("OTHER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <soapenv:Envelope | <!DOCTYPE a><soapenv:Envelope | The request is not well-formed XML
                    http://schemas.xmlsoap.org/soap/envelope/ | http://www.w3.org/2003/05/soap-envelope | not a SOAP 1.1 envelope
                    <reg:LogicalAddress>TSTASTA00000-SYS1</reg:LogicalAddress> | <!-- --> | LogicalAddress: the SOAP header is missing
                    TSTASTA00000-SYS1 | TSTASTA00000-SYS2 | LogicalAddress: not an address of this source system
                    <plans:patientId> | <plans:patientId a="1"> | Element GetCarePlans
                    """)
    void refusesWhatIsRefusedEverywhere(String part, String other, String fault) throws Exception {
        HttpResponse<String> answer = vendor.ask("GetCarePlans/2", Questions.PLANS.replaceFirst(part, other));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains(fault).doesNotContain("Exception", "194304247663");
    }

    @Test
    void tellsTheIndexOnce_ofWhatWasCommittedBeforeTheProgramWasKilled() {
        assertThat(keptByTheKilled).containsExactly("B7");
        await().atMost(PATIENCE).until(() -> told("B7").findAny().isPresent());

        vendor.work().judgeGoal("P2", "G1", "improving");
        await().atMost(PATIENCE).until(() -> told("cll-cp").findAny().isPresent());

        assertThat(told("B7")).hasSize(1);
        assertThat(told("cll-cp")).hasSize(1);
        assertThat(told("B6")).as("what was open when it was killed").isEmpty();
    }

    @Test
    void tellsTheIndexNothing_ofWhatIsRolledBack() {
        TransactionTemplate transaction =
                new TransactionTemplate(vendor.context().getBean(PlatformTransactionManager.class));

        assertThatThrownBy(() -> transaction.executeWithoutResult(ours -> {
                    vendor.work().cancel("B6");
                    assertThat(waiting("B6")).as("within the transaction").isEqualTo(1);
                    throw new IllegalStateException("something else of ours went wrong");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(waiting("B6")).isZero();
    }

    private static int waiting(String booking) {
        return vendor.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from samplan_index_outbox where object_id = :booking")
                .param("booking", booking)
                .query(Integer.class)
                .single();
    }

    private static Stream<ReceivedRequest> told(String what) {
        return index.received().stream()
                .filter(request -> new String(request.body(), UTF_8).contains(">" + what + "<"));
    }
}
