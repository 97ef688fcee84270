package se.samplan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the repository's pages say of the repository is so. */
class PagesTest {

    private static final int FRONT_PAGE_BYTES = 9 * 1024;
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. .*");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = Page.all().stream()
                .flatMap(page -> page.links().stream()
                        .filter(link -> !page.leadsSomewhere(link))
                        .map(link -> Page.ROOT.relativize(page.file()) + " -> " + link))
                .toList();

        assertThat(dead).isEmpty();
    }

    /** Whoever opens the repository reads one page, not a book. */
    @Test
    void theFrontPageIsShort() throws IOException {
        assertThat(Files.size(Page.ROOT.resolve("README.md"))).isLessThanOrEqualTo(FRONT_PAGE_BYTES);
    }

    @Test
    void theFrontPageNamesEveryModuleOnce() throws IOException {
        List<String> named = Page.of("README.md").lines().stream()
                .dropWhile(line -> !line.startsWith("| Module |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> row.split("\\|", 3)[1])
                .flatMap(cell -> Page.links(cell).stream())
                .map(link -> link.replace("/README.md", ""))
                .sorted()
                .toList();

        assertThat(named).isEqualTo(modules(Path.of("")).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adapter-core/aggregator/WAY-OF-A-QUESTION.md", "adapter-core/producer/WAY-OF-A-RECORD.md"})
    void everyStepOfAWayIsOneLineAndNamesItsFile(String page) {
        List<String> steps = Page.of(page).lines().stream()
                .filter(line -> NUMBERED.matcher(line).matches())
                .toList();

        assertThat(steps)
                .hasSizeGreaterThan(5)
                .allSatisfy(step -> assertThat(Page.links(step))
                        .anySatisfy(link -> assertThat(link).endsWith(".java")));
    }

    /** Of the poms: those that have no modules of their own. */
    private static Stream<String> modules(Path folder) throws IOException {
        List<String> within = MODULE.matcher(
                        Files.readString(Page.ROOT.resolve(folder).resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        Stream<String> all = within.isEmpty() ? Stream.of(folder.toString().replace('\\', '/')) : Stream.of();
        for (String module : within) {
            all = Stream.concat(all, modules(folder.resolve(module)));
        }
        return all;
    }
}
