package se.samplan.launch;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others wrote, and is delivered with ours, stands in the bill of materials, under a licence that DEPENDENCIES.md allows. */
class LicencesIT {

    private static final Path BILL = Path.of("..", "target", "samplan-sbom.json");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]{10,} \\|$");

    private static final Map<String, List<String>> LICENCES = new TreeMap<>();

    private static Set<String> allowed;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(BILL), "SKIPPED: mvn verify of the whole project makes the bill of materials");
        String page = Files.readString(Path.of("DEPENDENCIES.md"));
        allowed = ROW.matcher(page).results().map(row -> row.group(1)).collect(toSet());
        for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).get("components")) {
            List<String> names = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                names.add(
                        choice.has("expression")
                                ? choice.get("expression").asText()
                                : licence.path("id").asText(licence.path("name").asText()));
            }
            LICENCES.put(
                    component.get("name").asText() + "-"
                            + component.get("version").asText(),
                    names);
        }
    }

    /** Where there are several, one may choose. */
    @Test
    void oneLicenceOfEachIsAllowed() {
        assertThat(LICENCES).hasSizeGreaterThan(50);
        assertThat(LICENCES.entrySet())
                .allSatisfy(component ->
                        assertThat(component.getValue()).as(component.getKey()).containsAnyElementsOf(allowed));
    }

    @Test
    void noLicenceIsAllowedThatNothingHas() {
        assertThat(LICENCES.values().stream().flatMap(List::stream)).containsAll(allowed);
    }

    @Test
    void everyJarOfTheWarStandsInTheBill() throws IOException {
        try (ZipFile war = new ZipFile(War.FILE.toFile())) {
            assertThat(war.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.endsWith(".jar"))
                            .map(name -> name.replaceFirst(".*/", "").replaceFirst("(-stored)?\\.jar$", "")))
                    .isNotEmpty()
                    .isSubsetOf(LICENCES.keySet());
        }
    }
}
