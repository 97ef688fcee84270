package se.samplan.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.ledger.FileOutbox.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.endpoint.NotKept;

/** A ledger of one row, which says that staff is about to be shown something, and what somebody has done to it. */
class LedgerReadingTest {

    private static final String NOW = "2026-01-15T11:00:00Z";

    /** The sign that takes the place of what is no text, as its bytes are. */
    private static final String NO_SIGN = "\u00EF\u00BF\u00BD";

    private final Path path;

    LedgerReadingTest(@TempDir Path folder) {
        this.path = folder.resolve("ledger.txt");
    }

    /** One byte, and as many as the sign itself has. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00FF", "\u00F0\u009F\u0098"})
    void bytesThatAreNoTextAreAChange_alsoWhereTheyAreReadAsTheSignThatStoodThere(String bytes) throws IOException {
        intend("TSTASTA00000-\uFFFD");
        String whole = Files.readString(path, ISO_8859_1);
        assertThat(whole).contains(NO_SIGN);
        assertThat(LedgerReading.of(path).whole()).isEqualTo(Files.size(path));

        Files.writeString(path, whole.replace(NO_SIGN, bytes), ISO_8859_1);

        assertThat(LedgerReading.of(path).broken()).contains(new BrokenRow(1, BrokenRow.How.DOES_NOT_FOLLOW));
        assertThat(LedgerReading.of(path).whole()).isZero();
    }

    /** As somebody writes it who knows how hashes are made; {@code ID} is that of the answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "row",
                NOW + "\tCLOSED\tID",
                NOW + "\tTOLD\tID\tupto=here\tstored\tid",
                NOW + "\tTOLD\tID\tupto=0\tstored\tid",
                NOW + "\tTOLD\tID\tupto=1000000\tstored\tid",
                NOW + "\tTOLD\tID\tupto=1\tstored",
                NOW + "\tNOT-TOLD\tID",
                "today\tGIVEN-UP\tID\tupto=1\tREFUSED\tid",
                NOW + "\tAGAIN\tID\trow=here\tREFUSED\tid",
                NOW + "\tAGAIN\tID\trow=1000000\tREFUSED\tid",
                NOW + "\tAGAIN\tID\trow=1\tREFUSED",
                "today\tAGAIN\tID\trow=1\tREFUSED\tid"
            })
    void aRowThatCannotBeReadIsFound_andNothingOfItCounts(String row) throws IOException {
        intend("TSTASTA00000-KH00");
        String id = Files.readString(path).split("\t", -1)[Rows.ID];

        add(row.replace("ID", id));

        assertThat(LedgerReading.of(path).open()).containsExactly(id);
        assertOnlyTheFirstCounts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tlog=", "\tperson="})
    void soIsOneWithAPostThatCannotBeRead(String word) throws IOException {
        intend("TSTASTA00000-KH00");

        add(Chain.untied(Files.readString(path)).replace(word, word + "nothing"));

        assertOnlyTheFirstCounts();
    }

    /** An older release goes on in the file of a later one. */
    @Test
    void aRowOfAKindThatOnlyALaterReleaseKnowsIsPassedOver() throws IOException {
        intend("TSTASTA00000-KH00");

        add(NOW + "\tLATER\tid\tsomething");

        assertThat(LedgerReading.of(path).broken()).isEmpty();
        assertThat(LedgerReading.of(path).rows()).isEqualTo(2);
        assertThat(LedgerReading.of(path).open()).hasSize(1);
        LedgerFile.open(path).close();
    }

    private void assertOnlyTheFirstCounts() throws IOException {
        LedgerReading reading = LedgerReading.of(path);
        assertThat(reading.broken()).contains(new BrokenRow(2, BrokenRow.How.CANNOT_BE_READ));
        assertThat(reading.telling()).isEqualTo(new TellingReading(1, 0, 0, List.of(), 1, 0));
        assertThatThrownBy(() -> LedgerFile.open(path))
                .isInstanceOf(NotKept.class)
                .hasMessage("row 2 cannot be read; keep the file, and name another");
    }

    private void intend(String owner) {
        try (Ledger ledger = ledger(path)) {
            ledger.intend(StaffShown.of(owner)).join();
        }
    }

    private void add(String row) throws IOException {
        String tied = Chain.tied(LedgerReading.of(path).head(), row);
        Files.writeString(path, tied + "\n", StandardOpenOption.APPEND);
    }
}
