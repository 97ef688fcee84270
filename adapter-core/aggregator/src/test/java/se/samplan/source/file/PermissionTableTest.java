package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.question.Questions.aQuestion;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.Source;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.source.Orders;

/** The question is for GetCarePlans 2; its sender is TSTASTA00000-C002, its original consumer TSTASTA00000-C001. */
class PermissionTableTest {

    private static final ContractColumn CONTRACTS = new ContractColumn(
            Contracts.all().stream().<ContractId>map(AggregatedContract::id).toList());
    private static final Question QUESTION = aQuestion().build();
    private static final LocalDate TODAY = LocalDate.parse("2026-01-29");
    private static final List<Source> ALL = Stream.of("TSTASTA00000-SYS1", "TSTASTA00000-SYS2", "OTHER-SYS1")
            .map(Source::at)
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TSTASTA00000-C001 GetCarePlans TSTASTA00000-SYS1            | TSTASTA00000-SYS1
                    TSTASTA00000-C002 GetCarePlans TSTASTA00000-SYS1            | TSTASTA00000-SYS1
                    tstasta00000-c001 GetCarePlans tstasta00000-sys1            | TSTASTA00000-SYS1
                    TSTASTA00000-C003 GetCarePlans *                            | -
                    TSTASTA00000-C00 GetCarePlans *                             | -
                    TSTASTA00000-C00* GetCarePlans TSTASTA00000-SYS2            | TSTASTA00000-SYS2
                    tstasta* GetCarePlans TSTASTA00000-SYS2                     | TSTASTA00000-SYS2
                    OTHER* GetCarePlans *                                       | -
                    * * *                                                       | TSTASTA00000-SYS1 TSTASTA00000-SYS2 OTHER-SYS1
                    * GetCarePlans tstasta*                                     | TSTASTA00000-SYS1 TSTASTA00000-SYS2
                    * GetCarePlans TSTASTA00000-SYS                             | -
                    * GetCarePlans/2 OTHER-SYS1                                 | OTHER-SYS1
                    * GetCareManagers *                                         | -
                    * GetCareDocumentation/3 *                                  | -
                    * urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2 OTHER-SYS1  | OTHER-SYS1
                    * urn:riv:clinicalprocess:* OTHER-SYS1                      | OTHER-SYS1
                    * urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:1 *           | -
                    * urn:riv:somebody:elses:contract:XResponder:1 *            | -
                    * * OTHER-SYS1 2026-01-29..2026-01-29                       | OTHER-SYS1
                    * * OTHER-SYS1 2026-01-29..                                 | OTHER-SYS1
                    * * OTHER-SYS1 ..2026-01-29                                 | OTHER-SYS1
                    * * OTHER-SYS1 ..                                           | OTHER-SYS1
                    * * OTHER-SYS1 2026-01-30..                                 | -
                    * * OTHER-SYS1 ..2026-01-28                                 | -
                    """)
    void aLinePermitsWhatItSays_andNothingElse(String line, String permitted) throws Exception {
        assertThat(allowedBy(line)).isEqualTo(permitted.equals("-") ? List.of() : List.of(permitted.split(" ")));
    }

    /** Such as one that shows its own certificate: there is no platform between. */
    @Test
    void aConsumerThatCallsForItselfIsPermittedByItsLine() throws Exception {
        Caller usual = QUESTION.caller();
        Caller itself = new Caller(
                usual.originalConsumer(),
                usual.originalConsumer(),
                usual.correlationId(),
                usual.platform(),
                usual.actor(),
                usual.forwarded());
        Question question = new Question(
                QUESTION.contract(),
                QUESTION.person(),
                QUESTION.onlySource(),
                QUESTION.filters(),
                QUESTION.options(),
                QUESTION.payload(),
                itself);

        assertThat(PermissionTable.read("TSTASTA00000-C001 GetCarePlans TSTASTA00000-SYS1", CONTRACTS)
                        .of(question, TODAY, above -> List.of())
                        .test(Source.at("TSTASTA00000-SYS1")))
                .isTrue();
    }

    static Stream<List<String>> everyOrder() {
        return Orders.of(List.of(
                "# who may",
                "TSTASTA00000-C001 GetCarePlans TSTASTA00000-SYS1  # the first",
                "TSTASTA00000-C002 GetCarePlans TSTASTA00000-SYS2",
                "TSTASTA00000-C003 GetCarePlans *",
                "TSTASTA00000-C001 GetCarePlans OTHER-SYS1 ..2025-12-31"));
    }

    /** Every line can only add, so that no line depends on where it stands. */
    @ParameterizedTest
    @MethodSource("everyOrder")
    void permitsWhatAnyLinePermits_inWhateverOrder(List<String> lines) throws Exception {
        assertThat(allowedBy(lines.toArray(String[]::new))).containsExactly("TSTASTA00000-SYS1", "TSTASTA00000-SYS2");
    }

    @Test
    void namesEveryLineThatIsWrong_andNothingOfWhatItSays() {
        assertThatThrownBy(() -> read(
                        "TSTASTA00000-C001 GetCarePlans",
                        "",
                        "* GetCareplans *",
                        "* * * 2026-01-01",
                        "* * * 2026-13-01..",
                        "*C001 * *",
                        "* GetCarePlans * .. more",
                        "* * *"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .containsExactly(
                                        "line 1: must have the form \"consumer contract logical-address\", and perhaps a period",
                                        "line 3: no contract here has that name; write a name such as GetCarePlans, with its"
                                                + " major version GetCarePlans/2, or a namespace",
                                        "line 4: a period has the form 2026-01-01..2026-12-31; either day may be left out",
                                        "line 5: a day has the form 2026-01-31",
                                        "line 6: a * may only stand last in a column",
                                        "line 7: must have the form \"consumer contract logical-address\", and perhaps a period"));
    }

    /** An editor may empty a file before it writes it anew; that must not forbid everything. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing yet\n\n   # here\n"})
    void aListThatSaysNothingIsNoList(String text) {
        assertThatThrownBy(() -> PermissionTable.read(text, CONTRACTS))
                .isInstanceOf(ListRejected.class)
                .hasMessage("has no line that says anything");
    }

    private static List<String> allowedBy(String... lines) throws ListRejected {
        return ALL.stream()
                .filter(read(lines).of(QUESTION, TODAY, address -> List.of()))
                .map(Source::toString)
                .toList();
    }

    private static PermissionTable read(String... lines) throws ListRejected {
        return PermissionTable.read(Stream.of(lines).collect(Collectors.joining("\n")), CONTRACTS);
    }
}
