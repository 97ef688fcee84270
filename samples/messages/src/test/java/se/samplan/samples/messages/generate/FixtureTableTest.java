package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samplan.samples.messages.stub.Variant;

/** The page of fixtures, as it is committed. That it is current has its test with the generator. */
class FixtureTableTest {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
    private static final List<String> HOLDERS =
            List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "SYS6", "U101", "U201", "U301");

    private static final Map<String, Variant> VARIANTS =
            Variant.all().stream().collect(Collectors.toMap(Variant::name, variant -> variant));

    private static final SortedMap<String, byte[]> FILES = Samples.all();
    private static final List<String> LINES = text("FIXTURES.md").lines().toList();

    /** A row: the contract's file, the step or the variant, and the columns. */
    private record Row(String file, Variant variant, List<String> columns) {}

    @Test
    void everyRowLeadsToWhatTheStubsAnswerAndWhatIsExpected() {
        List<Row> rows = rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Variant variant = row.variant();
            String file = row.file();
            assertThat(link(row.columns().get(2), "request")).contains(text(variant.request(file)));
            for (String holder : HOLDERS) {
                assertThat(link(row.columns().get(3), holder))
                        .as(holder)
                        .isEqualTo(variant.answer(holder, file).map(FixtureTableTest::text));
            }
            assertThat(link(row.columns().get(4), "expected"))
                    .isEqualTo(
                            variant.contracts().contains(file)
                                    ? Optional.of(text(variant.expected(file)))
                                    : Optional.empty());
        });
    }

    @Test
    void everyContractHasARowForEachStepAndForEachVariantThatIsAboutIt() {
        List<String> places = rows().stream()
                .map(row -> row.file() + " " + row.variant().name() + " "
                        + row.variant().step())
                .toList();
        List<String> expected = new ArrayList<>();
        for (String file : Variant.atStep(2).contracts()) {
            for (int step = 2; step <= 10; step++) {
                expected.add(file + "  " + step);
            }
        }
        for (Variant variant : VARIANTS.values()) {
            variant.contracts().forEach(file -> expected.add(file + " " + variant.name() + " " + variant.step()));
        }
        assertThat(places).doesNotHaveDuplicates().containsAll(expected);
        assertThat(places)
                .filteredOn(place -> !expected.contains(place))
                .as("where nothing can be expected without services that the stubs do not have")
                .containsExactlyInAnyOrder(
                        "GetCarePlans.xml V-11 9",
                        "GetCarePlans.xml V-15 9",
                        "GetCarePlans.xml V-16 9",
                        "GetCareManagers.xml V-16 9");
    }

    @Test
    void everyRequestHasALineThatSendsIt() {
        String lines = String.join("\n", LINES);
        assertThat(FILES.keySet().stream().filter(path -> path.contains("requests/") || path.endsWith("headers.txt")))
                .isNotEmpty()
                .allSatisfy(
                        path -> assertThat(lines).contains(" @samples/messages/src/main/resources/samples/" + path));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String file = "";
        for (String line : LINES) {
            if (line.startsWith("## ")) {
                file = line.substring(3) + ".xml";
            } else if (line.startsWith("| step ") || (line.startsWith("| V-") && !file.isEmpty())) {
                List<String> columns = List.of(line.split("\\|", -1));
                rows.add(new Row(file, place(columns.get(1).strip()), columns));
            }
        }
        return rows;
    }

    private static Variant place(String name) {
        return name.startsWith("step ")
                ? Variant.atStep(Integer.parseInt(name.substring("step ".length())))
                : Objects.requireNonNull(VARIANTS.get(name), name);
    }

    /** What stands in the file that a column leads to under that name. */
    private static Optional<String> link(String column, String name) {
        return LINK.matcher(column)
                .results()
                .filter(link -> link.group(1).equals(name))
                .map(FixtureTableTest::target)
                .findFirst();
    }

    private static String target(MatchResult link) {
        return text(link.group(2));
    }

    private static String text(String path) {
        return text(Objects.requireNonNull(FILES.get(path), path));
    }

    private static String text(byte[] file) {
        return new String(file, UTF_8);
    }
}
