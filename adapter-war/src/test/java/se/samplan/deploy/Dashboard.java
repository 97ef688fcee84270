package se.samplan.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The dashboard for Grafana as it is shipped. */
public final class Dashboard {

    private Dashboard() {}

    static String text() throws IOException {
        return Files.readString(Path.of("deploy/grafana/samplan-dashboard.json"));
    }

    /** In their order, with the rows between them. */
    static List<JsonNode> panels() throws IOException {
        JsonNode panels = new ObjectMapper().readTree(text()).get("panels");
        return Stream.iterate(0, i -> i < panels.size(), i -> i + 1)
                .map(panels::get)
                .toList();
    }

    /** What its panels ask. */
    public static List<String> expressions() throws IOException {
        return panels().stream()
                .flatMap(panel -> panel.findValuesAsText("expr").stream())
                .toList();
    }
}
