package se.samplan.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables under {@code facts/}: cells separated by bars, comments after {@code #}. */
final class Facts {

    private Facts() {}

    static Stream<List<String>> table(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Facts.class.getResourceAsStream("/facts/" + name)), StandardCharsets.UTF_8))) {
            List<String> rows = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return rows.stream().map(row -> cells(row, "\\|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> cells(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
    }
}
