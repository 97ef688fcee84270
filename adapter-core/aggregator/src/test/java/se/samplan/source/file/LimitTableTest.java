package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.call.SourceLimits.Limit;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;

class LimitTableTest {

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
        assertThat(LimitTable.read(LINES).of(new LogicalAddress(address), USUAL))
                .isEqualTo(new Limit(answer, depth, concurrency));
    }

    @Test
    void aWholeAddressIsCloserThanABeginningThatIsJustAsLong() throws ListRejected {
        LimitTable table = LimitTable.read("TSTASTA00000-SYS1* max-depth=30\nTSTASTA00000-SYS1 max-depth=20");

        assertThat(table.of(new LogicalAddress("TSTASTA00000-SYS1"), USUAL).depth())
                .isEqualTo(20);
        assertThat(table.of(new LogicalAddress("TSTASTA00000-SYS10"), USUAL).depth())
                .isEqualTo(30);
    }

    @Test
    void whatNoLineSaysIsAsUsual() throws ListRejected {
        LimitTable table = LimitTable.read("TSTASTA00000-SYS1 max-depth=20");

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
        "*A concurrency=5, a * may only stand last in a column",
    })
    void saysWhatIsWrongWithALine(String line, String problem) {
        assertThatThrownBy(() -> LimitTable.read("B concurrency=1\n" + line))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).singleElement().asString().startsWith("line 2: " + problem));
    }

    @Test
    void consumersHaveLinesOfTheirOwn_andEachLimitIsOfTheClosest() throws ListRejected {
        LimitTable table = LimitTable.read("""
                consumer *                 rate=50 concurrency=20
                consumer TSTASTA00000-C*   rate=100
                consumer tstasta00000-c001 concurrency=200
                TSTASTA00000-C001          rate=7
                """);

        HsaId one = new HsaId("TSTASTA00000-C001");
        HsaId other = new HsaId("TSTASTA00000-C002");
        assertThat(table.rate(one)).hasValue(100);
        assertThat(table.concurrency(one)).hasValue(200);
        assertThat(table.concurrency(other)).hasValue(20);
        assertThat(table.rate(new HsaId("TSTASTA00000-X001"))).hasValue(50);
        assertThat(table.rate(new LogicalAddress("TSTASTA00000-C001"))).hasValue(7);
        assertThat(table.rate(new LogicalAddress("TSTASTA00000-C002"))).isEmpty();
        assertThat(table.size()).isEqualTo(4);
    }

    @Test
    void twoLinesAboutOneConsumerAreAMistake() {
        assertThatThrownBy(() -> LimitTable.read("consumer A-* rate=1\nconsumer a-* concurrency=2"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).isEqualTo(List.of("line 2: the consumer has a line already")));
    }

    @Test
    void twoLinesAboutOneAddressAreAMistake() {
        assertThatThrownBy(() -> LimitTable.read("A-* concurrency=1\na-* max-depth=20"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        e -> assertThat(e.problems()).isEqualTo(List.of("line 2: the address has a line already")));
    }
}
