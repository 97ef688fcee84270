package se.samplan.samples.conformance.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import se.samplan.contracts.time.WireTime;

/** A replay as from the command line, and what came of it. */
record ReplayRun(int exitCode, String said, Path folder) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T11:20:00Z"), WireTime.ZONE);

    /** Somebody who loads each step, and presses Enter. */
    private static final class Person extends Reader {

        private final IntConsumer loads;
        private int step = 2;

        Person(IntConsumer loads) {
            this.loads = loads;
        }

        @Override
        public int read(char[] into, int from, int length) {
            loads.accept(step++);
            into[from] = '\n';
            return 1;
        }

        @Override
        public void close() {}
    }

    static ReplayRun byHand(Path folder, IntConsumer loads, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--by-hand"));
        all.addAll(List.of(arguments));
        return of(folder, new Person(loads), all.toArray(String[]::new));
    }

    static ReplayRun of(Path folder, Reader in, String... arguments) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--report", folder.toString(), "--consumer", "TSTASTA00000-CONS1"));
        all.addAll(List.of(arguments));
        int exitCode = Main.run(new Replay(CLOCK, in), new PrintWriter(said), all.toArray(String[]::new));
        return new ReplayRun(exitCode, said.toString(), folder);
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
            return new ObjectMapper().readTree(file("replay.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found at each step of the first contract; steps without a finding are left out. */
    Map<Integer, List<String>> findings() {
        Map<Integer, List<String>> findings = new TreeMap<>();
        for (JsonNode step : json().at("/targets/0/steps")) {
            List<String> found = new ArrayList<>();
            step.path("findings")
                    .forEach(finding -> found.add(finding.path("code").asText() + ": "
                            + finding.path("words").asText()));
            if (!found.isEmpty()) {
                findings.put(step.path("step").asInt(), found);
            }
        }
        return findings;
    }

    /** A field of every step of a contract that was come to. */
    List<String> steps(int target, String pointer) {
        List<String> values = new ArrayList<>();
        json().at("/targets/" + target + "/steps")
                .forEach(step -> values.add(step.at(pointer).asText()));
        return values;
    }
}
