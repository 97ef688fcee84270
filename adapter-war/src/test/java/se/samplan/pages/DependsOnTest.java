package se.samplan.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The front page says of each module what it depends on: what its pom says, without what comes with something named already. */
class DependsOnTest {

    private static final Pattern ROW =
            Pattern.compile("\\| \\[([^\\]]+)\\]\\((\\S+)/README\\.md\\) \\| [^|]* \\| ([^|]*) \\|");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?s)<dependency>\\s*<groupId>se\\.samplan</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>");
    private static final Pattern NAME = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern MANAGED = Pattern.compile("(?s)<dependencyManagement>.*?</dependencyManagement>");

    /**
     * A row of the table.
     *
     * @param artifact as its pom calls it
     * @param stated modules that the page names
     * @param needed artifacts that its pom names, tests left out
     */
    private record Module(String artifact, Set<String> stated, Set<String> needed) {}

    @Test
    void everyModuleDependsOnWhatTheFrontPageSays() throws IOException {
        Map<String, Module> modules = modules();

        assertThat(modules).containsKeys("schemas", "planning", "adapter-war");
        modules.forEach((name, module) -> {
            assertThat(module.needed())
                    .as("%s: the page names nothing that the pom does not", name)
                    .containsAll(artifacts(module.stated(), modules));
            assertThat(all(module.stated(), modules))
                    .as("%s: all that the pom names is named, or comes with what is", name)
                    .containsAll(module.needed());
        });
    }

    /** Of the rows of one module each; the samples' row is about all of them. */
    private static Map<String, Module> modules() throws IOException {
        Map<String, Module> modules = new LinkedHashMap<>();
        for (String line : Page.of("README.md").lines()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                String pom = Files.readString(Page.ROOT.resolve(row.group(2)).resolve("pom.xml"));
                modules.put(row.group(1), new Module(artifact(pom), stated(row.group(3)), needed(pom)));
            }
        }
        return modules;
    }

    private static Set<String> stated(String cell) {
        return cell.equals("–") ? Set.of() : Set.of(cell.split(", ", -1));
    }

    private static String artifact(String pom) {
        return NAME.matcher(PARENT.matcher(pom).replaceAll(""))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Set<String> needed(String pom) {
        return DEPENDENCY
                .matcher(MANAGED.matcher(pom).replaceAll(""))
                .results()
                .filter(found -> Stream.of("<scope>test<", "<type>").noneMatch(found.group(2)::contains))
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> artifacts(Set<String> names, Map<String, Module> modules) {
        return names.stream()
                .map(name -> Objects.requireNonNull(modules.get(name), name).artifact())
                .toList();
    }

    /** Those modules, and all that comes with them by their own rows. */
    private static Set<String> all(Set<String> names, Map<String, Module> modules) {
        Set<String> all = new TreeSet<>(artifacts(names, modules));
        names.forEach(name ->
                all.addAll(all(Objects.requireNonNull(modules.get(name), name).stated(), modules)));
        return all;
    }
}
