package se.samplan.samples.conformance.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samplan.contracts.time.WireTime;

/** The kit run as from the command line, and what came of it. */
record KitRun(int exitCode, String said, Path folder) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T11:20:00Z"), WireTime.ZONE);

    static KitRun of(Path folder, String... arguments) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--report", folder.toString()));
        all.addAll(List.of(arguments));
        int exitCode = Main.run(new Kit(CLOCK), new PrintWriter(said), all.toArray(String[]::new));
        return new KitRun(exitCode, said.toString(), folder);
    }

    /** Against a producer of Asta's records, with two timed calls. */
    static KitRun ofProducer(Path folder, String contract, URI address, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--person", Reference.ASTA,
                "--logical-address", Reference.SYSTEM,
                "--care-unit", Reference.UNIT,
                "--calls", "2"));
        all.addAll(List.of(more));
        all.add(contract + "=" + address);
        return of(folder, all.toArray(String[]::new));
    }

    static KitRun ofAggregator(Path folder, String contract, URI address, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--person", Reference.ASTA,
                "--logical-address", Reference.AGGREGATOR,
                "--role", "aggregator",
                "--consumer", "TSTASTA00000-CONS1",
                "--calls", "2"));
        all.addAll(List.of(more));
        all.add(contract + "=" + address);
        return of(folder, all.toArray(String[]::new));
    }

    String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(file("report.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks of the first target that ended so: passed, failed, not_tested. */
    Set<String> checks(String state) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode check : json().path("targets").path(0).path("checks")) {
            if (state.equals(check.path("state").asText())) {
                ids.add(check.path("id").asText());
            }
        }
        return ids;
    }

    Set<String> failed() {
        return checks("failed");
    }

    /** What failed and why, for the message of a test. */
    String complaints() {
        StringBuilder complaints = new StringBuilder();
        for (JsonNode check : json().path("targets").path(0).path("checks")) {
            if ("failed".equals(check.path("state").asText())) {
                complaints
                        .append(check.path("id").asText())
                        .append(": ")
                        .append(check.path("came"))
                        .append('\n');
            }
        }
        return complaints.toString();
    }

    String stop() {
        return json().path("targets").path(0).path("stop").path("code").asText();
    }
}
