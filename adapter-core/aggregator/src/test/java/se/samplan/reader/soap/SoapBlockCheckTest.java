package se.samplan.reader.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.soap.Services.AT_U101;
import static se.samplan.reader.soap.Services.UNNAMED;
import static se.samplan.reader.soap.Services.hsa;
import static se.samplan.reader.soap.Services.question;
import static se.samplan.reader.soap.Services.record;
import static se.samplan.reader.soap.Services.soon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.call.Said;
import se.samplan.contracts.blocking.v4.CheckBlocksResultType;
import se.samplan.contracts.blocking.v4.CheckResultType;
import se.samplan.contracts.blocking.v4.CheckStatusType;
import se.samplan.contracts.blocking.v4.InformationEntityType;
import se.samplan.contracts.blocking.v4.ResultCodeType;
import se.samplan.contracts.blocking.v4.ResultType;
import se.samplan.contracts.checkblocks.v4.CheckBlocksResponderInterface;
import se.samplan.contracts.checkblocks.v4.CheckBlocksResponseType;
import se.samplan.contracts.checkblocks.v4.CheckBlocksType;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.Ownership;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class SoapBlockCheckTest {

    private static final Ownership FIRST = record("RG00", "U202", "20260116114500");
    private static final Ownership SECOND = record("KH00", "U401", "20260122160000");

    private final Services services = new Services();
    private final List<CheckBlocksType> asked = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    @Test
    void everyRecordIsARow_inOneQuestion_asTheEmployeeWhoReads() {
        assertThat(check(AT_U101, List.of(FIRST, SECOND), result -> {
                    result.getCheckResults().add(row(2, CheckStatusType.BLOCKED));
                    result.getCheckResults().add(row(1, CheckStatusType.OK));
                }))
                .isEqualTo(Map.of(FIRST, Block.OPEN, SECOND, Block.BLOCKED));

        assertThat(services.heard).containsExactly("ANSWERED");
        assertThat(addresses).containsExactly("SE165565594230-1000");
        CheckBlocksType request = asked.get(0);
        assertThat(List.of(
                        request.getAccessingActor().getEmployeeId(),
                        request.getAccessingActor().getCareProviderId(),
                        request.getAccessingActor().getCareUnitId()))
                .containsExactly("TSTASTA00000-P101", "TSTASTA00000-RG00", "TSTASTA00000-U101");
        assertThat(request.getPatientId().getRoot()).isEqualTo("1.2.752.129.2.1.3.1");
        assertThat(request.getPatientId().getExtension()).isEqualTo("194304247663");
        assertThat(request.getInformationEntities().stream().map(SoapBlockCheckTest::words))
                .containsExactly(
                        "1 TSTASTA00000-RG00 TSTASTA00000-U202 2026-01-16T11:45:00 2026-01-16T11:45:00",
                        "2 TSTASTA00000-KH00 TSTASTA00000-U401 2026-01-22T16:00:00 2026-01-22T16:00:00");
    }

    @Test
    void whereNobodyIsNamed_theConsumerAsks() {
        check(UNNAMED, List.of(FIRST), result -> {});

        assertThat(asked.get(0).getAccessingActor().getEmployeeId()).isEqualTo("TSTASTA00000-CONS2");
    }

    /** A block for any time concerns a record that does not say when it was made. */
    @Test
    void aRecordWithoutATimeIsAskedAboutForAllTimes() {
        Ownership timeless = new Ownership(Optional.of(hsa("RG00")), Optional.of(hsa("U202")), Optional.empty());
        Ownership noTime = record("RG00", "U202", "20260231996099");

        check(AT_U101, List.of(timeless, noTime), result -> {});

        assertThat(asked.get(0).getInformationEntities())
                .extracting(row -> row.getInformationStartDate() + " " + row.getInformationEndDate())
                .containsOnly("1900-01-01T00:00:00 2099-12-31T23:59:59");
    }

    @Test
    void aRecordThatDoesNotNameItsOwnerIsNotAskedAbout() {
        Ownership noUnit = new Ownership(Optional.of(hsa("RG00")), Optional.empty(), Optional.empty());
        Ownership noGiver = new Ownership(Optional.empty(), Optional.of(hsa("U202")), Optional.empty());
        Ownership tooLong =
                new Ownership(Optional.of(new HsaId("T".repeat(33))), Optional.of(hsa("U202")), Optional.empty());

        assertThat(check(AT_U101, List.of(noUnit, noGiver, tooLong), result -> {}))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ResultCodeType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "INFO"})
    void whatIsNotCarriedOutSaysNothing(ResultCodeType code) {
        assertThat(check(AT_U101, List.of(FIRST), result -> {
                    result.getResult().setResultCode(code);
                    result.getCheckResults().add(row(1, CheckStatusType.OK));
                }))
                .isEmpty();
        assertThat(services.heard).containsExactly("NOT_CARRIED_OUT");
    }

    static Stream<Consumer<CheckBlocksResultType>> answersToOtherQuestions() {
        return Stream.of(
                result -> result.setResult(null),
                result -> result.getResult().setResultCode(null),
                result -> result.getCheckResults().add(row(3, CheckStatusType.OK)),
                result -> result.getCheckResults().add(row(0, CheckStatusType.OK)),
                result -> result.getCheckResults().add(row(-1, CheckStatusType.OK)));
    }

    /** One row that was not asked about is enough: nobody knows what the others are about then. */
    @ParameterizedTest
    @MethodSource("answersToOtherQuestions")
    void anAnswerToAnotherQuestionSaysNothing(Consumer<CheckBlocksResultType> damage) {
        assertThat(check(AT_U101, List.of(FIRST, SECOND), result -> {
                    result.getCheckResults().add(row(1, CheckStatusType.OK));
                    result.getCheckResults().add(row(2, CheckStatusType.OK));
                    damage.accept(result);
                }))
                .isEmpty();
    }

    @Test
    void aRowThatIsMissing_twice_notChecked_orUnknown_staysUnknown() {
        List<Ownership> records = List.of(
                FIRST,
                SECOND,
                record("RG00", "U301", "20250311141500"),
                record("RG00", "U301", "20250312141500"),
                record("RG00", "U301", "20250313141500"));

        Map<Ownership, Block> known = check(AT_U101, records, result -> {
            result.getResult().setResultCode(ResultCodeType.INFO);
            result.getCheckResults().add(row(1, CheckStatusType.OK));
            result.getCheckResults().add(row(2, CheckStatusType.OK));
            result.getCheckResults().add(row(2, CheckStatusType.OK));
            result.getCheckResults().add(row(3, CheckStatusType.VALIDATIONERROR));
            result.getCheckResults().add(row(4, null));
        });

        assertThat(known)
                .isEqualTo(Map.of(
                        FIRST,
                        Block.OPEN,
                        SECOND,
                        Block.UNKNOWN,
                        records.get(2),
                        Block.UNKNOWN,
                        records.get(3),
                        Block.UNKNOWN));
    }

    @Test
    void moreRowsThanTheServiceTakesAreAskedInTurns() {
        List<Ownership> many = IntStream.range(0, SoapBlockCheck.MOST_ROWS + 1)
                .mapToObj(i -> record("RG00", "W" + i, "20260116114500"))
                .toList();

        Map<Ownership, Block> known = check(
                AT_U101,
                many,
                result -> asked.get(asked.size() - 1)
                        .getInformationEntities()
                        .forEach(row -> result.getCheckResults().add(row(row.getRowNumber(), CheckStatusType.OK))));

        assertThat(asked)
                .extracting(request -> request.getInformationEntities().size())
                .containsExactly(SoapBlockCheck.MOST_ROWS, 1);
        assertThat(known).hasSize(many.size()).containsValue(Block.OPEN).doesNotContainValue(Block.UNKNOWN);
    }

    @Test
    void nothingIsAskedWhenThereIsNoTimeLeft() {
        Deadline over = Deadline.after(Duration.ZERO, Ticker.system());

        assertThat(new SoapBlockCheck(services.national(port(result -> {})))
                        .check(question(AT_U101, List.of(FIRST)), over)
                        .join())
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    static Stream<Map.Entry<Said<Object>, String>> silences() {
        return Stream.of(
                Map.entry(new Said.Late<>(), "LATE"),
                Map.entry(new Said.Unreachable<>(), "UNREACHABLE"),
                Map.entry(new Said.Unreadable<>(), "INVALID_ANSWER"),
                Map.entry(new Said.Interrupted<>(), "INTERRUPTED"),
                Map.entry(new Said.Status<>(403), "HTTP_403"),
                Map.entry(new Said.Fault<>("Server", "about 19121212-1212"), "FAULT"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void whatIsNoAnswerSaysNothing_andSomebodyHearsOfItsKind(Map.Entry<Said<Object>, String> silence) {
        AskedService<CheckBlocksResponderInterface> none = services.saying(silence.getKey());

        assertThat(new SoapBlockCheck(none)
                        .check(question(AT_U101, List.of(FIRST)), soon())
                        .join())
                .isEmpty();
        assertThat(services.heard).containsExactly(silence.getValue());
    }

    private Map<Ownership, Block> check(
            Audience reader, List<Ownership> records, Consumer<CheckBlocksResultType> answer) {
        return new SoapBlockCheck(services.national(port(answer)))
                .check(question(reader, records), soon())
                .join();
    }

    private CheckBlocksResponderInterface port(Consumer<CheckBlocksResultType> answer) {
        return (address, request) -> {
            addresses.add(address);
            asked.add(request);
            CheckBlocksResponseType response = new CheckBlocksResponseType();
            CheckBlocksResultType result = new CheckBlocksResultType();
            ResultType code = new ResultType();
            code.setResultCode(ResultCodeType.OK);
            result.setResult(code);
            response.setCheckBlocksResult(result);
            answer.accept(result);
            return response;
        };
    }

    private static CheckResultType row(int number, @Nullable CheckStatusType status) {
        CheckResultType row = new CheckResultType();
        row.setRowNumber(number);
        row.setStatus(status);
        return row;
    }

    private static String words(InformationEntityType row) {
        return row.getRowNumber() + " " + row.getInformationCareProviderId() + " " + row.getInformationCareUnitId()
                + " " + row.getInformationStartDate() + " " + row.getInformationEndDate();
    }
}
