package se.samplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Javadoc and pages cite of the information model, the code systems, the platforms and the index stands in the repository. */
class CitationsTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern RULE = Pattern.compile("INV-[SPCALKO][0-9]+");
    private static final Pattern HEADING = Pattern.compile("(?m)^##+ ([0-9.]*[0-9])\\.? ");
    private static final Pattern MODEL_SECTION = cited("information model");
    private static final Pattern CODES_SECTION = cited("code systems");
    private static final Pattern PLATFORM_SECTION = cited("platform facts");
    private static final Pattern INDEX_SECTION = cited("engagement index facts");

    /** Documents that are not here, and sections that are not said to be some. */
    private static final Pattern NOWHERE =
            Pattern.compile("(?i)\\barchitecture,[\\s*]+(?:decision|section)|\\bplatform[\\s*]+facts,[\\s*]+[0-9]");

    @Test
    void rulesThatAreCitedAreRowsOfTheModel() throws IOException {
        Set<String> rows = found(Pattern.compile("(?m)^\\| (INV-[A-Z0-9]+) \\|"), "INFORMATION-MODEL.md");

        assertThat(texts())
                .allSatisfy(
                        file -> assertThat(RULE.matcher(text(file)).results().map(MatchResult::group))
                                .as(file.toString())
                                .isSubsetOf(rows));
    }

    @Test
    void sectionsThatAreCitedAreHeadingsOfTheirPage() throws IOException {
        Set<String> model = found(HEADING, "INFORMATION-MODEL.md");
        Set<String> codes = found(HEADING, "CODE-SYSTEMS.md");
        Set<String> platform = found(HEADING, "../exchange/PLATFORM.md");
        Set<String> index = found(HEADING, "../exchange/ENGAGEMENT-INDEX.md");

        assertThat(texts()).allSatisfy(file -> {
            assertThat(sections(MODEL_SECTION, file)).as(file.toString()).isSubsetOf(model);
            assertThat(sections(CODES_SECTION, file)).as(file.toString()).isSubsetOf(codes);
            assertThat(sections(PLATFORM_SECTION, file)).as(file.toString()).isSubsetOf(platform);
            assertThat(sections(INDEX_SECTION, file)).as(file.toString()).isSubsetOf(index);
        });
    }

    @Test
    void nothingIsCitedThatIsNotHere() throws IOException {
        assertThat(texts())
                .filteredOn(file -> !file.endsWith("CitationsTest.java"))
                .allSatisfy(
                        file -> assertThat(NOWHERE.matcher(text(file)).results().map(MatchResult::group))
                                .as(file.toString())
                                .isEmpty());
    }

    private static Pattern cited(String page) {
        return Pattern.compile("(?i)\\b" + page.replace(" ", "[\\s*]+")
                + ",[\\s*]+sections?[\\s*]+([0-9][0-9.]*(?:(?:,| and| to)[\\s*]+[0-9][0-9.]*)*)");
    }

    private static Set<String> sections(Pattern cited, Path file) {
        return cited.matcher(text(file))
                .results()
                .flatMap(one -> Pattern.compile("[0-9]+(\\.[0-9]+)*")
                        .matcher(one.group(1))
                        .results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String page) throws IOException {
        return pattern.matcher(Files.readString(Path.of(page)))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> file.toString().matches(".*\\.(java|md)"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
