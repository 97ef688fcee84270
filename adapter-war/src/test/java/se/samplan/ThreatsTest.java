package se.samplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A measure against a threat counts only if a test holds it. */
class ThreatsTest {

    private static final Path ROOT = Path.of("..");

    /** Other modules are being built meanwhile, and files come and go there. */
    private static final Set<String> BUILT = Set.of("target", ".git");

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(ROOT.resolve("THREATS.md")))
                .results()
                .map((MatchResult test) -> test.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().isSubsetOf(tests());
    }

    /** Every row of a table ends with the tests that hold it. */
    @Test
    void everyThreatHasItsTest() throws IOException {
        assertThat(Files.readString(ROOT.resolve("THREATS.md"))
                        .lines()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| Threat")))
                .isNotEmpty()
                .allMatch(row -> NAMED.matcher(row.substring(row.lastIndexOf('|', row.length() - 2)))
                        .find());
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return BUILT.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.endsWith("Test.java") || name.endsWith("IT.java")) {
                    tests.add(name.replace(".java", ""));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return tests;
    }
}
