package se.samplan.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard is one that Grafana reads, and its questions are ones that Prometheus answers. {@code WatchedMetersTest} knows the meters. */
class DashboardTest {

    private static final String TYPES = "@grafana/grafana-foundation-sdk";

    /** Of Grafana's grid. */
    private static final int COLUMNS = 24;

    @TempDir
    Path folder;

    @Test
    void everyPanelHasAnIdOfItsOwn_andAPlaceOfItsOwn() throws IOException {
        List<Rectangle> places =
                Dashboard.panels().stream().map(DashboardTest::place).toList();

        assertThat(Dashboard.panels().stream().map(panel -> panel.get("id").asInt()))
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
        assertThat(places).allMatch(place -> !place.isEmpty() && place.x >= 0 && place.x + place.width <= COLUMNS);
        assertThat(pairs(places)).noneMatch(pair -> pair.get(0).intersects(pair.get(1)));
    }

    private static Rectangle place(JsonNode panel) {
        JsonNode grid = panel.get("gridPos");
        return new Rectangle(
                grid.get("x").asInt(),
                grid.get("y").asInt(),
                grid.get("w").asInt(),
                grid.get("h").asInt());
    }

    private static <T> Stream<List<T>> pairs(List<T> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(one -> all.subList(one + 1, all.size()).stream().map(other -> List.of(all.get(one), other)));
    }

    /** Each as a rule that records what the panel shows, with a value in the place of each variable. */
    @Test
    void prometheusReadsEveryExpression() throws IOException, InterruptedException {
        assumeTrue(Tool.isThere("promtool"), "SKIPPED: promtool is not installed (Debian's package prometheus)");
        List<Map<String, String>> rules = Dashboard.expressions().stream()
                .map(expression -> expression.replace("$__rate_interval", "5m").replace("$instance", "10.1.2.3:8081"))
                .map(expression -> Map.of("record", "panel", "expr", expression))
                .distinct()
                .toList();
        Files.writeString(
                folder.resolve("panels.yaml"), // JSON is YAML
                new ObjectMapper()
                        .writeValueAsString(Map.of("groups", List.of(Map.of("name", "panels", "rules", rules)))));

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(Tool.complaints(folder, "promtool", "check", "rules", "--lint=none", "panels.yaml"))
                .isEmpty();
    }

    /** By the types that Grafana publishes for programs that make dashboards, and the compiler that knows them. */
    @Test
    void grafanasTypesHaveAllThatStandsInIt() throws IOException, InterruptedException {
        assumeTrue(Tool.isThere("tsc") && Tool.isThere("npm"), "SKIPPED: typescript is not installed (npm)");
        Path installed =
                Path.of(Tool.run(folder, "npm", "root", "--global").said().strip());
        assumeTrue(Files.exists(installed.resolve(TYPES)), "SKIPPED: " + TYPES + " is not installed (npm)");
        Files.createSymbolicLink(folder.resolve("node_modules"), installed);
        Files.copy(
                Path.of("src/test/resources/se/samplan/deploy/dashboard-form.ts"), folder.resolve("dashboard-form.ts"));
        Files.writeString(
                folder.resolve("shipped.ts"),
                "import type { Dashboard } from \"./dashboard-form\";\nexport const shipped: Dashboard ="
                        + Dashboard.text());

        assertThat(Tool.complaints(
                        folder,
                        "tsc",
                        "--noEmit",
                        "--strict",
                        "--skipLibCheck",
                        "--target",
                        "es2022",
                        "--module",
                        "esnext",
                        "--moduleResolution",
                        "bundler",
                        "shipped.ts"))
                .isEmpty();
    }
}
