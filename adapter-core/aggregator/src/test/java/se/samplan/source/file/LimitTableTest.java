package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.call.SourceLimits.Limit;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.source.file.ContractTimeLines.Item;

class LimitTableTest {

    private static final ContractId PLANS = new ContractId("urn:example:GetCarePlansResponder:2");
    private static final ContractId NOTES_2 = new ContractId("urn:example:GetCareDocumentationResponder:2");
    private static final ContractId NOTES_3 = new ContractId("urn:example:GetCareDocumentationResponder:3");
    private static final Limit USUAL = new Limit(15_000_000, 100, 500);
    private static final String LINES = """
            # the closest line that states a limit wins, wherever it stands
            *                  concurrency=50
            TSTASTA00000-*     max-answer=2MB  max-depth=60
            TSTASTA00000-SYS*  max-answer=3MB
            tstasta00000-sys1  max-answer=64kB   # an old system
            """;

    @ParameterizedTest
    @CsvSource({
        "TSTASTA00000-SYS1,   65536, 60, 50",
        "TSTASTA00000-SYS2, 3145728, 60, 50",
        "TSTASTA00000-AG00, 2097152, 60, 50",
        "tstasta00000-ag00, 2097152, 60, 50",
        "TSTBODIL0000-SYS1, 15000000, 100, 50",
    })
    void eachLimitIsOfTheLineThatNamesTheAddressMostClosely(String address, int answer, int depth, int concurrency)
            throws ListRejected {
        assertThat(read(LINES).of(new LogicalAddress(address), USUAL)).isEqualTo(new Limit(answer, depth, concurrency));
    }

    @Test
    void aWholeAddressIsCloserThanABeginningThatIsJustAsLong() throws ListRejected {
        LimitTable table = read("TSTASTA00000-SYS1* max-depth=30\nTSTASTA00000-SYS1 max-depth=20");

        assertThat(table.of(new LogicalAddress("TSTASTA00000-SYS1"), USUAL).depth())
                .isEqualTo(20);
        assertThat(table.of(new LogicalAddress("TSTASTA00000-SYS10"), USUAL).depth())
                .isEqualTo(30);
    }

