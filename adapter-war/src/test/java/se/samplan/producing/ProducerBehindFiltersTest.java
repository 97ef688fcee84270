package se.samplan.producing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.produce.JournalSystem;
import se.samplan.samples.messages.stub.StubSource;

/** Another producer of GetCarePlans 2.0 behind ours that ignores every filter: what is not asked for does not go out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProducerBehindFiltersTest {

    private static final String SOURCE = "<sourceSystemHSAId>" + ConnectedJournal.SYSTEM + "</sourceSystemHSAId>";
    private static final String SYSTEM =
            "<core:sourceSystemHSAId>" + ConnectedJournal.SYSTEM + "</core:sourceSystemHSAId>";
    private static final String CONTACT = "<core:approvedForPatient>true</core:approvedForPatient>";
    private static final String TIME = "<core:documentTime>20250311140000</core:documentTime>";
    private static final String UNIT =
            "<core:healthcareProfessionalCareUnitHSAId>TSTASTA00000-U301</core:healthcareProfessionalCareUnitHSAId>";
    private static final List<String> ALL = List.of("spring", "autumn", "bare", "no-day");

    private final StubSource stub = StubSource.start(ConnectedJournal.SYSTEM, 0, request -> plans());
    private ConnectedJournal adapter;

    @BeforeAll
    void start(@TempDir Path folder) {
        adapter = ConnectedJournal.of(
                folder,
                new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of()),
                "producer.behind.address = " + stub.uri());
    }

    @AfterAll
    void end() {
        adapter.close();
        stub.close();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(unit("TSTASTA00000-U301"), "", List.of("spring", "no-day")),
                Arguments.of(unit("tstasta00000-u301"), "", List.of("spring", "no-day")),
                Arguments.of(unit("TSTASTA00000-U101") + unit("TSTASTA00000-U201"), "", List.of("autumn")),
                Arguments.of(unit("TSTASTA00000-U999"), "", List.of()),
                Arguments.of("", days("20250311", "20250311"), List.of("spring", "no-day")),
                Arguments.of("", days("20250312", "20250902"), List.of("autumn", "no-day")),
                Arguments.of("", days("20250101", "20251231"), List.of("spring", "autumn", "no-day")),
                Arguments.of("", SOURCE + contact("K1"), List.of("spring")),
                Arguments.of("", SOURCE + contact("K1") + contact("K2"), List.of("spring", "autumn")),
                Arguments.of("", SOURCE + contact("k1"), List.of()),
                Arguments.of(
                        unit("TSTASTA00000-U301"),
                        days("20250101", "20251231") + SOURCE + contact("K1"),
                        List.of("spring")),
                Arguments.of(unit("TSTASTA00000-U201"), SOURCE + contact("K1"), List.of()),
                Arguments.of(unit(""), contact(""), ALL),
                Arguments.of("", SOURCE, ALL),
                Arguments.of("", "", ALL));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void keepsTheFiltersOfTheContract_whateverTheOtherGives(String before, String after, List<String> expected) {
        String answer = adapter.askPlans(before, after).body();

        assertThat(ALL.stream().filter(id -> answer.contains("documentId>" + id + "<")))
                .containsExactlyElementsOf(expected);
        assertThat(answer).contains(">OK<");
    }

    /** The contract's rule, whatever the other makes of it; without the filter, whoever asks can see which system it names. */
    @Test
    void keepsTheSourceSystemThatIsAskedFor() {
        assertThat(adapter.askPlans("", SOURCE).body())
                .contains("documentId>spring<")
                .doesNotContain("documentId>foreign<");
        assertThat(adapter.askPlans("", "").body()).contains("documentId>foreign<");
    }

    @Test
    void asksTheOtherWithTheFiltersAllTheSame() {
        adapter.askPlans(unit("TSTASTA00000-U301"), "");

        assertThat(stub.received().get(stub.received().size() - 1).fields())
                .containsEntry("careUnitHSAId", "TSTASTA00000-U301");
    }

    @Test
    void asksTheOtherWithoutTheFiltersInWhichNothingStands() {
        adapter.askPlans(
                unit("") + unit(" "), "<sourceSystemHSAId> </sourceSystemHSAId>" + contact("") + contact("\n"));

        assertThat(new String(stub.received().get(stub.received().size() - 1).body(), UTF_8))
                .contains("patientId")
                .doesNotContain("careUnitHSAId", "sourceSystemHSAId", "careContactId");
    }

    private static String unit(String id) {
        return "<careUnitHSAId>" + id + "</careUnitHSAId>";
    }

    private static String days(String from, String to) {
        return "<datePeriod><c:start>" + from + "</c:start><c:end>" + to + "</c:end></datePeriod>";
    }

    private static String contact(String id) {
        return "<careContactId>" + id + "</careContactId>";
    }

    /**
     * One of spring, one of autumn in another unit, one of which nothing is said, one of a day that is in no calendar, and one of another
     * system.
     */
    private static byte[] plans() {
        String story = story();
        int first = story.indexOf("<svc:carePlan>");
        int end = story.indexOf("<svc:result>");
        String plan = story.substring(first, end);
        return (story.substring(0, first)
                        + changed(called(plan, "spring"), CONTACT, CONTACT + ofContact("K1"))
                        + changed(
                                changed(
                                        changed(called(plan, "autumn"), CONTACT, CONTACT + ofContact("K2")),
                                        TIME,
                                        TIME.replace("20250311", "20250902")),
                                UNIT,
                                UNIT.replace("U301", "U201"))
                        + changed(changed(called(plan, "bare"), TIME, ""), UNIT, "")
                        + changed(called(plan, "no-day"), TIME, TIME.replace("20250311", "20250231"))
                        + changed(
                                called(plan, "foreign"),
                                SYSTEM,
                                SYSTEM.replace(ConnectedJournal.SYSTEM, "TSTASTA00000-SYS9"))
                        + story.substring(end))
                .getBytes(UTF_8);
    }

    private static String called(String plan, String documentId) {
        return changed(
                changed(plan, "<core:documentId>P1<", "<core:documentId>" + documentId + "<"),
                SYSTEM.replace(ConnectedJournal.SYSTEM, "TSTASTA00000-SYS3"),
                SYSTEM);
    }

    private static String ofContact(String id) {
        return "<core:careContactId>" + id + "</core:careContactId>";
    }

    private static String changed(String plan, String from, String to) {
        assertThat(plan).contains(from);
        return plan.replace(from, to);
    }

    private static String story() {
        String name = "/samples/asta/step-9/SYS3/GetCarePlans.xml";
        try (InputStream in = requireNonNull(ProducerBehindFiltersTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
