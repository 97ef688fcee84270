package se.samplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is published can be depended on: it is in the bill of materials, and its POM says what it is and under which licence. */
class PublishedArtifactsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    @Test
    void everyModuleThatIsNoSampleIsInTheBillOfMaterials() throws IOException {
        String bom = Files.readString(ROOT.resolve("adapter-core/bom/pom.xml"));
        List<String> listed = all(ARTIFACT, bom);

        assertThat(listed)
                .containsAll(publishedModules(ROOT).stream()
                        .map(PublishedArtifactsTest::id)
                        .toList());
    }

    @Test
    void theBillOfMaterialsHasTheVersionOfAll() throws IOException {
        Pattern version = Pattern.compile("(?s)<version>([^<]+)</version>.*");

        assertThat(all(version, Files.readString(ROOT.resolve("adapter-core/bom/pom.xml"))))
                .startsWith(
                        all(version, Files.readString(ROOT.resolve("pom.xml"))).get(0));
    }

    @Test
    void everyPomSaysWhatItIs() throws IOException {
        assertThat(publishedModules(ROOT))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("pom.xml")))
                        .as(folder.toString())
                        .containsPattern("\n  <name>[^<]+</name>")
                        .containsPattern("\n  <description>[^<]+</description>"));
        for (String pom : List.of("pom.xml", "adapter-core/bom/pom.xml")) {
            assertThat(Files.readString(ROOT.resolve(pom)))
                    .as(pom)
                    .contains("<licenses>", "<url>https://www.apache.org/", "<developers>");
        }
    }

    /** The folders of modules that make a jar or a war. */
    private static List<Path> publishedModules(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : all(MODULE, Files.readString(folder.resolve("pom.xml")))) {
            Path place = folder.resolve(module);
            boolean isPom = Files.readString(place.resolve("pom.xml")).contains("<packaging>pom</packaging>");
            if (!module.equals("samples")) {
                found.addAll(isPom ? publishedModules(place) : List.of(place));
            }
        }
        return found;
    }

    private static String id(Path folder) {
        try {
            String pom = Files.readString(folder.resolve("pom.xml"));
            return all(ARTIFACT, pom.substring(pom.indexOf("</parent>"))).get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }
}