    @Test
    void whatNoLineSaysIsAsUsual() throws ListRejected {
        LimitTable table = read("TSTASTA00000-SYS1 max-depth=20");

        assertThat(table.of(new LogicalAddress("TSTASTA00000-SYS1"), USUAL)).isEqualTo(new Limit(15_000_000, 20, 500));
        assertThat(table.of(new LogicalAddress("TSTASTA00000-SYS2"), USUAL)).isEqualTo(USUAL);
        assertThat(table.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "A, must have the form",
        "A max-answer, 'a limit is max-answer=, max-depth=, concurrency= or rate='",
        "A max-size=5MB, 'a limit is max-answer=, max-depth=, concurrency= or rate='",
        "A max-answer=5, max-answer must be a size from 1kB to 2047MB",
        "A max-answer=0kB, max-answer must be a size from 1kB to 2047MB",
        "A max-answer=2048MB, max-answer must be a size from 1kB to 2047MB",
        "A max-depth=9, max-depth must be a number from 10 to 1000",
        "A max-depth=1001, max-depth must be a number from 10 to 1000",
        "A max-depth=1e2, max-depth must be a number from 10 to 1000",
        "A concurrency=0, concurrency must be a number from 1 to 10000",
        "A concurrency=5 concurrency=6, concurrency is given twice",
        "A rate=0, rate must be a number from 1 to 100000",
        "consumer, must have the form",
        "consumer A, must have the form",
        "consumer A max-depth=50, a limit of a consumer is concurrency= or rate=",
        "contract, must have the form",
        "contract GetCarePlans, must have the form",
        "contract GetNothing total=5s, no contract here has that name",
        "contract GetCarePlans rate=5, a time of a contract is total= or per-source=",
        "contract GetCarePlans total, a time of a contract is total= or per-source=",
        "contract GetCarePlans total=5s total=6s, total is given twice",
        "contract GetCarePlans total=5, 'total must be a time such as 500ms or 5s, above 2000ms and below 30s'",
        "contract GetCarePlans total=2s, 'total must be a time such as 500ms or 5s, above 2000ms and below 30s'",
        "contract GetCarePlans total=30s, 'total must be a time such as 500ms or 5s, above 2000ms and below 30s'",
        "contract GetCarePlans per-source=0ms, per-source must be a time such as 500ms or 5s",
        "contract GetCarePlans per-source=30000ms, per-source must be a time such as 500ms or 5s",
        "*A concurrency=5, a * may only stand last in a column",
    })
    void saysWhatIsWrongWithALine(String line, String problem) {
        assertThatThrownBy(() -> read("B concurrency=1\n" + line))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).singleElement().asString().startsWith("line 2: " + problem));
    }

    @Test
    void consumersHaveLinesOfTheirOwn_andEachLimitIsOfTheClosest() throws ListRejected {
        LimitTable table = read("""
                consumer *                 rate=50 concurrency=20
                consumer TSTASTA00000-C*   rate=100
                consumer tstasta00000-c001 concurrency=200
                TSTASTA00000-C001          rate=7
                """);

        HsaId one = new HsaId("TSTASTA00000-C001");
        HsaId other = new HsaId("TSTASTA00000-C002");
        assertThat(table.of(one).rate()).hasValue(100);
        assertThat(table.of(one).concurrency()).hasValue(200);
        assertThat(table.of(other).concurrency()).hasValue(20);
        assertThat(table.of(new HsaId("TSTASTA00000-X001")).rate()).hasValue(50);
        assertThat(table.rate(new LogicalAddress("TSTASTA00000-C001"))).hasValue(7);
        assertThat(table.rate(new LogicalAddress("TSTASTA00000-C002"))).isEmpty();
        assertThat(table.size()).isEqualTo(4);
    }

    @Test
    void twoLinesAboutOneConsumerAreAMistake() {
        assertThatThrownBy(() -> read("consumer A-* rate=1\nconsumer a-* concurrency=2"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).isEqualTo(List.of("line 2: the consumer has a line already")));
    }

    @Test
    void twoLinesAboutOneAddressAreAMistake() {
        assertThatThrownBy(() -> read("A-* concurrency=1\na-* max-depth=20"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).isEqualTo(List.of("line 2: the address has a line already")));
    }

    @Test
    void aTimeIsOfTheLineThatStandsForTheFewestContracts() throws ListRejected {
        LimitTable table = read("""
                contract GetCareDocumentation/3   total=12s
                contract *                        total=20s per-source=9s
                contract GetCareDocumentation     per-source=4500ms
                """);

        assertThat(table.time(Item.TOTAL, NOTES_3)).contains(Duration.ofSeconds(12));
        assertThat(table.time(Item.PER_SOURCE, NOTES_3)).contains(Duration.ofMillis(4500));
        assertThat(table.time(Item.TOTAL, NOTES_2)).contains(Duration.ofSeconds(20));
        assertThat(table.time(Item.PER_SOURCE, PLANS)).contains(Duration.ofSeconds(9));
        assertThat(table.size()).isEqualTo(3);
        assertThat(read("contract GetCarePlans total=5s").time(Item.PER_SOURCE, PLANS))
                .isEmpty();
        assertThat(read("contract GetCarePlans total=5s").time(Item.TOTAL, NOTES_2))
                .isEmpty();
    }

    @Test
    void twoLinesAboutOneContractAreAMistake() {
        assertThatThrownBy(() -> read("contract GetCarePlans total=5s\ncontract GetCarePlans per-source=2s"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).isEqualTo(List.of("line 2: the contract has a line already")));
    }

    /** Neither is closer, and whichever came first in the file would have won. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract GetCarePlans/2 total=6s",
                "contract urn:example:GetCarePlansResponder:2 total=6s per-source=2s",
                "contract urn:example:GetCareP* total=6s"
            })
    void twoLinesThatContradictEachOtherAreAMistake(String line) {
        assertThatThrownBy(() -> read("contract GetCarePlans total=5s\n" + line))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems())
                                .containsExactly("line 2: another line for as many contracts says otherwise of one of"
                                        + " these"));
    }

    @Test
    void twoLinesThatAddToEachOtherAreNone() throws ListRejected {
        LimitTable table = read("contract GetCarePlans total=5s\n"
                + "contract GetCarePlans/2 total=5s per-source=2s\ncontract urn:example:GetCareD* total=6s");

        assertThat(table.time(Item.PER_SOURCE, PLANS)).contains(Duration.ofSeconds(2));
    }

    /** A number is never told: it may be a person's. */
    @Test
    void twoSpellingsOfAnOrganisationNumberAreOneConsumer() throws ListRejected {
        LimitTable table = read("consumer 556559-4230 rate=5");

        for (String spelling : List.of("5565594230", "165565594230", "556559-4230")) {
            assertThat(table.of(new HsaId(spelling)).rate()).as(spelling).hasValue(5);
            assertThatThrownBy(() -> read("consumer 556559-4230 rate=5\nconsumer " + spelling + " rate=6"))
                    .isInstanceOfSatisfying(
                            ListRejected.class,
                            e -> assertThat(e.problems()).containsExactly("line 2: the consumer has a line already"));
        }
    }

    private static LimitTable read(String text) throws ListRejected {
        return LimitTable.read(
                text,
                new ContractTimeLines.Bounds(
                        new ContractColumn(List.of(PLANS, NOTES_2, NOTES_3)), Duration.ofSeconds(2)));
    }
}
